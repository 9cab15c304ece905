import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import {
  dataVersion,
  LATEST_VERSION,
  migrate,
  MIGRATIONS,
} from '../../../../electron/store/migrations/index.ts';

function shapeOf(db: Database.Database): string {
  return db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name')
    .pluck()
    .all()
    .join(';\n\n');
}

it('从空文件到第 1 版', () => {
  const db = new Database(':memory:');
  migrate(db, 1);
  expect(dataVersion(db)).toBe(1);
  db.prepare("INSERT INTO record VALUES (1,'work','k','2025-09-01','{}','d','','','','')").run();
  expect(() => db.exec("INSERT INTO record VALUES (2,'work','k','2025-09-02','{}','d','','','','')")).toThrow(
    /UNIQUE/,
  );
  expect(() => db.exec("INSERT INTO record VALUES (3,'work','j','2025-09-02','{','d','','','','')")).toThrow(
    /CHECK/,
  );
  expect(() => db.exec("INSERT INTO document VALUES ('i','two','n','d','','','','',1,'')")).toThrow(
    /INTEGER/,
  );
});

it('全部步骤得到的结构与存档一致', async () => {
  const db = new Database(':memory:');
  migrate(db);
  await expect(`${shapeOf(db)};\n`).toMatchFileSnapshot('../schema.sql');
});

it('版本连续递增，最后一步就是本程序的版本', () => {
  expect(MIGRATIONS.map((step) => step.to)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  expect(LATEST_VERSION).toBe(MIGRATIONS.length);
});

it('更新的数据不动', () => {
  const db = new Database(':memory:');
  db.pragma(`user_version = ${LATEST_VERSION + 1}`);
  expect(() => migrate(db)).toThrow(/更新版本/);
  expect(shapeOf(db)).toBe('');
});

it('已到最新时什么也不做，中途失败整体退回', () => {
  const db = new Database(':memory:');
  migrate(db);
  migrate(db);
  const half = new Database(':memory:');
  half.exec('CREATE TABLE log (x)');
  expect(() => migrate(half)).toThrow(/already exists/);
  expect([dataVersion(half), shapeOf(half)]).toEqual([0, 'CREATE TABLE log (x)']);
});

/** A shipped step never changes: data on other people's machines was made by it. */
it.each([
  ['001-initial-schema.ts', '5825acfdfdddeddf4a7fa9f85e2dcd00a7681ea759392a7143a67900429a905d'],
  ['002-contract-terms.ts', '05f8fe81c97c2eb4a39120126ca9c0faddb396b383f7532a4e99a4a469a4d8c9'],
])('%s 发布后不再改动', (file, digest) => {
  const source = readFileSync(
    join(import.meta.dirname, '../../../../electron/store/migrations', file),
    'utf8',
  );
  const actual = createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex');
  expect(actual).toBe(digest);
});

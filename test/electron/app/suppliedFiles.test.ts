/** Files put in for a paper that speak for themselves: a database's structure, a media folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { ATTACH_STEPS, attachFiles } from '../../../electron/app/attachFiles.ts';
import { currentDossier } from '../../../electron/app/currentDossier.ts';
import type { Making } from '../../../electron/app/dossier.ts';
import type { Parts } from '../../../electron/app/parts.ts';
import { silentJob } from '../../../electron/jobs/job.ts';
import type { AttachmentRole } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { WriteStore } from '../../../electron/store/types.ts';
import { plainItem, presetContract } from '../../shared/facts/material.ts';
import { newStore } from '../store/workspace.ts';
import { importParts } from './importParts.ts';

const SQL = "CREATE TABLE org_unit (id BIGINT PRIMARY KEY, name VARCHAR(60) NOT NULL COMMENT '名称');";

let store: WriteStore;
let parts: Parts;
let dir: string;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'supplied-'));
  store = await newStore();
  const templates = join(process.cwd(), 'templates');
  const plain = importParts(store);
  parts = { ...plain, roots: { ...plain.roots, templates } };
  const contract = presetContract();
  const requirements = [
    ...contract.requirements,
    ...['database-design', 'media-contents', 'compilation'].map(
      (template) => plainItem(contract, template, { stage: 'final', code: template }).requirement,
    ),
  ];
  save({ ...contract, requirements });
});

function save(contract: Contract): void {
  store.write({ who: '叶南枝', action: '改合同', itemId: null, detail: '', undoable: false }, (tx) =>
    tx.saveContract(contract),
  );
}

async function attach(itemId: string, file: string, as: AttachmentRole = 'paper') {
  return attachFiles(parts, { itemId, files: [file], as }, silentJob(ATTACH_STEPS));
}

function put(name: string, content: string | Uint8Array): string {
  const file = join(dir, name);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function making(id: string): Making {
  const found = currentDossier(parts).makings.get(id);
  if (!found) throw new Error(`no making of ${id}`);
  return found;
}

describe('a database structure', () => {
  it('in SQL becomes the tables of the paper, and a new one makes it out of date', async () => {
    const before = making('database-design');
    expect(before.drafts['tables']).toBe('');
    const { refused } = await attach('database-design', put('schema.sql', SQL));
    expect(refused).toEqual([]);
    const after = making('database-design');
    expect(after.drafts['tables']).toContain('数据表1张，字段2个');
    expect(JSON.stringify(after.facts.values)).toContain('org_unit');
    expect(after.inputDigest).not.toBe(before.inputDigest);
    await attach('database-design', put('more.sql', 'CREATE TABLE sys_user (id INT PRIMARY KEY);'));
    expect(making('database-design').inputDigest).not.toBe(after.inputDigest);
    expect(making('database-design').drafts['tables']).toContain('数据表2张，字段3个');
  });

  it('is read once, however often the list is computed', async () => {
    await attach('database-design', put('schema.sql', SQL));
    const first = making('database-design');
    rmSync(join(store.dir, 'attachments'), { recursive: true });
    save({ ...store.contract(), renewal: '不续签' });
    expect(making('database-design').inputDigest).toBe(first.inputDigest);
  });

  it.each(['delete', 'wal'])('in a SQLite file with journal %s', async (mode) => {
    const file = join(dir, `${mode}.db`);
    const db = new Database(file);
    db.pragma(`journal_mode = ${mode}`);
    db.exec(
      'CREATE TABLE res_item (id INTEGER PRIMARY KEY, path TEXT NOT NULL); CREATE INDEX i ON res_item (path)',
    );
    db.close();
    expect((await attach('database-design', file)).refused).toEqual([]);
    expect(making('database-design').drafts['tables']).toContain('数据表1张，字段2个，除主键外的索引1个');
  });

  it.each<[name: string, content: string | Uint8Array, reason: string]>([
    ['data.sql', 'INSERT INTO a VALUES (1);', '文件里没有建表语句'],
    ['torn.sql', 'CREATE TABLE a (\n x int', '第1行：括号没有结束'],
    ['bytes.sql', Buffer.from([0x43, 1, 2, 3]), '文字编码无法识别'],
    ['torn.db', `SQLite format 3\0${'x'.repeat(500)}`, '已损坏或设了密码'],
  ])('is refused with the reason: %s', async (name, content, reason) => {
    const { attachments, refused } = await attach('database-design', put(name, content));
    expect(attachments).toEqual([]);
    expect(refused[0]?.reason).toContain(reason);
  });
});

describe('a media folder', () => {
  it('tells its contents to the paper about it, as it was when it was put in', async () => {
    put('disc/源代码/main.js', 'a');
    put('disc/源代码/node_modules/x/index.js', 'b');
    put('disc/数据库备份/1.sql', 'c'.repeat(3000));
    expect((await attach('media', join(dir, 'disc'), 'media')).refused).toEqual([]);
    const { facts } = making('media-contents');
    expect(facts.values).toMatchObject({
      fileCount: '2',
      size: '2.9KB',
      excluded: [{ path: '源代码/node_modules/', reason: '依赖包' }],
    });
    rmSync(join(dir, 'disc'), { recursive: true });
    parts.workspace = {
      store,
      cache: { ...currentCache(), readings: new Map(), dossier: null, basis: null },
    };
    expect(making('media-contents').facts.values).toEqual(facts.values);
  });
});

describe('the compilation', () => {
  it('follows what is put in for other papers', async () => {
    const before = making('compilation');
    await attach('security-test', put('report.png', PIXEL));
    const after = making('compilation');
    expect(after.inputDigest).not.toBe(before.inputDigest);
    expect(after.facts.values['total']).toMatchObject({ there: '1', pages: '1' });
  });
});

function currentCache() {
  if (!parts.workspace) throw new Error('no workspace');
  return parts.workspace.cache;
}

/** The smallest picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

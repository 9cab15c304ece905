import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { createWorkspace, openWorkspace } from '../../../electron/store/index.ts';
import { contract } from '../../shared/records/contract.ts';
import { clock, entry, errorOf, newStore, temporaryFolder, valueOf } from './workspace.ts';
import { workRow } from './rows.ts';

const CHILD = join(import.meta.dirname, 'children', 'openAndSay.ts');

/** A closed workspace with some records. */
async function closedWorkspace(): Promise<string> {
  const store = await newStore();
  store.write(entry(), (tx) =>
    tx.upsertRecords(
      'work',
      Array.from({ length: 400 }, (_, n) => workRow(n)),
    ),
  );
  store.close();
  return store.dir;
}

/** Names and bytes of all files; a refusal must leave them as they were. */
function contents(dir: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(dir, name)).isFile())
      .toSorted()
      .map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );
}

async function refused(dir: string): Promise<{ code: string; message: string }> {
  const before = contents(dir);
  const error = errorOf(await openWorkspace(dir, clock));
  expect(contents(dir)).toEqual(before);
  return error;
}

it('没有的文件夹', async () => {
  const error = errorOf(await openWorkspace(join(temporaryFolder(), '没有'), clock));
  expect(error.code).toBe('workspace.notFound');
  expect(error.message).toContain('找不到文件夹');
});

it('别的文件夹', async () => {
  const dir = temporaryFolder();
  writeFileSync(join(dir, '说明.txt'), '别的东西');
  expect((await refused(dir)).code).toBe('workspace.notFound');
});

it('别的程序的 SQLite 文件', async () => {
  const dir = temporaryFolder();
  const db = new Database(join(dir, 'dossier.sqlite'));
  db.exec('CREATE TABLE a (b)');
  db.close();
  expect((await refused(dir)).code).toBe('workspace.foreign');
});

it('更新版本写的数据', async () => {
  const dir = await closedWorkspace();
  const db = new Database(join(dir, 'dossier.sqlite'));
  db.pragma('user_version = 99');
  db.close();
  const error = await refused(dir);
  expect(error.code).toBe('workspace.newer');
  expect(error.message).toContain('数据版本 99');
});

it.each<[string, (file: string) => void]>([
  ['空的数据库文件', (file) => truncateSync(file, 0)],
  ['截断在页中间', (file) => truncateSync(file, Math.floor(statSync(file).size / 2) + 100)],
  ['截断在文件头内', (file) => truncateSync(file, 50)],
  ['文件头被覆盖', (file) => writeSync(openSync(file, 'r+'), 'XXXXXXXXXXXXXXXX', 0)],
  ['中间一页被覆盖', (file) => writeSync(openSync(file, 'r+'), Buffer.alloc(4096, 0x5a), 0, 4096, 8 * 4096)],
])('损坏：%s', async (_, damage) => {
  const dir = await closedWorkspace();
  damage(join(dir, 'dossier.sqlite'));
  const error = await refused(dir);
  expect(error.code).toBe('workspace.damaged');
  expect(error.message).toContain('backups');
});

it('同一程序里打开两次', async () => {
  const store = await newStore();
  expect(errorOf(await openWorkspace(store.dir, clock)).code).toBe('workspace.open');
  store.write(entry(), (tx) => tx.upsertRecords('work', [workRow(1)]));
  expect(store.recordCounts().work).toBe(1);
});

it('被另一个进程打开；那个进程被强行结束后可以打开', async () => {
  const dir = await closedWorkspace();
  const child = spawn(process.execPath, [CHILD, dir], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [said] = await once(child.stdout, 'data');
  expect(String(said)).toBe('open\n');
  expect(errorOf(await openWorkspace(dir, clock)).code).toBe('workspace.open');
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  valueOf(await openWorkspace(dir, clock)).close();
});

it('打开着的合同可以另外只读打开，但不能写', async () => {
  const store = await newStore();
  store.write(entry(), (tx) => tx.upsertRecords('work', [workRow(1)]));
  const reader = valueOf(await openWorkspace(store.dir, clock, { readOnly: true }));
  expect(reader.recordCounts().work).toBe(1);
  expect(() => reader.write(entry(), () => {})).toThrow(/只读方式打开/);
  expect(() => reader.storeBytes(new Uint8Array([1]))).toThrow(/只读方式打开/);
  reader.close();
});

it.skipIf(process.platform === 'win32')('没有写权限的文件夹', async () => {
  const dir = await closedWorkspace();
  const copy = join(temporaryFolder(), '只读');
  cpSync(dir, copy, { recursive: true });
  const before = contents(copy);
  chmodSync(join(copy, '..'), 0o755);
  chmodSync(join(copy, 'dossier.sqlite'), 0o444);
  chmodSync(copy, 0o555);
  // Root may write everywhere, so another user tries.
  const asNobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawnSync(process.execPath, [CHILD, copy], { ...asNobody, input: '', encoding: 'utf8' });
  expect(child.stdout + child.stderr).toBe('workspace.readOnly\n');
  chmodSync(copy, 0o755);
  expect(contents(copy)).toEqual(before);
});

it('新建不覆盖已有文件的文件夹', async () => {
  const dir = await closedWorkspace();
  const before = contents(dir);
  expect(errorOf(await createWorkspace(dir, contract, clock)).code).toBe('workspace.notEmpty');
  expect(contents(dir)).toEqual(before);
});

it('中断的新建不算合同，可以在原处重新新建', async () => {
  const dir = join(temporaryFolder(), '合同');
  mkdirSync(join(dir, 'tmp'), { recursive: true });
  writeFileSync(join(dir, 'tmp', '一半'), 'SQLite format 3');
  expect((await refused(dir)).code).toBe('workspace.notFound');
  valueOf(await createWorkspace(dir, contract, clock)).close();
  expect(readdirSync(join(dir, 'tmp'))).toEqual([]);
});

it('整个文件夹复制到别处照常打开', async () => {
  const dir = await closedWorkspace();
  const copy = join(temporaryFolder(), '复制');
  mkdirSync(copy);
  copyFileSync(join(dir, 'dossier.sqlite'), join(copy, 'dossier.sqlite'));
  const store = valueOf(await openWorkspace(copy, clock));
  expect(store.recordCounts().work).toBe(400);
  store.close();
});

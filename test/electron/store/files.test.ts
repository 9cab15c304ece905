import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newStore, reopen, temporaryFolder } from './workspace.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => item.name);

it('附件按内容存放，相同内容只存一份', async () => {
  const store = await newStore();
  const bytes = Buffer.alloc(3_000_000, '扫描件');
  const source = join(temporaryFolder(), '扫描 件.pdf');
  writeFileSync(source, bytes);
  const first = await store.storeFile(source);
  expect(first).toEqual({ sha256: sha256(bytes), bytes: bytes.length });
  expect(store.storeBytes(bytes)).toEqual(first);
  expect(await store.storeFile(source)).toEqual(first);
  const kept = store.attachmentFile(first.sha256);
  expect(kept).toBe(join(store.dir, 'attachments', first.sha256.slice(0, 2), first.sha256));
  expect(readFileSync(kept).equals(bytes)).toBe(true);
  expect(filesBelow(join(store.dir, 'attachments'))).toEqual([first.sha256]);
  expect(readdirSync(join(store.dir, 'tmp'))).toEqual([]);
});

it('不存在的来源文件不留下残片', async () => {
  const store = await newStore();
  await expect(store.storeFile(join(store.dir, '没有.pdf'))).rejects.toThrow(/ENOENT/);
  expect(existsSync(join(store.dir, 'attachments'))).toBe(false);
  expect(readdirSync(join(store.dir, 'tmp'))).toEqual([]);
});

it('生成的文件写在 documents 下，重写时整体替换', async () => {
  const store = await newStore();
  const path = 'documents/项目终验/周工作记录单/周工作记录单（2025年第36周）.pdf';
  store.writeDocument(path, Buffer.from('旧'));
  expect(store.writeDocument(path, Buffer.from('新'))).toBe(sha256(Buffer.from('新')));
  expect(readFileSync(join(store.dir, path), 'utf8')).toBe('新');
});

it.each([
  '../外面.pdf',
  'documents/../../外面.pdf',
  'attachments/x',
  'documents',
  '/etc/x',
  'dossier.sqlite',
])('不写 documents 之外：%s', async (path) => {
  const store = await newStore();
  expect(() => store.writeDocument(path, Buffer.from('x'))).toThrow(/不在 documents/);
});

it('不是摘要的名称不会变成路径', async () => {
  const store = await newStore();
  expect(() => store.attachmentFile('../../etc/passwd')).toThrow(/SHA-256/);
});

it('打开时清除上次中断留下的临时文件', async () => {
  const store = await newStore();
  mkdirSync(join(store.dir, 'tmp'), { recursive: true });
  writeFileSync(join(store.dir, 'tmp', '残片'), 'x');
  await reopen(store);
  expect(filesBelow(store.dir)).not.toContain('残片');
});

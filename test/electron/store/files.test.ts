import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { layAside } from '../../../electron/store/documentFiles.ts';
import type { DocumentVersion } from '../../../shared/domain/checklist.ts';
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

const ENTRY = { who: '叶南枝', action: '生成文件', itemId: 'weekly-log', detail: '', undoable: false };

function version(path: string, number = 1): Omit<DocumentVersion, 'docxSha256' | 'pdfSha256'> {
  return {
    itemId: 'weekly-log',
    version: number,
    name: '周工作记录单',
    inputDigest: `${number}`,
    docxPath: `${path}.docx`,
    pdfPath: `${path}.pdf`,
    pages: 1,
    generatedAt: '2026-03-01 09:30:00',
  };
}
const both = (text: string) => ({ docx: Buffer.from(`Word ${text}`), pdf: Buffer.from(`PDF ${text}`) });

it('生成的文件写在 documents 下，重写时整体替换，登记与文件一致', async () => {
  const store = await newStore();
  const path = 'documents/项目终验/周工作记录单/周工作记录单（2025年第36周）';
  store.saveVersion(ENTRY, version(path), both('旧'));
  const saved = store.saveVersion(ENTRY, version(path, 2), both('新'));
  expect(saved.docxSha256).toBe(sha256(Buffer.from('Word 新')));
  expect(store.documents()).toEqual([saved]);
  expect(readFileSync(join(store.dir, saved.docxPath), 'utf8')).toBe('Word 新');
  expect(readFileSync(join(store.dir, saved.pdfPath), 'utf8')).toBe('PDF 新');
  expect(readdirSync(join(store.dir, 'tmp'))).toEqual([]);
});

it('登记没有写入时，文件也不变，不留残片', async () => {
  const store = await newStore();
  const path = 'documents/项目终验/周工作记录单';
  const first = store.saveVersion(ENTRY, version(path), both('旧'));
  // The same version number a second time offends the table's key.
  expect(() => store.saveVersion(ENTRY, version(path), both('新'))).toThrow(/UNIQUE/);
  expect(readFileSync(join(store.dir, path + '.docx'), 'utf8')).toBe('Word 旧');
  expect(store.documents()).toEqual([first]);
  expect(readdirSync(join(store.dir, 'tmp'))).toEqual([]);
});

it('登记之后、放到位之前中断：再次打开时补完', async () => {
  const store = await newStore();
  const path = 'documents/项目终验/周工作记录单';
  const first = store.saveVersion(ENTRY, version(path), both('旧'));
  const second = {
    ...version(path, 2),
    docxSha256: sha256(both('新').docx),
    pdfSha256: sha256(both('新').pdf),
  };
  layAside(store.dir, second, both('新'));
  store.write(ENTRY, (tx) => tx.saveDocument(second));
  expect(readFileSync(join(store.dir, first.pdfPath), 'utf8')).toBe('PDF 旧');
  const again = await reopen(store);
  expect(readFileSync(join(again.dir, second.docxPath), 'utf8')).toBe('Word 新');
  expect(readFileSync(join(again.dir, second.pdfPath), 'utf8')).toBe('PDF 新');
  expect(existsSync(join(again.dir, 'tmp'))).toBe(false);
});

it('登记之前中断：原有文件不变', async () => {
  const store = await newStore();
  const path = 'documents/项目终验/周工作记录单';
  const first = store.saveVersion(ENTRY, version(path), both('旧'));
  layAside(store.dir, { ...first, docxSha256: sha256(both('新').docx) }, both('新'));
  const again = await reopen(store);
  expect(again.documents()).toEqual([first]);
  expect(readFileSync(join(again.dir, first.docxPath), 'utf8')).toBe('Word 旧');
  expect(existsSync(join(again.dir, 'tmp'))).toBe(false);
});

it.each(['../外面', 'documents/../../外面', 'attachments/x', '/etc/x', 'dossier'])(
  '不写 documents 之外：%s',
  async (path) => {
    const store = await newStore();
    expect(() => store.saveVersion(ENTRY, version(path), both('x'))).toThrow(/不在 documents/);
    expect(store.documents()).toEqual([]);
  },
);

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

import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { guarded } from '../../../electron/store/storeError.ts';
import { workspaceStore } from '../../../electron/store/workspaceStore.ts';
import { workRow } from './rows.ts';
import { clock, entry, newStore } from './workspace.ts';

it('空间在第 n 页用完：每次都整体不写，直到够用为止', async () => {
  const { dir, ...first } = await newStore();
  first.close();
  const db = new Database(join(dir, 'dossier.sqlite'));
  const store = workspaceStore({ dir, db, clock, readOnly: false, unlock: () => {} });
  store.write(entry('底稿'), (tx) => tx.upsertRecords('work', [workRow(1)]));
  const rows = Array.from({ length: 300 }, (_, n) => workRow(n + 10));
  const pages = Number(db.pragma('page_count', { simple: true }));
  let failures = 0;
  for (let more = 0; ; more += 1) {
    db.pragma(`max_page_count = ${pages + more}`);
    try {
      store.write(entry('导入'), (tx) => tx.upsertRecords('work', rows));
      break;
    } catch (error) {
      failures += 1;
      expect(String(error)).toMatch(/磁盘空间不足，本次操作没有写入/);
      expect(store.recordCounts().work).toBe(1);
      expect(store.records().work).toHaveLength(1);
      expect(store.history(null, 9).map((line) => line.action)).toEqual(['底稿', '新建合同']);
      expect(store.undoLabel()).toBe('底稿');
    }
  }
  expect(failures).toBeGreaterThan(10);
  expect(store.recordCounts().work).toBe(301);
  expect(store.firstBrokenLogEntry()).toBeNull();
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  store.close();
});

it.each([
  ['ENOSPC', /磁盘空间不足/],
  ['EDQUOT', /磁盘空间不足/],
  ['EROFS', /不能写入/],
  ['EIO', /读写磁盘时出错/],
])('文件系统的 %s', (code, message) => {
  const work = (): never => {
    throw Object.assign(new Error('x'), { code });
  };
  expect(() => guarded('文件没有写出', work)).toThrow(message);
});

it('不认识的错误原样抛出', () => {
  const unknown = new Error('程序错误');
  expect(() =>
    guarded('', () => {
      throw unknown;
    }),
  ).toThrow(unknown);
});

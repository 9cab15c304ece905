import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openWorkspace } from '../../../electron/store/index.ts';
import { clock, entry, newStore, valueOf } from './workspace.ts';

async function loggedDir(): Promise<string> {
  const store = await newStore();
  for (let n = 2; n <= 6; n += 1) {
    store.write({ ...entry(`操作${n}`), itemId: n % 2 === 0 ? 'i' : null, detail: `第${n}条` }, () => {});
  }
  store.close();
  return store.dir;
}

/** As somebody with a database tool would: the guarding triggers taken away first. */
function tamper(dir: string, sql: string): void {
  const db = new Database(join(dir, 'dossier.sqlite'));
  db.exec('DROP TRIGGER log_is_never_changed; DROP TRIGGER log_is_never_deleted;');
  db.exec(sql);
  db.close();
}

it.each([
  ['未改动', 'SELECT 1', null],
  ['改人名', "UPDATE log SET who = '别人' WHERE seq = 3", 3],
  ['改时间', "UPDATE log SET at = '2020-01-01 00:00:00' WHERE seq = 6", 6],
  ['删一条', 'DELETE FROM log WHERE seq = 4', 4],
  ['删第一条', 'DELETE FROM log WHERE seq = 1', 1],
  ['插一条', "INSERT INTO log VALUES (7, '2026-03-01 09:30:00', '叶', '核签', NULL, '', 'abc')", 7],
  [
    '换两条的次序',
    'UPDATE log SET seq = 100 WHERE seq = 2; UPDATE log SET seq = 2 WHERE seq = 3; UPDATE log SET seq = 3 WHERE seq = 100',
    2,
  ],
])('操作记录：%s', async (_, sql, broken) => {
  const dir = await loggedDir();
  tamper(dir, sql);
  const store = valueOf(await openWorkspace(dir, clock));
  expect(store.firstBrokenLogEntry()).toBe(broken);
  store.close();
});

it('只能追加：数据库本身拒绝修改和删除', async () => {
  const dir = await loggedDir();
  const db = new Database(join(dir, 'dossier.sqlite'));
  expect(() => db.exec("UPDATE log SET who = '别人'")).toThrow(/append-only/);
  expect(() => db.exec('DELETE FROM log')).toThrow(/append-only/);
  db.close();
});

it('查询按项目筛选，新的在前', async () => {
  const store = valueOf(await openWorkspace(await loggedDir(), clock));
  expect(store.history('i', 2).map((line) => line.action)).toEqual(['操作6', '操作4']);
  expect(store.history(null, 2).map((line) => line.seq)).toEqual([6, 5]);
  store.close();
});

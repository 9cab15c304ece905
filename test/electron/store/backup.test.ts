import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/civilDate.ts';
import { openWorkspace } from '../../../electron/store/index.ts';
import { workRow } from './rows.ts';
import { entry, newStore, valueOf } from './workspace.ts';

const opening = async (dir: string, day: string): Promise<void> =>
  valueOf(await openWorkspace(dir, () => `${day} 08:00:00`)).close();

it('每个使用日备份一次，只留最近 14 份，别的文件不动', async () => {
  const store = await newStore();
  store.write(entry(), (tx) => tx.upsertRecords('work', [workRow(1), workRow(2)]));
  store.close();
  const folder = join(store.dir, 'backups');
  rmSync(folder, { recursive: true });
  for (let n = 0; n < 20; n += 1) {
    await opening(store.dir, addDays('2026-03-02', n));
    await opening(store.dir, addDays('2026-03-02', n));
  }
  writeFileSync(join(folder, '我的备份.sqlite'), 'x');
  await opening(store.dir, '2026-04-01');
  const names = readdirSync(folder).toSorted();
  expect(names).toHaveLength(15);
  expect(names[0]).toBe('dossier-2026-03-09.sqlite');
  expect(names.slice(-2)).toEqual(['dossier-2026-04-01.sqlite', '我的备份.sqlite']);
});

it('备份是完整的数据库，替换后可以打开', async () => {
  const store = await newStore();
  store.write(entry(), (tx) => tx.upsertRecords('work', [workRow(1), workRow(2)]));
  store.close();
  await opening(store.dir, '2026-03-02');
  const backup = new Database(join(store.dir, 'backups', 'dossier-2026-03-02.sqlite'), { readonly: true });
  expect(backup.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(backup.prepare('SELECT count(*) FROM record').pluck().get()).toBe(2);
  expect(backup.pragma('application_id', { simple: true })).toBe(0x59534a5a);
  backup.close();
});

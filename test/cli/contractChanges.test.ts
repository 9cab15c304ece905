/** What becomes known while a contract runs: the buyer's list of papers, and the holidays of the next year. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { jsonOf, runCli, workFolder } from './runCli.ts';
import { CHECKLIST } from './shapes.ts';

const { dir, remove } = workFolder('contract-changes');
afterAll(remove);

async function create(name: string, preset: string, start: string): Promise<string> {
  const ws = join(dir, name);
  const made = await runCli(dir, 'new', ws, '--preset', preset, '--start', start, '--json');
  expect(made.code, made.stderr).toBe(0);
  return ws;
}

function file(name: string, text: string): string {
  const path = join(dir, name);
  writeFileSync(path, text);
  return path;
}

it("the buyer's list becomes papers that are owed", async () => {
  const ws = await create('学生卡', 'card-accounts', '2025-08-18');
  const list = file('清单.txt', '1. 运维方案\n2. 培训总结\n');
  const done = await runCli(dir, 'list-papers', ws, 'listed-papers', '--file', list, '--json');
  expect(done.code, done.stderr).toBe(0);
  const rows = jsonOf(await runCli(dir, 'checklist', ws, '--json'), CHECKLIST);
  const ids = rows.filter((row) => row.requirement === 'listed-papers').map((row) => row.id);
  expect(ids).toEqual(['listed-papers:运维方案', 'listed-papers:培训总结']);
  const refused = await runCli(dir, 'list-papers', ws, 'reconciliation', '--file', list, '--json');
  expect(refused.code).toBe(2);
});

it('a year whose holidays are entered gives dates to what hung on it', async () => {
  const ws = await create('基础数据', 'content-operations', '2026-09-17');
  const open = jsonOf(await runCli(dir, 'checklist', ws, '--json'), CHECKLIST);
  expect(open.filter((row) => row.due === null).length).toBeGreaterThan(0);
  const notice = file('通知.txt', '元旦：1月1日至3日放假。春节：2月5日至11日放假调休。2月14日上班。');
  const done = await runCli(dir, 'holidays', ws, '--year', '2027', '--file', notice, '--json');
  expect(done.code, done.stderr).toBe(0);
  const rows = jsonOf(await runCli(dir, 'checklist', ws, '--json'), CHECKLIST);
  expect(rows.filter((row) => row.due === null)).toEqual([]);
  const wrong = file('错.txt', '2月30日放假');
  const refused = await runCli(dir, 'holidays', ws, '--year', '2027', '--file', wrong, '--json');
  expect([refused.code, refused.stdout]).toEqual([2, expect.stringContaining('不是日期')]);
});

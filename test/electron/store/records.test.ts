import { expect, it } from 'vitest';
import type { IncidentRecord } from '../../../shared/records/types.ts';
import { workRow } from './rows.ts';
import { entry, newStore, reopen } from './workspace.ts';

const incident: IncidentRecord = {
  number: 'GZ-2025-001',
  system: '云课堂直播平台',
  severity: '一般',
  title: '画面卡顿',
  reporter: '监控告警',
  reportedAt: '2025-09-03 09:12',
  respondedAt: '2025-09-03 09:14',
  arrivedAt: '',
  restoredAt: '2025-09-03 09:17',
  outage: false,
  outageStart: '',
  causeParty: '第三方',
  cause: '线路拥塞',
  measure: '切换线路',
  handler: '秦望舒',
};

it('按日期和自然键排序，重新打开后一样', async () => {
  const store = await newStore();
  const rows = [workRow(20), workRow(3), workRow(11), workRow(3, { start: '07:00' })];
  store.write(entry(), (tx) => tx.upsertRecords('work', rows));
  const expected = [rows[3], rows[1], rows[2], rows[0]].map((row) => row?.data);
  expect(store.records().work).toEqual(expected);
  const again = await reopen(store);
  expect(again.records().work).toEqual(expected);
  expect(again.recordCounts()).toMatchObject({ work: 4, incidents: 0 });
});

it('写入结果分新增、更改、不变；不变的不改来源和时间', async () => {
  const store = await newStore();
  store.write(entry(), (tx) => tx.upsertRecords('work', [workRow(1), workRow(2)]));
  const before = store.recordsByKey('work').get(workRow(1).key);
  const counts = store.write(entry(), (tx) =>
    tx.upsertRecords('work', [{ ...workRow(1), source: '别处' }, workRow(2, { result: '异常' }), workRow(3)]),
  );
  expect(counts).toEqual({ added: 1, updated: 1, unchanged: 1 });
  expect(store.recordsByKey('work').get(workRow(1).key)).toEqual(before);
  expect(store.recordsByKey('work').get(workRow(2).key)?.data.result).toBe('异常');
});

it('键的次序不同而内容相同的记录视为不变', async () => {
  const store = await newStore();
  const row = workRow(1);
  store.write(entry(), (tx) => tx.upsertRecords('work', [row]));
  const turned = Object.fromEntries(Object.entries(row.data).toReversed());
  const counts = store.write(entry(), (tx) =>
    tx.upsertRecords('work', [{ ...row, data: { ...row.data, ...turned } }]),
  );
  expect(counts.unchanged).toBe(1);
});

it('手工保存可以改自然键，不能与另一条相同', async () => {
  const store = await newStore();
  const ids = store.write(entry(), (tx) => [1, 2].map((n) => tx.saveRecord('work', null, workRow(n))));
  const [first = '', second = ''] = ids;
  store.write(entry(), (tx) => tx.saveRecord('work', first, workRow(9)));
  expect(store.recordById('work', first)?.key).toBe(workRow(9).key);
  expect(() => store.write(entry(), (tx) => tx.saveRecord('work', first, workRow(2)))).toThrow(/同样的一条/);
  expect(() => store.write(entry(), (tx) => tx.saveRecord('work', '999', workRow(5)))).toThrow(/已不在/);
  expect(store.recordById('work', second)?.data).toEqual(workRow(2).data);
  expect(store.recordCounts().work).toBe(2);
});

it('查找看全部字段，词之间是“并且”，不看全半角和大小写', async () => {
  const store = await newStore();
  store.write(entry(), (tx) => {
    tx.upsertRecords('work', [
      workRow(1, { content: '升级 Nginx 补丁' }),
      workRow(2, { content: '巡检', people: '贺之遥' }),
    ]);
    tx.upsertRecords('incidents', [{ key: incident.number, data: incident, source: '' }]);
  });
  const found = (search: string): number => store.listRecords('work', { search, offset: 0, limit: 10 }).total;
  expect(['ＮＧＩＮＸ', '贺之遥', '巡检 贺之遥', '培训 nginx', '100%', ''].map(found)).toEqual([
    1, 1, 1, 0, 0, 2,
  ]);
  expect(store.listRecords('incidents', { search: '否', offset: 0, limit: 10 }).total).toBe(1);
});

it('按来源列出记录：导入的不在内，改过的仍是第一次录入的时间', async () => {
  const store = await newStore();
  const typed = { ...workRow(1), source: '手工录入' };
  const [id = ''] = store.write(entry(), (tx) => {
    tx.upsertRecords('work', [{ ...workRow(2), source: '工作.xlsx 第2行' }]);
    return [tx.saveRecord('work', null, typed)];
  });
  const before = store.recordsFrom('手工录入');
  expect(before).toMatchObject([{ kind: 'work', key: typed.key, day: typed.data.date }]);
  expect(before[0]?.enteredAt).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/u);
  store.write(entry(), (tx) =>
    tx.saveRecord('work', id, { ...typed, data: { ...typed.data, content: '改正后的内容' } }),
  );
  expect(store.recordsFrom('手工录入')).toEqual(before);
});

it('分页给出总数和该页', async () => {
  const store = await newStore();
  store.write(entry(), (tx) =>
    tx.upsertRecords(
      'work',
      Array.from({ length: 25 }, (_, n) => workRow(n)),
    ),
  );
  const page = store.listRecords('work', { search: '', offset: 20, limit: 10 });
  expect([page.total, page.rows.length]).toEqual([25, 5]);
});

it('小改动之后的缓存与重新读取相同', async () => {
  const store = await newStore();
  store.write(entry(), (tx) =>
    tx.upsertRecords(
      'work',
      Array.from({ length: 60 }, (_, n) => workRow(n)),
    ),
  );
  const earlier = store.records().work;
  const ids = [...store.recordsByKey('work').values()].map((row) => row.id);
  store.write(entry(), (tx) => {
    tx.removeRecords('work', ids.slice(3, 8));
    tx.saveRecord('work', ids[20] ?? null, workRow(999, { date: '2026-01-05' }));
    tx.upsertRecords('work', [
      workRow(500, { date: '2025-09-01', start: '00:01' }),
      workRow(501, { content: '𠀀字' }),
    ]);
  });
  const cached = store.records().work;
  expect(earlier).toHaveLength(60);
  expect(cached).toHaveLength(57);
  const again = await reopen(store);
  expect(again.records().work).toEqual(cached);
});

it('计数器只随提交的写入增长，失败的写入不留痕迹', async () => {
  const store = await newStore();
  const counter = store.changeCounter();
  expect(() =>
    store.write(entry('失败'), (tx) => {
      tx.upsertRecords('work', [workRow(1)]);
      throw new Error('中断');
    }),
  ).toThrow('中断');
  expect(store.changeCounter()).toBe(counter);
  expect(store.records().work).toEqual([]);
  expect(store.history(null, 10).map((line) => line.action)).toEqual(['新建合同']);
  expect(store.undoLabel()).toBeNull();
  store.write(entry(), () => {});
  expect(store.changeCounter()).toBe(counter + 1);
});

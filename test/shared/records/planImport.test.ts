import { expect, it } from 'vitest';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { planImport } from '../../../shared/records/planImport.ts';
import type { Stored, WorkRecord } from '../../../shared/records/types.ts';
import { contract } from './contract.ts';

const kind = recordKind('work', contract);

/** `file:row date start people content`; `-` for an empty start. */
function row(text: string): { source: string; data: WorkRecord } {
  const [place = '', date = '', start = '', people = '', content = '', result = ''] = text.split(' ');
  const [file, line] = place.split(':');
  return {
    source: `${file}.xlsx › 表 › 第${line}行`,
    data: {
      date: `2025-09-${date}`,
      start: start === '-' ? '' : start,
      end: '',
      category: '例行巡检',
      content,
      result,
      people,
      status: '已完成',
      request: '',
      requestBy: '',
      reference: '',
    },
  };
}
/** Imports the rows into what is there, as the store would. */
function take(existing: Map<string, Stored<WorkRecord>>, rows: string[]): Map<string, Stored<WorkRecord>> {
  const plan = planImport(kind, 'work', rows.map(row), existing);
  const next = new Map([...existing.values()].map((record) => [record.id, record]));
  for (const { id, key, data, source } of plan.updated)
    next.set(id, { id, key, data, source, updatedAt: '' });
  for (const { key, data, source } of plan.added) {
    const id = `n${next.size}`;
    next.set(id, { id, key, data, source, updatedAt: '' });
  }
  const byKey = new Map([...next.values()].map((record) => [record.key, record]));
  expect(byKey.size, '自然键不重复').toBe(next.size);
  return byKey;
}

it.each<[string, string[], string[], [added: number, updated: number, unchanged: number], string[]]>([
  [
    '原样',
    ['a:1 01 08:30 秦 巡检', 'a:2 01 09:00 秦 升级'],
    ['a:1 01 08:30 秦 巡检', 'a:2 01 09:00 秦 升级'],
    [0, 0, 2],
    ['巡检', '升级'],
  ],
  ['改内容', ['a:1 01 08:30 秦 巡检'], ['b:1 01 08:30 秦 巡检四台'], [0, 1, 0], ['巡检四台']],
  ['全天的工作，改名的文件只改结果', ['a:1 01 - 秦 巡检'], ['b:1 01 - 秦 巡检 正常'], [0, 1, 0], ['巡检']],
  [
    '全天的工作，另一文件里是另一件事',
    ['a:1 01 - 秦 巡检'],
    ['b:1 01 - 秦 培训 顺利'],
    [1, 0, 0],
    ['巡检', '培训'],
  ],
  ['全天的工作，同一文件改内容和结果', ['a:1 01 - 秦 巡检'], ['a:1 01 - 秦 培训 顺利'], [0, 1, 0], ['培训']],
  [
    '中间插入一行',
    ['a:1 01 - 秦 甲', 'a:2 01 - 秦 乙'],
    ['a:1 01 - 秦 甲', 'a:2 01 - 秦 新', 'a:3 01 - 秦 乙'],
    [1, 0, 2],
    ['甲', '乙', '新'],
  ],
  [
    '调换次序',
    ['a:1 01 - 秦 甲', 'a:2 01 - 秦 乙'],
    ['a:1 01 - 秦 乙', 'a:2 01 - 秦 甲'],
    [0, 0, 2],
    ['甲', '乙'],
  ],
  [
    '相同的两行',
    ['a:1 01 - 秦 甲', 'a:2 01 - 秦 甲'],
    ['a:1 01 - 秦 甲', 'a:2 01 - 秦 甲'],
    [0, 0, 2],
    ['甲', '甲'],
  ],
  [
    '改日期',
    ['a:1 01 - 秦 甲', 'a:2 02 - 秦 乙'],
    ['a:1 01 - 秦 甲', 'a:2 03 - 秦 乙'],
    [0, 1, 1],
    ['甲', '乙'],
  ],
  [
    '改日期也改内容',
    ['a:1 01 - 秦 甲', 'a:2 02 - 秦 乙'],
    ['a:1 01 - 秦 甲', 'a:2 03 - 秦 丙'],
    [0, 1, 1],
    ['甲', '丙'],
  ],
  [
    '下一周的同名文件',
    ['周报:1 01 - 秦 巡检', '周报:2 02 - 秦 巡检'],
    ['周报:1 08 - 秦 巡检', '周报:2 09 - 秦 巡检'],
    [2, 0, 0],
    ['巡检', '巡检', '巡检', '巡检'],
  ],
  ['别人的同名文件', ['周报:1 01 - 秦 巡检'], ['周报:1 01 - 罗 巡检'], [1, 0, 0], ['巡检', '巡检']],
])('%s', (_, before, after, counts, contents) => {
  const existing = take(new Map(), before);
  const plan = planImport(kind, 'work', after.map(row), existing);
  expect([plan.added.length, plan.updated.length, plan.unchanged]).toEqual(counts);
  const result = take(existing, after);
  expect([...result.values()].map((record) => record.data.content).toSorted()).toEqual(contents.toSorted());
  const again = planImport(kind, 'work', after.map(row), result);
  expect([again.added.length, again.updated.length]).toEqual([0, 0]);
});

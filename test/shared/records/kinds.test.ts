import { describe, expect, it } from 'vitest';
import { normalHeader } from '../../../shared/records/headers.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { parseRow } from '../../../shared/records/parseRow.ts';
import { naturalKey, recordDay, recordValues } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS, type RecordKindId } from '../../../shared/records/types.ts';
import { contract } from './contract.ts';

const TODAY = '2026-06-30';

function example(id: RecordKindId): Record<string, string> {
  return Object.fromEntries(recordKind(id, contract).fields.map((f) => [f.name, f.example]));
}
function problemsOf(id: RecordKindId, change: Record<string, string>): string[] {
  const row = parseRow(id, { ...example(id), ...change }, contract, TODAY);
  return 'problems' in row ? row.problems.map((p) => `${p.field}：${p.reason}`) : [];
}

describe.each(RECORD_KINDS)('%s', (id) => {
  const kind = recordKind(id, contract);

  it('示例行有效，显示值读回同一条记录', () => {
    const row = parseRow(id, example(id), contract, TODAY);
    if ('problems' in row) throw new Error(JSON.stringify(row.problems));
    const again = parseRow(id, recordValues(kind, row.data), contract, TODAY);
    expect(again).toEqual(row);
    expect(recordDay(kind, row.data)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(naturalKey(kind, row.data)).not.toMatch(/^\|*$/);
  });

  it('列名与别名在表内不重复', () => {
    const seen = new Map<string, string>();
    for (const f of kind.fields) {
      for (const title of new Set([f.label, ...f.aliases].map(normalHeader))) {
        expect(seen.get(title), `${title} 同时指 ${seen.get(title)} 和 ${f.name}`).toBeUndefined();
        seen.set(title, f.name);
      }
    }
  });

  it('每个选项都能读回，同义词都指向选项', () => {
    for (const f of kind.fields.filter((spec) => spec.type === 'choice')) {
      for (const target of Object.values(f.synonyms)) expect(f.choices).toContain(target);
    }
  });

  it('必填项缺失时逐项列出', () => {
    const row = parseRow(id, {}, contract, TODAY);
    const required = kind.fields.filter((f) => f.required).map((f) => f.name);
    expect('problems' in row ? row.problems.map((p) => p.field) : []).toEqual(required);
  });
});

it.each<[string, RecordKindId, Record<string, string>, string[]]>([
  ['将来的日期', 'work', { date: '2026-07-01' }, ['date：2026-07-01 是将来的日期（今天是 2026-06-30）']],
  ['期限可以在将来', 'work', { requestBy: '2026-07-15' }, []],
  ['合同期之外的日期可以录入', 'work', { date: '2025-08-31' }, []],
  [
    '时间倒置',
    'work',
    { start: '10:00', end: '09:00' },
    ['end：结束时间早于开始时间；跨过零点的工作请分成两行填写'],
  ],
  [
    '需甲方协调须写事项',
    'work',
    { status: '需协调', request: '' },
    ['request：状态为“需甲方协调”，请写明需甲方协调事项'],
  ],
  [
    '恢复早于报告',
    'incidents',
    { restoredAt: '2025-09-03 09:00' },
    ['restoredAt：恢复时间早于报告时间', 'restoredAt：恢复时间早于响应时间'],
  ],
  ['停机须有开始时间', 'incidents', { outage: '是' }, ['outageStart：是否停机为“是”，请填写停机开始时间']],
  [
    '等级不在范围',
    'incidents',
    { severity: '特急' },
    ['severity：“特急”不在可选范围内，可填：紧急、重要、一般'],
  ],
  ['异常多于检查', 'inspections', { checked: '3', abnormal: '4' }, ['abnormal：异常项数多于检查项数 3']],
  ['将来的月份', 'usage', { month: '2026-07' }, ['month：2026-07 是将来的月份（今天是 2026-06-30）']],
  ['金额过细', 'expenses', { amountFen: '1.234' }, ['amountFen：“1.234”精确到了分以下，金额最多到分']],
])('%s', (_, id, change, expected) => expect(problemsOf(id, change)).toEqual(expected));

it('问卷的列来自合同的题目，未作答为空', () => {
  const kind = recordKind('survey', contract);
  expect(kind.fields.filter((f) => f.type === 'score').map((f) => [f.name, f.label])).toEqual([
    ['answers.q1', '运行稳定性'],
    ['answers.q2', '处理及时性'],
  ]);
  const row = parseRow(
    'survey',
    { ...example('survey'), 'answers.q1': '不满意', 'answers.q2': '未使用' },
    contract,
    TODAY,
  );
  expect('data' in row && row.data.answers).toEqual({ q1: 2, q2: null });
});

it('合同只有一个系统时可以不填系统', () => {
  const one = { ...contract, systems: ['云课堂直播平台'] };
  const row = parseRow('incidents', { ...example('incidents'), system: '' }, one, TODAY);
  expect('data' in row && row.data.system).toBe('云课堂直播平台');
});

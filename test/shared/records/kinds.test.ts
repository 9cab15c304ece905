import { describe, expect, it } from 'vitest';
import { normalHeader } from '../../../shared/records/headers.ts';
import { KIND_GROUPS, KIND_NAMES } from '../../../shared/records/kindNames.ts';
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
  ['停用的资产须有日期', 'assets', { status: '已报废' }, ['endOn：使用状态为“报废”，请填写停用日期']],
  [
    '有停用日期的资产不是在用',
    'assets',
    { endOn: '2026-01-05' },
    ['status：有停用日期，使用状态应为“停用”或“报废”'],
  ],
  ['资产可以早于合同，质保可以在将来', 'assets', { startOn: '2019-01-01', warrantyTo: '2029-01-01' }, []],
  ['盘亏须说明', 'inventories', { counted: '0' }, ['reason：账面数量与实盘数量不一致，请填写差异说明']],
  [
    '不合格须有建议',
    'assessments',
    { verdict: '异常', advice: '' },
    ['advice：检测结论为“不合格”，请填写处理建议'],
  ],
  [
    '不可用时长超过全月',
    'cloudResources',
    { month: '2026-02', downMinutes: '40321' },
    ['downMinutes：不可用时长多于全月的 40320 分钟'],
  ],
  ['不可用时长可写小时', 'cloudResources', { downMinutes: '2小时' }, []],
  ['办结早于响应', 'serviceCalls', { respondedAt: '2025-09-03 09:30' }, ['solvedAt：办结时间早于响应时间']],
  ['办结须有结果', 'serviceCalls', { result: '' }, ['result：已有办结时间，请填写处理结果']],
  ['未办结、没有回访的服务单', 'serviceCalls', { solvedAt: '', result: '', satisfaction: '' }, []],
  ['签收早于寄出', 'deliveries', { receivedOn: '2025-09-09' }, ['receivedOn：签收日期早于寄出日期']],
  ['签收须有日期', 'deliveries', { receivedOn: '' }, ['receivedOn：配送结果为“已签收”，请填写签收日期']],
  [
    '退回须说明',
    'deliveries',
    { result: '拒收', receivedOn: '' },
    ['note：配送结果为“退回”，请在备注中写明原因和处理'],
  ],
  ['更新早于收稿', 'contentUpdates', { receivedOn: '2025-09-06' }, ['date：更新日期早于收稿日期']],
  [
    '对账有差异须说明',
    'reconciliations',
    { statementCount: '125', statementFen: '2500.00' },
    ['reason：系统与对账单的笔数或金额不一致，请填写差异说明'],
  ],
  ['上缴须有日期', 'reconciliations', { handedOn: '' }, ['handedOn：已填上缴金额，请填写上缴日期']],
  ['没有上缴的对账', 'reconciliations', { handedOn: '', handedFen: '' }, []],
  ['将来的保障活动可以录入', 'securedEvents', { start: '2026-12-01 08:00', end: '2026-12-02 18:00' }, []],
  ['保障时间倒置', 'securedEvents', { end: '2026-01-11 08:00' }, ['end：结束时间早于开始时间']],
  ['更换须有接替', 'staffChanges', { successor: '' }, ['successor：变动类型为“更换”，请填写接替人员']],
  [
    '未执行的用例不能录入',
    'testCases',
    { verdict: '未执行' },
    ['verdict：“未执行”不在可选范围内，可填：通过、不通过'],
  ],
  ['通过的用例可以不写实际结果', 'testCases', { actual: '' }, []],
  [
    '不通过须写实际结果',
    'testCases',
    { verdict: 'F', actual: '' },
    ['actual：测试结论为“不通过”，请填写实际结果'],
  ],
  ['百分位不会下降', 'loadTests', { p95Ms: '300' }, ['p95Ms：95%响应时间小于90%响应时间 320']],
  ['失败多于样本', 'loadTests', { samples: '10', errors: '11' }, ['errors：失败数多于样本数 10']],
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

it.each([
  ['83.25', 83_250],
  ['83.2/sec', 83_200],
  ['0.0417', 41],
  ['1,204', 1_204_000],
])('吞吐量 %s 以千分之一保存', (text, value) => {
  const row = parseRow('loadTests', { ...example('loadTests'), throughputMilli: text }, contract, TODAY);
  expect('data' in row && row.data.throughputMilli).toBe(value);
});

it('每种记录都在一个分组里，名称只有一处', () => {
  const listed = KIND_GROUPS.flatMap(({ kinds }) => kinds);
  expect(listed.toSorted()).toEqual(RECORD_KINDS.toSorted());
  for (const id of RECORD_KINDS) expect(recordKind(id, contract).label).toBe(KIND_NAMES[id]);
});

import { describe, expect, it } from 'vitest';
import {
  countBySeverity,
  incidentsOpenAt,
  incidentsReported,
  incidentsSolved,
  longestRepair,
} from '../../../shared/facts/named/incidents.ts';
import { budgetExecution } from '../../../shared/facts/named/expenses.ts';
import { outagesIn } from '../../../shared/facts/named/outages.ts';
import { commentGroups, reaches, surveyResult } from '../../../shared/facts/named/survey.ts';
import {
  extremeMonth,
  lastUsage,
  sumOf,
  usageByMonth,
  usageRoles,
} from '../../../shared/facts/named/usage.ts';
import { NAMED_FACTS } from '../../../shared/facts/named.ts';
import { periodTable, printChange, roleTable } from '../../../shared/facts/tables/usageTables.ts';
import { goalRows, parseTarget } from '../../../shared/facts/tables/goalTable.ts';
import { incident, presetContract, records, sheet, sourceOf, usage, work } from './material.ts';

const MARCH = { start: '2026-03-01', end: '2026-03-31' };
const TERM = { start: '2025-09-01', end: '2026-06-30' };

describe('incidents', () => {
  const list = [
    incident('GZ-1', '2026-02-28 23:50', { restoredAt: '2026-03-01 00:10' }),
    incident('GZ-2', '2026-03-04 09:02', { severity: '紧急', restoredAt: '2026-03-04 09:27' }),
    incident('GZ-3', '2026-03-31 23:58', { severity: '重要', restoredAt: '2026-04-01 00:02' }),
    incident('GZ-4', '2026-03-20 10:00'),
  ];
  const numbers = (some: readonly { number: string }[]): string[] => some.map((entry) => entry.number);

  it('count where they begin, are solved where they end, and are open in between', () => {
    expect(numbers(incidentsReported(list, MARCH))).toEqual(['GZ-2', 'GZ-3', 'GZ-4']);
    expect(numbers(incidentsSolved(list, MARCH))).toEqual(['GZ-1', 'GZ-2']);
    expect(numbers(incidentsOpenAt(list, '2026-03-31'))).toEqual(['GZ-3', 'GZ-4']);
    expect(numbers(incidentsOpenAt(list, '2026-04-01'))).toEqual(['GZ-4']);
  });
  it('by severity, and the longest repair leaves open ones out', () => {
    expect(countBySeverity(list)).toEqual({ 紧急: 1, 重要: 1, 一般: 2 });
    expect(longestRepair(list)?.number).toBe('GZ-2');
    expect(longestRepair([])).toBeNull();
  });
  it('an outage over midnight is cut to the span; an open one runs to its end', () => {
    const outages = [
      incident('GZ-5', '2026-03-31 23:30', {
        outage: true,
        outageStart: '2026-03-31 23:20',
        restoredAt: '2026-04-01 00:30',
      }),
      incident('GZ-6', '2026-03-31 22:00', { outage: true }),
    ];
    expect(
      outagesIn(outages, MARCH).map((entry) => [entry.incident.number, entry.minutes, entry.open]),
    ).toEqual([
      ['GZ-6', 120, true],
      ['GZ-5', 40, false],
    ]);
    const april = outagesIn(outages, { start: '2026-04-01', end: '2026-04-30' });
    expect(april.map((entry) => entry.minutes)).toEqual([30 * 1440, 30]);
  });
});

describe('usage', () => {
  const rows = [
    usage('2026-03', '教师', { registered: 100, active: 80, visits: 900, sessions: 4, resources: 10 }),
    usage('2026-03', '学生', { registered: 900, active: 450, visits: 2100 }),
    usage('2026-05', '教师', { registered: 110, active: 99, visits: 1500, sessions: 6, resources: 12 }),
    usage('2026-05', '学生', { registered: 900, active: 300, visits: 500 }),
    usage('2026-07', '教师', { visits: 9999 }),
  ];
  const span = { start: '2026-03-01', end: '2026-05-31' };
  const months = usageByMonth(rows, span);

  it('a month without rows has no value and is not counted as zero', () => {
    expect(months.map((month) => month.totals?.visits ?? null)).toEqual([3000, null, 2000]);
    expect(sumOf(months, 'visits')).toBe(5000);
    expect(extremeMonth(months, 'visits', 'least')).toEqual({ month: '2026-05', value: 2000 });
  });
  it('stocks are read at the last month with data', () => {
    expect(lastUsage(months)?.totals.registered).toBe(1010);
    expect(roleTable(rows, ['教师', '学生'], span)).toMatchObject({
      rows: [
        {
          role: '教师',
          registered: '110',
          active: '89',
          activeShare: '80.9',
          visits: '2,400',
          visitShare: '48.0',
        },
        {
          role: '学生',
          registered: '900',
          active: '375',
          activeShare: '41.6',
          visits: '2,600',
          visitShare: '52.0',
        },
      ],
      total: { registered: '1,010', active: '464', visits: '5,000', visitShare: '100.0' },
    });
  });
  it('roles come in the contract’s order, unknown ones after them', () =>
    expect(usageRoles([...rows, usage('2026-03', '访客')], ['学生', '教师'])).toEqual([
      '学生',
      '教师',
      '访客',
    ]));
  it('quarters that the span cuts name their months', () =>
    expect(periodTable(rows, span, 'quarter')).toMatchObject([
      { label: '2026年第1季度（3月）', visits: '3,000', visitMean: '3,000' },
      { label: '2026年第2季度（4—5月）', visits: '2,000', visitMean: '2,000' },
      { label: '合　计', visits: '5,000', visitMean: '2,500' },
    ]));
  it.each([
    [100, 108, '+8.0'],
    [3000, 2000, '−33.3'],
    [5, 5, '0.0'],
    [0, 7, '—'],
  ])('change from %i to %i', (before, after, printed) => expect(printChange(before, after)).toBe(printed));
});

describe('survey', () => {
  const plan = {
    questions: ['a', 'b', 'c'].map((id) => ({ id, text: id, label: id })),
    overall: 'c',
    issued: 6,
    targetMillionths: null,
  };
  const sheets = [
    sheet('1', { a: 5, b: 4, c: 5 }, { comment: '好', commentGroup: '使用' }),
    sheet('2', { a: 3, b: null, c: 4 }),
    sheet('3', { a: null, b: null, c: 1 }),
    sheet('4', { a: 1, b: 2, c: 3 }, { comment: '慢', commentGroup: '使用' }),
    sheet('5', { a: 4, b: 9, c: 2 }, { comment: '难找', commentGroup: '' }),
  ];
  const result = surveyResult(sheets, plan);

  it('a sheet with more than a third open is invalid, exactly a third is not', () => {
    expect(result.invalid.map((entry) => entry.sheet)).toEqual(['3']);
    expect(result.valid).toHaveLength(4);
  });
  it('no answer and impossible answers are not counted', () => {
    expect(
      result.questions.map((entry) => [entry.counts, entry.answered, entry.satisfied, entry.score]),
    ).toEqual([
      [[1, 1, 1, 0, 1], 4, 2, 13],
      [[0, 1, 0, 1, 0], 2, 1, 6],
      [[1, 1, 1, 1, 0], 4, 2, 14],
    ]);
    expect(result.overall?.question.id).toBe('c');
  });
  it('the target is met exactly on it and missed one short of it', () => {
    expect(reaches(9, 10, 900_000)).toBe(true);
    expect(reaches(899_999, 1_000_000, 900_000)).toBe(false);
  });
  it('comments stand in their groups, ungrouped ones last', () =>
    expect(commentGroups(sheets).map((group) => [group.name, group.sheets.length])).toEqual([
      ['使用', 2],
      ['', 1],
    ]));
});

it('budget: vouchers outside of the span do not count, categories outside of the budget are shown', () => {
  const voucher = (date: string, category: string, amountFen: number) => ({
    voucher: `${date}${category}`,
    date,
    category,
    purpose: '',
    amountFen,
    payee: '',
  });
  const execution = budgetExecution(
    [
      { category: '人员费用', amountFen: 1000 },
      { category: '培训费用', amountFen: 500 },
    ],
    [
      voucher('2026-03-01', '人员费用', 400),
      voucher('2026-03-31', '人员费用', 700),
      voucher('2026-04-01', '人员费用', 99),
      voucher('2026-03-05', '餐费', 30),
    ],
    MARCH,
  );
  expect(execution).toEqual({
    rows: [
      { category: '人员费用', budgetFen: 1000, spentFen: 1100, vouchers: 2 },
      { category: '培训费用', budgetFen: 500, spentFen: 0, vouchers: 0 },
      { category: '餐费', budgetFen: null, spentFen: 30, vouchers: 1 },
    ],
    budgetFen: 1500,
    spentFen: 1130,
    vouchers: 3,
  });
});

describe('performance goals', () => {
  it.each([
    ['≥95%', { each: 'span', atLeast: true, scaled: 95n, decimals: 0, unit: '%' }],
    ['每周不少于1次', { each: 'week', atLeast: true, scaled: 1n, decimals: 0, unit: '次' }],
    ['每周1份', { each: 'week', atLeast: true, scaled: 1n, decimals: 0, unit: '份' }],
    ['不超过258, 000.00元', { each: 'span', atLeast: false, scaled: 25800000n, decimals: 2, unit: '元' }],
    ['≤24小时', { each: 'span', atLeast: false, scaled: 24n, decimals: 0, unit: '小时' }],
    ['逐月有访问，不中断', null],
  ])('reads %s', (target, limit) => expect(parseTarget(target)).toEqual(limit));

  const contract = presetContract();
  const goals = [
    { id: 'a', group: '质量', name: '问题解决效率', target: '≥50%', fact: 'solvedRate' },
    { id: 'b', group: '质量', name: '问题解决效率', target: '不低于50.1%', fact: 'solvedRate' },
    { id: 'c', group: '数量', name: '周工作记录单', target: '每周1份', fact: 'weeklyLogs' },
    { id: 'd', group: '成本', name: '支出合计', target: '不超过100.00元', fact: 'spent' },
    { id: 'e', group: '效益', name: '社会效益', target: '有所提高', fact: null },
    { id: 'f', group: '数量', name: '培训', target: '不少于2场', fact: 'trainings' },
    { id: 'g', group: '成本', name: '预算执行率', target: '不超过12.3%', fact: 'budget' },
    { id: 'h', group: '成本', name: '预算执行率', target: '不超过10%', fact: 'budget' },
    { id: 'i', group: '质量', name: '问题解决效率', target: '不低于49.96%', fact: 'solvedRate' },
  ];
  const set = records({
    work: [work('2025-09-03')],
    incidents: [
      incident('GZ-1', '2025-09-10 10:00', { restoredAt: '2025-09-10 10:04' }),
      incident('GZ-2', '2025-09-11 10:00'),
    ],
    expenses: [
      { voucher: '1', date: '2025-10-01', category: '人员费用', purpose: '', amountFen: 12345, payee: '' },
    ],
  });
  const budget = [{ category: '人员费用', amountFen: 100_000 }];
  const rows = goalRows(sourceOf({ ...contract, goals, budget }, set, 'service-summary'), TERM);

  it('compares the exact value and prints the gap in the goal’s own unit', () =>
    expect(rows.map((row) => [row.actual, row.deviation, row.reached])).toEqual([
      ['50.0%', '0', true],
      ['50.0%', '低0.1个百分点', false],
      ['1份', '低1份', false],
      ['123.45元', '高23.45元', false],
      ['—', '—', null],
      ['0场', '低2场', false],
      // 123.45 of 1,000.00 yuan are 12.345 %: over the limit though no digit shows it.
      ['12.3%', '高不足0.1个百分点', false],
      // Beside 12.3 % a reader finds 2.3, not the 2.345 behind it.
      ['12.3%', '高2.3个百分点', false],
      ['50.0%', '高0.04个百分点', true],
    ]));
  it('each goal of the preset names a fact that exists', () => {
    const unknown = contract.goals.filter((goal) => goal.fact !== null && !NAMED_FACTS[goal.fact]);
    expect(unknown).toEqual([]);
  });

  it('a goal that names a measure of the contract has the value that the table of measures has', () => {
    const measured = [
      { id: 'a', group: '质量', name: '平均无故障时间', target: '每月不低于360小时', fact: 'level:mtbf' },
      { id: 'b', group: '质量', name: '系统稳定性', target: '不低于95%', fact: 'level:stability' },
      { id: 'c', group: '质量', name: '上门时间', target: '不超过2小时', fact: 'level:arrival' },
      { id: 'd', group: '质量', name: '平均无故障时间', target: '每周不低于360小时', fact: 'level:mtbf' },
      { id: 'e', group: '质量', name: '没有的指标', target: '不低于95%', fact: 'level:nowhere' },
    ];
    const outage = incident('GZ-3', '2025-10-20 10:00', {
      outage: true,
      outageStart: '2025-10-20 10:00',
      restoredAt: '2025-10-20 14:00',
    });
    const days = ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03'];
    const watched = records({ incidents: [outage], work: days.map((month) => work(`${month}-09`)) });
    const source = sourceOf({ ...contract, goals: measured }, watched, 'service-summary');
    // October has 744 hours, of which 740 ran without a fault; all 7,272 hours of the ten months but four.
    expect(goalRows(source, TERM).map((row) => [row.actual, row.deviation, row.reached])).toEqual([
      ['740.0小时', '高380.0小时', true],
      ['99.9%', '高4.9个百分点', true],
      ['—', '—', null],
      ['740.0小时', '—', null],
      ['—', '—', null],
    ]);
  });
});

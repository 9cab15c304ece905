import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { checklistItem } from '../../../shared/checklist/itemState.ts';
import type { ItemMaterial } from '../../../shared/checklist/itemState.ts';
import { overview } from '../../../shared/checklist/overview.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { ChecklistItem, OwedItem } from '../../../shared/domain/checklist.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import { contract, file, finished, material, signedScan, signOffOf } from './material.ts';

const TODAY = '2026-01-14';
const calendar = publishedCalendar();
const signed = finished({ attachments: [signedScan] });
const done: ItemMaterial = { ...signed, signOff: signOffOf(signed) };

/** The sample year on its 136th day: weeks before the 18th signed off, the rest as each test says. */
function items(given: Readonly<Record<string, ItemMaterial>> = {}): ChecklistItem[] {
  const owed = owedItems(contract, emptyRecordSet(), calendar);
  const state = (entry: OwedItem, coveredBy: ChecklistItem | null): ChecklistItem => {
    const past = entry.period !== null && entry.period.end < '2025-12-29';
    return checklistItem(entry, {
      ...(given[entry.id] ?? (past ? done : material())),
      coveredBy,
      today: TODAY,
    });
  };
  const own = new Map(owed.map((entry) => [entry.id, state(entry, null)]));
  return owed.map((entry) => {
    const { coveredBy } = entry.requirement;
    return state(entry, own.get(`${coveredBy}:${entry.period?.start}`) ?? null);
  });
}

const WEEK_18 = 'weekly-log:2025-12-29';
const WEEK_19 = 'weekly-log:2026-01-05';
const WEEK_20 = 'weekly-log:2026-01-12';

function view(
  given: Readonly<Record<string, ItemMaterial>> = {},
  change: Partial<Parameters<typeof overview>[0]> = {},
) {
  return overview({
    contract,
    calendar,
    items: items(given),
    today: TODAY,
    conditionsDone: new Set(),
    packedStages: [],
    findings: null,
    ...change,
  });
}

it('counts days, papers and states, each paper once though it serves two clauses', () => {
  const { dayOfTerm, daysLeft, total, counts, amountFen } = view();
  expect([dayOfTerm, daysLeft, total, amountFen]).toEqual([136, 167, 131 - 44 - 10, 25800000]);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
  expect(counts['signed-off']).toBe(17 + 3);
});

it('a late or outdated paper that serves a second clause is late or outdated once', () => {
  const weekly = (id: string): ChecklistItem[] =>
    items({ 'weekly-log:2025-11-10': { ...done, currentInputDigest: 'd2' } }).filter(
      (item) => item.period?.start === id && item.requirement.cadence.kind === 'weekly',
    );
  const late = weekly('2025-12-29');
  expect(late.map((item) => item.overdue)).toEqual([true, true]);
  expect(view({}, { items: late })).toMatchObject({ total: 1, overdue: 1 });
  const old = weekly('2025-11-10');
  expect(old.map((item) => item.stale)).toEqual([true, true]);
  expect(view({}, { items: old })).toMatchObject({ total: 1, stale: 1 });
});

it.each([
  ['2025-08-01', 0, 302],
  ['2025-09-01', 1, 302],
  ['2026-06-30', 303, 0],
  ['2026-09-01', 303, 0],
])('on %s it is day %i with %i left', (today, dayOfTerm, daysLeft) => {
  expect(view({}, { today })).toMatchObject({ dayOfTerm, daysLeft });
});

const lanes = (given?: Readonly<Record<string, ItemMaterial>>) => view(given).lanes;

const week = (index: number, given?: Readonly<Record<string, ItemMaterial>>) =>
  lanes(given).find((lane) => lane.name === '周')?.cells[index - 1];

describe('the strip', () => {
  it('has a lane per cadence, the longest on top, and a cell per period', () => {
    expect(lanes().map((lane) => [lane.name, lane.cells.length])).toEqual([
      ['半年', 2],
      ['月', 10],
      ['周', 44],
    ]);
    expect(
      lanes()[1]
        ?.cells.map((cell) => cell.label)
        .slice(0, 5),
    ).toEqual(['9月', '10月', '11月', '12月', '1月']);
  });

  it.each<[string, number, Record<string, ItemMaterial>, string, string]>([
    ['all signed off', 5, {}, 'signed-off', '第40周，9月29日至10月5日，已核签1份'],
    ['late', 18, {}, 'overdue', '2026年第1周，12月29日至1月4日，逾期1份'],
    ['ended, not late yet', 20, {}, 'due', '第3周，1月12日至18日，待编制1份'],
    ['to come', 21, {}, 'future', '第4周，1月19日至25日，未开始'],
    [
      'early work in a week to come',
      21,
      { 'weekly-log:2026-01-19': finished({ narratives: [] }) },
      'drafted',
      '第4周，1月19日至25日，草稿1份',
    ],
    [
      'out of date before signed off',
      5,
      { 'weekly-log:2025-09-29': { ...done, currentInputDigest: 'd2' } },
      'stale',
      '第40周，9月29日至10月5日，需更新1份',
    ],
    [
      'waiting for a signature',
      20,
      { [WEEK_20]: finished() },
      'awaiting-signature',
      '第3周，1月12日至18日，待签字1份',
    ],
    ['the last, of two days', 44, {}, 'future', '第27周，6月29日至30日，未开始'],
    [
      'not applicable',
      21,
      {
        'weekly-log:2026-01-19': { ...material(), notApplicableReason: '停课' },
        'weekly-report:2026-01-19': { ...material(), notApplicableReason: '停课' },
      },
      'future',
      '第4周，1月19日至25日，未开始',
    ],
  ])('%s', (_, index, given, state, spoken) => {
    expect(week(index, given)).toMatchObject({ state, spoken });
  });

  it('names a week as its papers do, with the year where no date stands beside it', () => {
    expect([week(18)?.label, week(19)?.label]).toEqual(['2026年第1周', '2026年第2周']);
    const [title] = items().flatMap((item) => (item.id === WEEK_19 ? [item.title] : []));
    expect(title).toContain(week(19)?.label);
  });

  it('leads to the items of a cell', () => {
    expect(week(20)?.itemIds).toEqual([WEEK_20, 'weekly-report:2026-01-12']);
  });
});

it('marks milestones and the end of the term', () => {
  expect(view().marks).toEqual([
    { label: '阶段性验收', date: '2026-01-04' },
    { label: '项目终验', date: '2026-06-15' },
    { label: '整体验收评审会', date: '2026-06-23' },
    { label: '服务期满', date: '2026-06-30' },
  ]);
});

describe('my work', () => {
  const given = {
    [WEEK_18]: finished({ narratives: [] }),
    [WEEK_19]: material(),
    'weekly-log:2025-11-10': { ...done, currentInputDigest: 'd2' },
    'monthly-log:2025-12-01': signed,
  };
  const rows = (role?: 'clerk' | 'lead') =>
    view(given, role ? { role } : {}).mine.map(({ group, rows: list }) => [
      group,
      list.map((row) => `${row.title} ${row.period}|${row.need}|${row.action}|${row.due ?? ''}`),
    ]);

  it('groups by what presses, and names what is missing', () => {
    const groups = Object.fromEntries(rows());
    expect(Object.keys(groups)).toEqual(['逾期', '需更新', '下周到期']);
    expect(groups['逾期']).toContain('周工作记录单 2026年第1周 12/29–1/4|1段文字待确认|去确认|2026-01-06');
    expect(groups['逾期']).toContain('周工作记录单 第2周 1/5–1/11|未生成|去生成|2026-01-13');
    expect(groups['逾期']).toContain('成果照片 阶段性验收|未添加照片|添加照片|2025-12-25');
    expect(groups['逾期']).toContain('数据光盘或U盘 阶段性验收|未指定内容文件夹|选文件夹|2025-12-25');
    expect(groups['逾期']).toContain('项目管理办法 阶段性验收|未生成|去生成|2025-12-25');
    expect(groups['需更新']).toEqual([
      '周工作记录单 第46周 11/10–11/16|核签后，所用的记录、文字或版式有改动，需要重新生成|看改动|2025-11-18',
    ]);
    expect(groups['下周到期']).toEqual(['周工作记录单 第3周 1/12–1/18|未生成|去生成|2026-01-20']);
  });

  it('leaves out what another paper serves for, and what has not begun', () => {
    const titles = view(given).mine.flatMap((group) => group.rows.map((row) => row.itemId));
    expect(titles.filter((id) => id.startsWith('weekly-report') || id.startsWith('monthly-report'))).toEqual(
      [],
    );
    expect(titles).not.toContain('weekly-log:2026-01-19');
    expect(titles).not.toContain('service-summary');
    expect(titles).not.toContain('half-year-report:2025-09-01');
  });

  it("is the lead's own for the lead", () => {
    expect(rows('lead')).toEqual([['逾期', ['月工作记录单 2025年12月|待核签|去核签|2026-01-08']]]);
  });

  it('is ordered by due date inside a group', () => {
    for (const group of view(given).mine) {
      const dues = group.rows.map((row) => row.due ?? '9999');
      expect(dues).toEqual(dues.toSorted());
    }
  });

  it.each<[string, string[], string]>([
    ['2026-02-28', [], 'its last day'],
    ['2026-03-01', ['以后到期'], 'over, due in the week after next'],
    ['2026-03-02', ['下周到期'], ''],
    ['2026-03-09', ['本周到期'], ''],
  ])('on %s shows the half-year report under %j (%s)', (today, groups) => {
    const shown = view(given, { today }).mine.filter((group) =>
      group.rows.some((row) => row.itemId === 'half-year-report:2025-09-01'),
    );
    expect(shown.map((group) => group.group)).toEqual(groups);
  });

  it('shows what falls due this week, and what was begun early', () => {
    const early = view(
      { ...given, 'half-year-report:2025-09-01': finished({ narratives: [] }) },
      { today: '2026-01-19' },
    );
    expect(early.mine.find((group) => group.group === '本周到期')?.rows.map((row) => row.itemId)).toEqual([
      WEEK_20,
    ]);
    expect(early.mine.find((group) => group.group === '以后到期')?.rows.map((row) => row.itemId)).toEqual([
      'half-year-report:2025-09-01',
    ]);
  });
});

const buyer = (given: Parameters<typeof view>[0]) =>
  view(given, { today: '2026-06-10' }).waiting.find((entry) => entry.mover === 'buyer');

describe('waiting for others', () => {
  it('names the person, the count and what for', () => {
    const { waiting } = view({
      [WEEK_18]: finished(),
      [WEEK_19]: signed,
      'security-test': material({ attachments: [file('paper')] }),
    });
    expect(waiting).toEqual([
      {
        mover: 'lead',
        name: '沈砚秋',
        count: 3,
        detail: '待签字1 · 待核签2 · 逾期2',
        itemIds: [WEEK_18, WEEK_19, 'security-test'],
      },
    ]);
  });

  it('asks the buyer for their papers once the clerk has drafted them', () => {
    expect(buyer({})).toBeUndefined();
    const drafted = { 'expert-opinion': finished(), 'acceptance-report': finished() };
    expect(buyer(drafted)).toMatchObject({ name: '顾知远', count: 2, detail: '待签字2' });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { filterItems, inTab, isNarrowed, tabCounts } from '../../../../renderer/pages/checklist/filter.ts';
import { periodRange, periodWords, termWeekWords } from '../../../../renderer/pages/checklist/periodWords.ts';
import { listRows } from '../../../../renderer/pages/checklist/rows.ts';
import type { ListRow, RowOptions } from '../../../../renderer/pages/checklist/rows.ts';
import { PLAIN_CHECKLIST } from '../../../../renderer/state/navigation.ts';
import type { ChecklistTab } from '../../../../renderer/state/navigation.ts';
import { papersAmong } from '../../../../shared/checklist/papers.ts';
import type { ChecklistItem } from '../../../../shared/domain/checklist.ts';
import type { ChecklistView } from '../../../../shared/ipc/views.ts';
import { openFake } from '../../withFake.ts';

const TODAY = '2026-01-14';
const CLERK = { role: 'clerk', today: TODAY } as const;
let list: ChecklistView;

beforeAll(async () => {
  const { model } = await openFake();
  await model.checklist.load();
  const { value } = model.checklist.store.getState();
  if (!value) throw new Error('no checklist');
  list = value;
});

const options = (patch: Partial<RowOptions> = {}): RowOptions => ({
  stages: list.stages,
  today: TODAY,
  fold: true,
  shut: new Set(),
  opened: new Set(),
  selected: null,
  all: list.items,
  ...patch,
});
const runs = (rows: readonly ListRow[]) => rows.flatMap((row) => (row.kind === 'run' ? [row] : []));
const ofWeeks = (requirement: string): ChecklistItem[] =>
  list.items.filter((item) => item.requirement.id === requirement);

describe('rows of the list', () => {
  it('long runs of finished and of future weeks are one row each, and the odd week stands out', () => {
    const weekly = ofWeeks('weekly-log');
    const rows = listRows(weekly, options());
    expect(runs(rows).map((row) => [row.periods, row.count, row.what])).toEqual([
      ['2025年第36–45周', 10, 'finished'],
      ['2025年第47–51周', 5, 'finished'],
      ['2026年第4–27周', 24, 'future'],
    ]);
    const alone = rows.flatMap((row) => (row.kind === 'item' ? [row.item.period?.index] : []));
    expect(alone).toEqual([11, 17, 18, 19, 20]);
  });

  it('a run that is opened lists its papers below it', () => {
    const weekly = ofWeeks('weekly-log');
    const [first] = runs(listRows(weekly, options()));
    const rows = listRows(weekly, options({ opened: new Set([first?.key ?? '']) }));
    const at = rows.findIndex((row) => row.key === first?.key);
    expect(rows.slice(at + 1, at + 11).every((row) => row.kind === 'item' && row.inRun)).toBe(true);
  });

  it('the run that holds the selected paper is open', () => {
    const weekly = ofWeeks('weekly-log');
    const rows = listRows(weekly, options({ selected: weekly[4]?.id ?? '' }));
    expect(runs(rows).map((row) => row.open)).toEqual([true, false, false]);
  });

  it('nothing is folded while the list is narrowed', () => {
    expect(runs(listRows(list.items, options({ fold: false })))).toEqual([]);
  });

  it('a stage that is shut keeps its heading and its progress over all of its papers', () => {
    const stage = list.stages[1];
    const rows = listRows(list.items.slice(0, 40), options({ shut: new Set([stage?.id ?? '']) }));
    const head = rows.find((row) => row.kind === 'stage' && row.stage === stage?.id);
    expect(head).toMatchObject({
      shut: true,
      count: papersAmong(list.items).filter((item) => item.requirement.stage === stage?.id).length,
    });
    expect(rows.some((row) => row.kind === 'item' && row.item.requirement.stage === stage?.id)).toBe(false);
  });

  it('an item that another paper serves says which, and is not in the progress of its stage', () => {
    const stage = 'in-progress';
    const rows = listRows(
      list.items.filter((item) => item.requirement.stage === stage),
      options({ fold: false }),
    );
    const reports = rows.filter((row) => row.kind === 'item' && row.item.requirement.id === 'weekly-report');
    expect(reports).toHaveLength(44);
    expect(reports.every((row) => row.kind === 'item' && row.servedBy === '周工作记录单')).toBe(true);
    const signedOff = papersAmong(list.items).filter(
      (item) => item.requirement.stage === stage && item.state === 'signed-off',
    ).length;
    expect(rows[0]).toMatchObject({ kind: 'stage', signedOff });
  });

  it('all papers are somewhere: listed, or counted in a run', () => {
    const rows = listRows(list.items, options());
    const listed = rows.filter((row) => row.kind === 'item').length;
    const folded = runs(rows).reduce((sum, row) => sum + (row.open ? 0 : row.count), 0);
    expect(listed + folded).toBe(list.items.length);
  });
});

describe('tabs and filters', () => {
  it('mine are those whose move is mine and that can be worked on now', () => {
    const mine = list.items.filter((item) => inTab(item, 'mine', CLERK));
    expect(mine.length).toBeGreaterThan(0);
    expect(mine.every((item) => item.mover === 'clerk')).toBe(true);
    expect(mine.some((item) => item.period !== null && item.period.start > '2026-01-26')).toBe(false);
  });

  it('what waits for the lead is the lead’s own list', () => {
    const waiting = list.items.filter((item) => inTab(item, 'waiting', CLERK) && item.mover === 'lead');
    expect(waiting.every((item) => inTab(item, 'mine', { role: 'lead', today: TODAY }))).toBe(true);
  });

  it('the counts are those of the lists; beside its papers 全部 lists what other papers serve', () => {
    const counts = tabCounts(list.items, CLERK);
    const listed = (tab: ChecklistTab) => filterItems(list.items, { ...PLAIN_CHECKLIST, tab }, CLERK);
    for (const tab of ['mine', 'overdue', 'waiting', 'month'] as const)
      expect(counts[tab]).toBe(listed(tab).length);
    expect(listed('all')).toHaveLength(list.items.length);
    expect(counts.all).toBe(papersAmong(list.items).length);
  });

  it('a late week counts once, though its paper also serves as the weekly report', () => {
    const week = list.items.filter((item) => item.period?.start === '2026-01-05' && item.overdue);
    expect(week.map((item) => item.requirement.id)).toEqual(['weekly-log', 'weekly-report']);
    expect(tabCounts(week, CLERK)).toMatchObject({ all: 1, overdue: 1, month: 1 });
  });

  it.each<[Partial<typeof PLAIN_CHECKLIST>, boolean, string]>([
    [{ search: '周工作 年报' }, false, 'a word that no title holds'],
    [{ search: 'QH-YJ-04' }, true, 'the document’s number'],
    [{ search: '四.1.1(4)' }, true, 'the clause'],
    [{ states: ['stale'] }, true, 'out of date'],
    [{ states: ['packed'] }, false, 'a state that none has'],
    [{ movers: ['buyer'], forms: ['media'] }, false, 'two filters at once'],
    [{ only: { label: '2026年第2周', ids: ['weekly-log:2026-01-05'] } }, true, 'one period of the strip'],
  ])('%o finds something: %s (%s)', (patch, found, _why) => {
    const view = { ...PLAIN_CHECKLIST, ...patch };
    expect(isNarrowed(view)).toBe(true);
    expect(filterItems(list.items, view, CLERK).length > 0).toBe(found);
  });
});

describe('periods in words', () => {
  const period = (start: string, end: string, index: number) => ({
    start,
    end,
    index,
    label: `${start}–${end}`,
    clipped: false,
  });
  const item = (kind: 'weekly' | 'monthly', span: ReturnType<typeof period>): ChecklistItem => {
    const [model] = ofWeeks('weekly-log');
    if (!model) throw new Error('no weekly log');
    return {
      ...model,
      requirement: {
        ...model.requirement,
        cadence: kind === 'weekly' ? { kind } : { kind, months: 'calendar' },
      },
      period: span,
    };
  };
  it.each([
    ['2026-01-05', '2026-01-11', '第2周 1/5–1/11'],
    ['2025-12-29', '2026-01-04', '2026年第1周 12/29–1/4'],
    ['2026-06-30', '2026-06-30', '第27周 6/30'],
  ])('a week from %s carries its days and the number that its paper bears: %s, %s', (start, end, words) => {
    expect(periodWords(item('weekly', period(start, end, 19)))).toBe(words);
  });
  it('the list, the title and the file of a week all name it alike', () => {
    for (const log of ofWeeks('weekly-log')) {
      const [, number = ''] = /(第\d+周)/.exec(periodWords(log)) ?? [];
      expect(log.title).toContain(number);
      expect(termWeekWords(log)).toBe(`合同期第${log.period?.index}周`);
    }
  });
  it('a run of weeks over the end of a year names both years', () => {
    const weeks = ofWeeks('weekly-log').slice(15, 18);
    expect(periodRange(weeks)).toBe('2025年第51周–2026年第1周');
  });
  it('a run of months within a year, and over its end', () => {
    const months = (first: string, last: string) => [
      item('monthly', period(`${first}-01`, `${first}-31`, 1)),
      item('monthly', period(`${last}-01`, `${last}-31`, 2)),
    ];
    expect(periodRange(months('2026-01', '2026-03'))).toBe('2026年1–3月');
    expect(periodRange(months('2025-10', '2026-01'))).toBe('2025年10月–2026年1月');
  });
});

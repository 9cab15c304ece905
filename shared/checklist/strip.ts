/** The year strip (全年进度): a lane per cadence, a cell per period showing its most urgent paper. */
import type { ChecklistItem, ItemState, Period } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import { dayOf, monthOf } from '../domain/civilDate.ts';
import type { Cadence } from '../domain/contract.ts';
import { STATE_WORDS } from '../domain/words.ts';
import type { StripCell, StripLane } from '../ipc/views.ts';
import { shortLabel, weekBesideDays } from '../periods/labels.ts';
import { isOwnPaper } from './papers.ts';

type LaneName = StripLane['name'];

/** Longest periods on top. */
const LANES: readonly LaneName[] = ['年', '半年', '季度', '月', '周', '日'];

/** What a cell shows, the most urgent first (逾期 before 需更新 before 待编制 …). */
const URGENCY: readonly StripCell['state'][] = [
  'overdue',
  'stale',
  'due',
  'drafted',
  'awaiting-signature',
  'signed',
  'signed-off',
  'packed',
  'future',
];

const SPOKEN: Readonly<Record<StripCell['state'], string>> = {
  ...STATE_WORDS,
  overdue: '逾期',
  stale: '需更新',
  future: '未开始',
};

export function stripLanes(items: readonly ChecklistItem[], today: CivilDate): readonly StripLane[] {
  return LANES.flatMap((name) => {
    const cells = cellsOf(
      name,
      items.filter((item) => laneOf(item.requirement.cadence) === name),
      today,
    );
    return cells.length === 0 ? [] : [{ name, cells }];
  });
}

/** N papers a year stand in the lane of equal length; three or six a year have none and stand in the list alone. */
function laneOf(cadence: Cadence): LaneName | null {
  switch (cadence.kind) {
    case 'daily':
      return '日';
    case 'weekly':
      return '周';
    case 'monthly':
      return '月';
    case 'quarterly':
      return '季度';
    case 'half-yearly':
      return '半年';
    case 'yearly':
      return '年';
    case 'n-per-year':
      return ({ 1: '年', 2: '半年', 4: '季度', 12: '月' } as const)[cadence.times] ?? null;
    default:
      return null;
  }
}

function cellsOf(lane: LaneName, items: readonly ChecklistItem[], today: CivilDate): StripCell[] {
  const groups = Map.groupBy(
    items.filter((item): item is ChecklistItem & { readonly period: Period } => item.period !== null),
    (item) => `${item.period.start} ${item.period.end}`,
  );
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const period = group[0]?.period;
      return period ? [cell(lane, period, group, today)] : [];
    });
}

function cell(lane: LaneName, period: Period, group: readonly ChecklistItem[], today: CivilDate): StripCell {
  const states = group.flatMap((item) => cellState(item, period, today));
  const counts = URGENCY.flatMap((state) => {
    const count = states.filter((entry) => entry === state).length;
    return count > 0 && state !== 'future' ? [`${SPOKEN[state]}${count}份`] : [];
  });
  const name = cellName(lane, period);
  const spokenName = lane === '周' ? [weekBesideDays(period), spokenDays(period)] : [name];
  return {
    label: name,
    start: period.start,
    end: period.end,
    state: URGENCY.find((state) => states.includes(state)) ?? 'future',
    itemIds: group.map((item) => item.id),
    spoken: [...spokenName, ...(counts.length > 0 ? counts : [SPOKEN.future])].join('，'),
  };
}

/**
 * One paper counts once, whichever clauses it serves; one that is not applicable shows nothing, and one that is due
 * shows once its period has begun.
 */
function cellState(item: ChecklistItem, period: Period, today: CivilDate): StripCell['state'][] {
  const state: ItemState = item.state;
  if (state === 'not-applicable' || !isOwnPaper(item)) return [];
  if (item.overdue) return ['overdue'];
  if (item.stale) return ['stale'];
  return [state === 'due' && period.start > today ? 'future' : state];
}

function cellName(lane: LaneName, period: Period): string {
  const short = shortLabel(period);
  return lane === '月' && /^\d{4}年\d+月$/.test(short) ? short.slice(5) : short;
}

/** `1月5日至11日` */
function spokenDays({ start, end }: Period): string {
  const first = `${monthOf(start)}月${dayOf(start)}日`;
  if (start === end) return first;
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  return `${first}至${sameMonth ? '' : `${monthOf(end)}月`}${dayOf(end)}日`;
}

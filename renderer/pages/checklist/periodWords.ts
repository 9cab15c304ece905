/** Periods as the list shows them: 第2周 1/5–1/11, 2025年12月, 2025年第36–45周. */
import { daysInMonth, monthOf, spanDays, yearOf } from '../../../shared/domain/civilDate.ts';
import type { ChecklistItem, Period } from '../../../shared/domain/checklist.ts';
import { isoWeek, weekName, weekWithDays } from '../../../shared/periods/labels.ts';
import { shortDate } from '../../format/dates.ts';

export function periodWords(item: ChecklistItem): string {
  const { period } = item;
  if (period === null) return item.eventKey ?? '—';
  if (isWeekly(item)) return weekWithDays(period);
  return period.label;
}

/** A run of periods in one phrase. */
export function periodRange(items: readonly ChecklistItem[]): string {
  const first = items[0]?.period;
  const last = items.at(-1)?.period;
  if (!first || !last || !items[0]) return '';
  if (isWeekly(items[0])) return weekRange(first, last);
  if (isMonth(first) && isMonth(last)) {
    return yearOf(first.start) === yearOf(last.start)
      ? `${yearOf(first.start)}年${monthOf(first.start)}–${monthOf(last.start)}月`
      : `${yearOf(first.start)}年${monthOf(first.start)}月–${yearOf(last.start)}年${monthOf(last.start)}月`;
  }
  return `${shortDate(first.start)}–${shortDate(last.end)}`;
}

function weekRange(first: Period, last: Period): string {
  const [from, to] = [isoWeek(first.start), isoWeek(last.start)];
  return from.year === to.year
    ? `${from.year}年第${from.week}–${to.week}周`
    : `${weekName(first.start)}–${weekName(last.start)}`;
}

/** 合同期第19周: the clause counts from the contract's first day, papers by the calendar. */
export function termWeekWords({ requirement, period }: ChecklistItem): string {
  return period && requirement.cadence.kind === 'weekly' ? `合同期第${period.index}周` : '';
}

function isWeekly(item: ChecklistItem): boolean {
  return item.requirement.cadence.kind === 'weekly';
}

function isMonth(period: Period): boolean {
  const days = daysInMonth(yearOf(period.start), monthOf(period.start));
  return period.start.slice(0, 7) === period.end.slice(0, 7) && (period.clipped || spanDays(period) === days);
}

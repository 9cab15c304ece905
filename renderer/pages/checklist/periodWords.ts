/** Periods as the list shows them: 第19周 1/5–1/11, 2025年12月, 第1–10周. */
import { daysInMonth, monthOf, spanDays, yearOf } from '../../../shared/domain/civilDate.ts';
import type { ChecklistItem, Period } from '../../../shared/domain/checklist.ts';
import { shortDate } from '../../format/dates.ts';

export function periodWords(item: ChecklistItem): string {
  const { period } = item;
  if (period === null) return item.eventKey ?? '—';
  if (isWeekly(item)) return `第 ${period.index} 周 ${shortDate(period.start)}–${shortDate(period.end)}`;
  return period.label;
}

/** A run of periods in one phrase. */
export function periodRange(items: readonly ChecklistItem[]): string {
  const first = items[0]?.period;
  const last = items.at(-1)?.period;
  if (!first || !last || !items[0]) return '';
  if (isWeekly(items[0])) return `第 ${first.index}–${last.index} 周`;
  if (isMonth(first) && isMonth(last)) {
    return yearOf(first.start) === yearOf(last.start)
      ? `${yearOf(first.start)}年${monthOf(first.start)}–${monthOf(last.start)}月`
      : `${yearOf(first.start)}年${monthOf(first.start)}月–${yearOf(last.start)}年${monthOf(last.start)}月`;
  }
  return `${shortDate(first.start)}–${shortDate(last.end)}`;
}

function isWeekly(item: ChecklistItem): boolean {
  return item.requirement.cadence.kind === 'weekly';
}

function isMonth(period: Period): boolean {
  const days = daysInMonth(yearOf(period.start), monthOf(period.start));
  return period.start.slice(0, 7) === period.end.slice(0, 7) && (period.clipped || spanDays(period) === days);
}

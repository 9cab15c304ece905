/** Days on which anything was recorded: without one in a window nobody watched, and no figure may be printed. */
import { dateOfMoment } from '../domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import type { RecordSet } from '../records/types.ts';

const made = new WeakMap<RecordSet, readonly CivilDate[]>();

/** Whether work, an inspection or an incident was recorded in the span. */
export function isWatched(records: RecordSet, { start, end }: DateSpan): boolean {
  const days = daysOf(records);
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const first = days[low];
  return first !== undefined && first <= end;
}

function daysOf(records: RecordSet): readonly CivilDate[] {
  const known = made.get(records);
  if (known) return known;
  const days = new Set<CivilDate>();
  for (const { date } of records.work) days.add(date);
  for (const { date } of records.inspections) days.add(date);
  for (const { reportedAt } of records.incidents) days.add(dateOfMoment(reportedAt));
  const sorted = [...days].toSorted();
  made.set(records, sorted);
  return sorted;
}

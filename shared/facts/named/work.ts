/** Work records (工作记录) of a span: counts by category, days without a record. */
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import type { WorkRecord } from '../../records/types.ts';
import { inSpan } from '../spans.ts';

export function workIn(work: readonly WorkRecord[], span: DateSpan): WorkRecord[] {
  return inSpan(work, span, (record) => record.date);
}

/** Records by day, each day's in the order of their start; those of a whole day last. */
export function workByDay(work: readonly WorkRecord[]): ReadonlyMap<CivilDate, readonly WorkRecord[]> {
  const days = Map.groupBy(work, (record) => record.date);
  return new Map(
    [...days].map(([day, records]) => [
      day,
      records.toSorted((a, b) => (a.start || '99').localeCompare(b.start || '99')),
    ]),
  );
}

export interface CategoryCount {
  readonly category: string;
  readonly count: number;
}

/** Categories with their number of records, the most frequent first; equal ones in the order they first appear. */
export function countByCategory(work: readonly WorkRecord[]): CategoryCount[] {
  const counts = new Map<string, number>();
  for (const record of work) counts.set(record.category, (counts.get(record.category) ?? 0) + 1);
  return [...counts].map(([category, count]) => ({ category, count })).toSorted((a, b) => b.count - a.count);
}

/** What 甲方 was asked for, in the order it came up. */
export function requestsToBuyer(work: readonly WorkRecord[]): WorkRecord[] {
  return work.filter((record) => record.status === '需甲方协调');
}

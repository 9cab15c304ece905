/** Work by category: for one month with its state, for several months month by month. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { Json, JsonObject } from '../../documents/kind.ts';
import type { WorkRecord } from '../../records/types.ts';
import { printCount, printMonthColumn, printPercent } from '../format.ts';
import { countByCategory, requestsToBuyer, workIn } from '../named/work.ts';
import { monthsOf } from '../spans.ts';

/** Columns of the table by month; what is less frequent is counted under 其他. */
const MOST_CATEGORIES = 8;

export function workTable(work: readonly WorkRecord[]): JsonObject {
  const cells = (records: readonly WorkRecord[]): JsonObject => ({
    count: printCount(records.length),
    share: printPercent(records.length, work.length),
    done: printCount(records.filter((record) => record.status === '已完成').length),
    open: printCount(records.filter((record) => record.status === '进行中').length),
    asked: printCount(requestsToBuyer(records).length),
  });
  return {
    rows: countByCategory(work).map(({ category }) => ({
      category,
      ...cells(work.filter((record) => record.category === category)),
    })),
    total: cells(work),
  };
}

export function workByMonth(work: readonly WorkRecord[], span: DateSpan): JsonObject {
  const all = countByCategory(work).map((entry) => entry.category);
  const shown = all.length > MOST_CATEGORIES ? all.slice(0, MOST_CATEGORIES - 1) : all;
  const more = shown.length < all.length;
  const counts = (records: readonly WorkRecord[]): Json[] => {
    const named = shown.map((category) => records.filter((record) => record.category === category).length);
    const rest = records.length - named.reduce((total, count) => total + count, 0);
    return [...named, ...(more ? [rest] : []), records.length].map(printCount);
  };
  const months = monthsOf(span);
  const labels = printMonthColumn(months.map((entry) => entry.month));
  return {
    names: [...shown, ...(more ? ['其他'] : [])].map((name) =>
      name.length === 4 ? [name.slice(0, 2), name.slice(2)] : [name],
    ),
    rows: months.map((month, index) => ({
      month: labels[index] ?? '',
      counts: counts(workIn(work, month)),
    })),
    total: counts(work),
  };
}

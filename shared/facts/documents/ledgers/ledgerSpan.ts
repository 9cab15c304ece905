/** Which days a ledger covers, and what was known on its last one. */
import { eventsOf } from '../../../checklist/events.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { EventKind } from '../../../domain/contract.ts';
import type { FactSource, Json } from '../../../documents/kind.ts';
import type { ChartSpec } from '../../../documents/tree.ts';
import { printCount, printDate, printMonthColumn, printSpan } from '../../format.ts';
import { knownAt } from '../../knownAt.ts';
import type { MonthSpan } from '../../spans.ts';
import { monthsOf, spanOf } from '../../spans.ts';

export interface LedgerSpan {
  readonly span: DateSpan;
  /** The round, the day or the period: what stands under the title. */
  readonly label: string;
  /** Key of the event that the paper is about, null for a period. */
  readonly event: string | null;
  readonly source: FactSource;
}

/** `kind` is the event that may call for the paper. */
export function ledgerSpan(source: FactSource, kind: EventKind | null): LedgerSpan {
  const { item, records } = source;
  const event =
    kind === null ? undefined : eventsOf(records, kind).find((entry) => entry.key === item.eventKey);
  const span = event?.span ?? spanOf(source);
  const label = event
    ? /^\d{4}-\d{2}-\d{2}$/.test(event.key)
      ? printDate(event.key)
      : event.key
    : (item.period?.label ?? printSpan(span));
  return { span, label, event: event?.key ?? null, source: knownAt(source, span.end) };
}

/** Fewer months say more as figures. */
export const CHART_MONTHS = 3;

/** Bars of one count a month; null where the paper covers too few months for a chart to say anything. */
export function monthBars(
  span: DateSpan,
  panels: readonly {
    readonly name: string;
    readonly unit: string;
    readonly count: (month: MonthSpan) => number;
  }[],
): ChartSpec | null {
  const months = monthsOf(span);
  if (months.length < CHART_MONTHS) return null;
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.map(({ month }) => month)),
    panels: panels.map(({ name, unit, count }, index) => {
      const values = months.map(count);
      return { name, unit, form: index === 0 ? 'bars' : 'line', values, labels: values.map(printCount) };
    }),
  };
}

/** The charts of a paper by name, without those that are not drawn. */
export function chartsOf(charts: Readonly<Record<string, ChartSpec | null>>): Record<string, ChartSpec> {
  return Object.fromEntries(
    Object.entries(charts).flatMap(([name, chart]) => (chart ? [[name, chart] as const] : [])),
  );
}

/** Values as they first occur. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Columns of a table of counts; beyond them the rest is one column. */
const MOST_COLUMNS = 6;
const OTHERS = '其他';

/**
 * A table of counts: rows by one field, columns by another, with totals at the right and below. Words of `order`
 * come first, in their order; other words as they occur.
 */
export function crossTable<T>(
  records: readonly T[],
  row: { readonly of: (record: T) => string; readonly order: readonly string[] },
  column: { readonly of: (record: T) => string; readonly order: readonly string[] },
  weight: (record: T) => number = () => 1,
): { readonly [key: string]: Json } {
  const ordered = (order: readonly string[], of: (record: T) => string): string[] => {
    const present = distinct(records.map(of));
    return [
      ...order.filter((word) => present.includes(word)),
      ...present.filter((word) => !order.includes(word)),
    ];
  };
  const rows = ordered(row.order, row.of);
  const words = ordered(column.order, column.of);
  const kept = new Set(
    words.length > MOST_COLUMNS ? words.filter((word) => word !== OTHERS).slice(0, MOST_COLUMNS - 1) : words,
  );
  const columnOf = (record: T): string => (kept.has(column.of(record)) ? column.of(record) : OTHERS);
  const columns = words.length > kept.size ? [...kept, OTHERS] : words;
  const sum = (some: readonly T[]): number => some.reduce((total, record) => total + weight(record), 0);
  const line = (some: readonly T[]): string[] => [
    ...columns.map((word) => printCount(sum(some.filter((record) => columnOf(record) === word)))),
    printCount(sum(some)),
  ];
  return {
    columns,
    rows: rows.map((word) => ({
      name: word,
      counts: line(records.filter((record) => row.of(record) === word)),
    })),
    total: line(records),
  };
}

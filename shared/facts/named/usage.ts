/** Usage (使用统计): users, visits, live sessions and resources, by month and role. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { UsageRecord } from '../../records/types.ts';
import { monthsOf } from '../spans.ts';

export interface UsageTotals {
  readonly registered: number;
  readonly active: number;
  readonly visits: number;
  readonly sessions: number;
  readonly resources: number;
  readonly dataGb: number;
}

export interface UsageMonth {
  /** `YYYY-MM` */
  readonly month: string;
  /** Sum over the roles; null where the month has no row (无数据). */
  readonly totals: UsageTotals | null;
}

function sum(rows: readonly UsageRecord[]): UsageTotals {
  const totals = { registered: 0, active: 0, visits: 0, sessions: 0, resources: 0, dataGb: 0 };
  for (const row of rows) {
    totals.registered += row.registered;
    totals.active += row.active;
    totals.visits += row.visits;
    totals.sessions += row.sessions;
    totals.resources += row.resources;
    totals.dataGb += row.dataGb;
  }
  return totals;
}

/** One entry per calendar month of the span, in order, with its sum over all roles. */
export function usageByMonth(usage: readonly UsageRecord[], span: DateSpan): UsageMonth[] {
  return monthsOf(span).map(({ month }) => {
    const rows = usage.filter((row) => row.month === month);
    return { month, totals: rows.length === 0 ? null : sum(rows) };
  });
}

/** Rows of one role in the span, by month. */
export function usageOfRole(usage: readonly UsageRecord[], role: string, span: DateSpan): UsageMonth[] {
  return usageByMonth(
    usage.filter((row) => row.role === role),
    span,
  );
}

/** Roles in the contract's order, then those that only the records name. */
export function usageRoles(usage: readonly UsageRecord[], declared: readonly string[]): string[] {
  const seen = new Set(usage.map((row) => row.role));
  return [
    ...declared.filter((role) => seen.has(role)),
    ...[...seen].filter((role) => !declared.includes(role)),
  ];
}

/** The latest month of the span with data: stocks such as registered users are read there. */
export function lastUsage(months: readonly UsageMonth[]): { month: string; totals: UsageTotals } | null {
  const last = months.findLast((entry) => entry.totals !== null);
  return last?.totals ? { month: last.month, totals: last.totals } : null;
}

export function firstUsage(months: readonly UsageMonth[]): { month: string; totals: UsageTotals } | null {
  const first = months.find((entry) => entry.totals !== null);
  return first?.totals ? { month: first.month, totals: first.totals } : null;
}

/** Active users of a month on average, truncated: a holiday month at the end of a span would mislead. */
export function meanActive(months: readonly UsageMonth[]): number {
  const known = months.flatMap((entry) => (entry.totals ? [entry.totals.active] : []));
  return known.length === 0
    ? 0
    : Math.floor(known.reduce((total, active) => total + active, 0) / known.length);
}

/** Sum of a flow (visits, sessions) over the months that have data. */
export function sumOf(months: readonly UsageMonth[], measure: 'visits' | 'sessions'): number {
  return months.reduce((total, entry) => total + (entry.totals?.[measure] ?? 0), 0);
}

export function monthsWithData(months: readonly UsageMonth[]): number {
  return months.filter((entry) => entry.totals !== null).length;
}

/** The month with the highest (or lowest) value; the earlier one on a tie. */
export function extremeMonth(
  months: readonly UsageMonth[],
  measure: 'visits' | 'sessions' | 'active',
  which: 'most' | 'least',
): { month: string; value: number } | null {
  let found: { month: string; value: number } | null = null;
  for (const { month, totals } of months) {
    if (!totals) continue;
    const value = totals[measure];
    if (!found || (which === 'most' ? value > found.value : value < found.value)) found = { month, value };
  }
  return found;
}

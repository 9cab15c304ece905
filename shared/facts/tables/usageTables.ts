/** Tables of users, visits and resources, used by the usage report and the summaries. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { Json, JsonObject } from '../../documents/kind.ts';
import type { UsageRecord } from '../../records/types.ts';
import { NONE, printCount, printMonth, printMonthColumn, printPercent, printRatio } from '../format.ts';
import type { UsageMonth, UsageTotals } from '../named/usage.ts';
import {
  firstUsage,
  lastUsage,
  meanActive,
  monthsWithData,
  sumOf,
  usageByMonth,
  usageOfRole,
  usageRoles,
} from '../named/usage.ts';

/** One row per role: users at the end of the span, active ones by month on average, visits and sessions in all of it. */
export function roleTable(
  usage: readonly UsageRecord[],
  roles: readonly string[],
  span: DateSpan,
): JsonObject {
  const all = usageByMonth(usage, span);
  const visits = sumOf(all, 'visits');
  const last = lastUsage(all);
  const row = (name: string, months: readonly UsageMonth[], active: number): JsonObject => {
    const stock = lastUsage(months)?.totals;
    const roleVisits = sumOf(months, 'visits');
    return {
      role: name,
      registered: stock ? printCount(stock.registered) : NONE,
      active: stock ? printCount(active) : NONE,
      activeShare: stock ? printPercent(active, stock.registered) : NONE,
      visits: printCount(roleVisits),
      visitShare: printPercent(roleVisits, visits),
      sessions: printCount(sumOf(months, 'sessions')),
    };
  };
  const roleMonths = usageRoles(usage, roles)
    .map((role) => ({ role, months: usageOfRole(usage, role, span) }))
    .filter(({ months }) => monthsWithData(months) > 0)
    .map(({ role, months }) => ({ role, months, active: meanActive(months) }));
  // The total is the sum of the rows, so that a reader who adds them up finds it.
  const active = roleMonths.reduce((total, entry) => total + entry.active, 0);
  return {
    month: last ? printMonth(last.month) : NONE,
    rows: roleMonths.map((entry) => row(entry.role, entry.months, entry.active)),
    total: row('合　计', all, active),
  };
}

/** One row per month; a month without rows in the records says 无数据. */
export function monthTable(months: readonly UsageMonth[]): Json {
  const labels = printMonthColumn(months.map((entry) => entry.month));
  return months.map(({ totals }, index) => {
    const before = months[index - 1]?.totals ?? null;
    return {
      month: labels[index] ?? '',
      known: totals !== null,
      registered: totals ? printCount(totals.registered) : NONE,
      active: totals ? printCount(totals.active) : NONE,
      activeShare: totals ? printPercent(totals.active, totals.registered) : NONE,
      visits: totals ? printCount(totals.visits) : NONE,
      visitChange: totals && before ? printChange(before.visits, totals.visits) : NONE,
      sessions: totals ? printCount(totals.sessions) : NONE,
      resources: totals ? printCount(totals.resources) : NONE,
      resourceChange: totals && before ? printSigned(totals.resources - before.resources) : NONE,
      dataGb: totals ? printCount(totals.dataGb) : NONE,
      dataChange: totals && before ? printSigned(totals.dataGb - before.dataGb) : NONE,
    };
  });
}

/** Totals under a month table: flows as sums, stocks as they stand at the end. */
export function monthTotals(months: readonly UsageMonth[]): JsonObject {
  const last = lastUsage(months)?.totals;
  const first = firstUsage(months)?.totals;
  return {
    visits: printCount(sumOf(months, 'visits')),
    sessions: printCount(sumOf(months, 'sessions')),
    /** Whether live sessions were held at all (直播). */
    live: sumOf(months, 'sessions') > 0,
    registered: last ? printCount(last.registered) : NONE,
    resources: last ? printCount(last.resources) : NONE,
    resourceChange: last && first ? printSigned(last.resources - first.resources) : NONE,
    dataGb: last ? printCount(last.dataGb) : NONE,
    dataChange: last && first ? printSigned(last.dataGb - first.dataGb) : NONE,
  };
}

/** Visits of each role in each month. */
export function roleMonthTable(
  usage: readonly UsageRecord[],
  roles: readonly string[],
  span: DateSpan,
): JsonObject {
  const all = usageByMonth(usage, span);
  const labels = printMonthColumn(all.map((entry) => entry.month));
  const shown = usageRoles(usage, roles).filter((role) => monthsWithData(usageOfRole(usage, role, span)) > 0);
  const byRole = shown.map((role) => usageOfRole(usage, role, span));
  const cells = (read: (totals: UsageTotals) => number): Json =>
    all.map((entry, index) => ({
      month: labels[index] ?? '',
      values: [...byRole.map((months) => months[index]?.totals ?? null), entry.totals].map((totals) =>
        totals ? printCount(read(totals)) : NONE,
      ),
    }));
  return {
    roles: shown,
    visits: cells((totals) => totals.visits),
    active: cells((totals) => totals.active),
    visitTotals: [...byRole, all].map((months) => printCount(sumOf(months, 'visits'))),
  };
}

/** Calendar quarters or years with their total; a piece that the span cuts names its months. */
export function periodTable(usage: readonly UsageRecord[], span: DateSpan, unit: 'quarter' | 'year'): Json {
  const months = usageByMonth(usage, span);
  const size = unit === 'quarter' ? 3 : 12;
  const key = ({ month }: UsageMonth): string => {
    const year = month.slice(0, 4);
    return unit === 'year' ? `${year}年` : `${year}年第${Math.ceil(Number(month.slice(5, 7)) / 3)}季度`;
  };
  const rows = [...Map.groupBy(months, key)];
  return [...rows, ['合　计', months] as const].map(([label, pieces], index) => {
    const total = index === rows.length;
    const present = monthsWithData(pieces);
    const last = lastUsage(pieces)?.totals;
    const first = Number(pieces[0]?.month.slice(5, 7) ?? 0);
    const final = Number(pieces.at(-1)?.month.slice(5, 7) ?? 0);
    return {
      total,
      label:
        total || pieces.length === size
          ? label
          : `${label}（${first === final ? `${first}月` : `${first}—${final}月`}）`,
      registered: last ? printCount(last.registered) : NONE,
      visits: present === 0 ? NONE : printCount(sumOf(pieces, 'visits')),
      visitMean: printMean(sumOf(pieces, 'visits'), present),
      sessions: present === 0 ? NONE : printCount(sumOf(pieces, 'sessions')),
      sessionMean: printMean(sumOf(pieces, 'sessions'), present),
      resources: last ? printCount(last.resources) : NONE,
      dataGb: last ? printCount(last.dataGb) : NONE,
    };
  });
}

/** Mean per month in whole numbers, truncated. */
export function printMean(sum: number, months: number): string {
  return months === 0 ? NONE : printCount(Math.floor(sum / months));
}

/** Change against an earlier value in per cent with its sign, truncated towards zero: `+8.1`, `−12.0`. */
export function printChange(before: number, after: number): string {
  if (before === 0) return NONE;
  const text = printRatio((after - before) * 100, before, 1);
  return after > before ? `+${text}` : text;
}

function printSigned(value: number): string {
  return value > 0 ? `+${printCount(value)}` : printCount(value);
}

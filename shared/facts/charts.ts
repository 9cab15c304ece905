/** Charts that several papers share, from named facts. */
import type { DateSpan } from '../domain/civilDate.ts';
import type { ChartSpec } from '../documents/tree.ts';
import type { UsageRecord } from '../records/types.ts';
import { printCount, printMonthColumn, printTenThousands } from './format.ts';
import type { UsageMonth } from './named/usage.ts';
import { lastUsage, meanActive, usageOfRole, usageRoles } from './named/usage.ts';

/** Registered users at the end of a span with those active in a month on average, the largest role first. */
export function roleBars(usage: readonly UsageRecord[], roles: readonly string[], span: DateSpan): ChartSpec {
  return {
    chart: 'role-bars',
    wholeName: '注册用户',
    partName: '月均活跃',
    unit: '人',
    rows: usageRoles(usage, roles)
      .flatMap((role) => {
        const months = usageOfRole(usage, role, span);
        const last = lastUsage(months);
        return last ? [{ label: role, whole: last.totals.registered, part: meanActive(months) }] : [];
      })
      .toSorted((a, b) => b.whole - a.whole),
  };
}

/** Visits (万人次 from ten thousand on), over live sessions where there are any, month by month. */
export function visitPanels(months: readonly UsageMonth[]): ChartSpec {
  const visits = months.map((entry) => entry.totals?.visits ?? null);
  const live = months.some((entry) => (entry.totals?.sessions ?? 0) > 0);
  const large = visits.some((value) => value !== null && value >= 10_000);
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.map((entry) => entry.month)),
    panels: [
      {
        name: '访问量',
        unit: large ? '万人次' : '人次',
        form: 'bars',
        values: visits,
        labels: visits.map((value) =>
          value === null ? '' : large ? printTenThousands(value) : printCount(value),
        ),
      },
      ...(live ? [sessionPanel(months)] : []),
    ],
  };
}

function sessionPanel(months: readonly UsageMonth[]) {
  return {
    name: '直播场次',
    unit: '场',
    form: 'line',
    values: months.map((entry) => entry.totals?.sessions ?? null),
    labels: months.map((entry) => (entry.totals ? printCount(entry.totals.sessions) : '')),
  } as const;
}

/** Resources in stock over data volume, at the end of each month. */
export function resourcePanels(months: readonly UsageMonth[]): ChartSpec {
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.map((entry) => entry.month)),
    panels: [
      {
        name: '资源数量',
        unit: '条',
        form: 'bars',
        values: months.map((entry) => entry.totals?.resources ?? null),
        labels: months.map((entry) => (entry.totals ? printCount(entry.totals.resources) : '')),
      },
      {
        name: '数据量',
        unit: 'GB',
        form: 'line',
        values: months.map((entry) => entry.totals?.dataGb ?? null),
        labels: months.map((entry) => (entry.totals ? printCount(entry.totals.dataGb) : '')),
      },
    ],
  };
}

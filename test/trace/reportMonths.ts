/** Tables of a report with a row for each month of the span, and their sums, by SQL. The spans are whole months. */
import { downSql, rateSql, upSql } from './reportFigures.ts';
import type { Report } from './reportPieces.ts';
import { between, minutesSql, monthSql, one, valueOf } from './tracing.ts';

/** Months of the span, each as `2025-03` in a column m, and how they are printed. */
export function monthsOf({ span }: Report): { readonly months: string; readonly printed: string } {
  return {
    months: `(SELECT DISTINCT substr(day, 1, 7) AS m FROM days WHERE ${between('day', span)} ORDER BY 1)`,
    printed: monthSql('m', `'${span.start.slice(0, 7)}'`),
  };
}

/** 每月故障与可用率 */
export function checkIncidentMonths(report: Report, decimals: number): void {
  const { papers, trace, span } = report;
  const { months, printed } = monthsOf(report);
  const severities = ['紧急', '重要', '一般'];
  const counts = [
    ...severities.map((word) => `coalesce(sum(severity = '${word}'), 0)`),
    'count(number)',
  ].join(', ');
  const stood = `(SELECT coalesce(sum(${minutesSql('outageStart', 'restoredAt')}), 0) FROM incidents WHERE outage AND substr(outageStart, 1, 7) = m)`;
  const length = "(CAST(strftime('%d', m || '-01', '+1 month', '-1 day') AS INTEGER) * 1440)";
  trace.table('每月故障与可用率', [
    ...papers.db.rows(
      `SELECT ${printed}, ${counts}, ${stood}, ${rateSql(`${length} - ${stood}`, length, decimals)}
       FROM ${months} LEFT JOIN incidents ON substr(reportedAt, 1, 7) = m GROUP BY m ORDER BY m`,
    ),
    one(
      papers,
      `SELECT '合计', ${counts}, ${downSql(span)}, ${upSql(span, decimals)} FROM incidents WHERE ${between('reportedAt', span)}`,
    ),
  ]);
}

/** 每月日常维护: work, changes, inspections with what they found, backups with what was restored. */
export function checkCareMonths(report: Report): void {
  const { papers, trace, span } = report;
  const { months, printed } = monthsOf(report);
  const columns = [
    ['work', 'date', 'count(*)'],
    ['changes', 'start', 'count(*)'],
    ['inspections', 'date', 'count(*)'],
    ['inspections', 'date', 'sum(checked)'],
    ['inspections', 'date', 'sum(abnormal)'],
    ['backups', 'date', 'count(*)'],
    ['backups', 'date', 'sum(restoreChecked)'],
  ] as const;
  const inMonth = columns.map(
    ([kind, day, what]) => `(SELECT coalesce(${what}, 0) FROM ${kind} WHERE substr(${day}, 1, 7) = m)`,
  );
  trace.table('每月日常维护', [
    ...papers.db.rows(`SELECT ${printed}, ${inMonth.join(', ')} FROM ${months} ORDER BY m`),
    [
      '合计',
      ...columns.map(([kind, day, what]) =>
        valueOf(papers, `coalesce(${what}, 0) FROM ${kind} WHERE ${between(day, span)}`),
      ),
    ],
  ]);
}

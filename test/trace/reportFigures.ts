/** SQL of what the reports of several contracts print: availability and the measures that one span is compared by. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import type { PresetPapers } from './presetPapers.ts';
import { between, minutesSql, valueOf } from './tracing.ts';

/** Minutes of a span. */
export function minutesOf({ start, end }: DateSpan): string {
  return `CAST((julianday('${end}') - julianday('${start}') + 1) * 1440 AS INTEGER)`;
}

/** `31天` */
export function daysOf(papers: PresetPapers, span: DateSpan): string {
  return valueOf(papers, `count(*) || '天' FROM days WHERE ${between('day', span)}`);
}

/**
 * Minutes in which the system was down, or those systems that the condition names. No outage of these samples runs over
 * a span's end or into another one.
 */
export function downSql(span: DateSpan, where = '1'): string {
  return `(SELECT coalesce(sum(${minutesSql('outageStart', 'restoredAt')}), 0) FROM incidents WHERE outage AND ${between('outageStart', span)} AND ${where})`;
}

/** A rate in per cent, cut off after the decimals. */
export function rateSql(part: string, whole: string, decimals: number): string {
  const factor = 10 ** decimals;
  const steps = `((${part}) * ${100 * factor} / (${whole}))`;
  return `printf('%d.%0${decimals}d', ${steps} / ${factor}, ${steps} % ${factor})`;
}

/** The share of a span in which the system ran, or those systems that the condition names. */
export function upSql(span: DateSpan, decimals: number, where = '1'): string {
  return rateSql(`${minutesOf(span)} - ${downSql(span, where)}`, minutesOf(span), decimals);
}

export interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly sql: (span: DateSpan) => string;
  /** Shown only where one of the two spans has any. */
  readonly rare?: boolean;
}

const count =
  (kind: string, day: string, what = 'count(*)', where = '1') =>
  (span: DateSpan) =>
    `(SELECT coalesce(${what}, 0) FROM ${kind} WHERE ${between(day, span)} AND ${where})`;

/** What a span is compared by, in the order of the table; the rate with the decimals that its promise asks for. */
export function comparedBy(decimals: number): readonly Compared[] {
  return [
    { name: '工作记录', unit: '项', sql: count('work', 'date') },
    { name: '登记故障', unit: '件', sql: count('incidents', 'reportedAt') },
    {
      name: '其中紧急故障',
      unit: '件',
      sql: count('incidents', 'reportedAt', 'count(*)', "severity = '紧急'"),
    },
    { name: '故障停机', unit: '分钟', sql: downSql },
    { name: '系统可用率', unit: '%', sql: (span) => upSql(span, decimals) },
    { name: '实施变更', unit: '项', sql: count('changes', 'start') },
    { name: '开展巡检', unit: '次', sql: count('inspections', 'date') },
    { name: '巡检发现异常', unit: '项', sql: count('inspections', 'date', 'sum(abnormal)') },
    { name: '数据备份', unit: '次', sql: count('backups', 'date') },
    { name: '恢复验证', unit: '次', sql: count('backups', 'date', 'sum(restoreChecked)') },
    { name: '开展培训', unit: '场', sql: count('trainings', 'date'), rare: true },
    { name: '应急演练', unit: '次', sql: count('drills', 'date'), rare: true },
  ];
}

/** Visits are recorded by the month; a span that cuts through months says nothing of them. */
export const VISITS: Compared = {
  name: '访问量',
  unit: '人次',
  sql: ({ start, end }) =>
    `(SELECT coalesce(sum(visits), 0) FROM usage WHERE month BETWEEN '${start.slice(0, 7)}' AND '${end.slice(0, 7)}')`,
};

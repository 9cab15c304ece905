/** SQL of the figures that several papers of cloud-lease print: availability, the measures compared, the promises. */
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import type { PresetPapers } from './presetPapers.ts';
import { between, minutesSql, one } from './tracing.ts';

/** Minutes of a span. */
export function minutesOf({ start, end }: DateSpan): string {
  return `((julianday('${end}') - julianday('${start}') + 1) * 1440)`;
}

/** Minutes in which the platform as a whole was down. No outage of this contract runs over a month's end. */
export function downSql(span: DateSpan): string {
  return `(SELECT coalesce(sum(${minutesSql('outageStart', 'restoredAt')}), 0) FROM incidents WHERE outage AND ${between('outageStart', span)})`;
}

/** A rate in per cent with the three decimals that a promise of 99.99 % asks for, cut off. */
export function rateSql(part: string, whole: string): string {
  const thousandths = `(CAST(${part} AS INTEGER) * 100000 / CAST(${whole} AS INTEGER))`;
  return `printf('%d.%03d', ${thousandths} / 1000, ${thousandths} % 1000)`;
}

const count =
  (kind: string, day: string, what = 'count(*)', where = '1') =>
  (span: DateSpan) =>
    `(SELECT coalesce(${what}, 0) FROM ${kind} WHERE ${between(day, span)} AND ${where})`;

interface Compared {
  readonly name: string;
  readonly unit: string;
  readonly sql: (span: DateSpan) => string;
  /** Shown only where one of the two months has any. */
  readonly rare?: boolean;
}

/** What a month is compared by, in the order of the table. */
export const COMPARED: readonly Compared[] = [
  { name: '工作记录', unit: '项', sql: count('work', 'date') },
  { name: '登记故障', unit: '件', sql: count('incidents', 'reportedAt') },
  {
    name: '其中紧急故障',
    unit: '件',
    sql: count('incidents', 'reportedAt', 'count(*)', "severity = '紧急'"),
  },
  { name: '故障停机', unit: '分钟', sql: downSql },
  {
    name: '系统可用率',
    unit: '%',
    sql: (span) => rateSql(`(${minutesOf(span)} - ${downSql(span)})`, minutesOf(span)),
  },
  { name: '实施变更', unit: '项', sql: count('changes', 'start') },
  { name: '开展巡检', unit: '次', sql: count('inspections', 'date') },
  { name: '巡检发现异常', unit: '项', sql: count('inspections', 'date', 'sum(abnormal)') },
  { name: '数据备份', unit: '次', sql: count('backups', 'date') },
  { name: '恢复验证', unit: '次', sql: count('backups', 'date', 'sum(restoreChecked)') },
  { name: '开展培训', unit: '场', sql: count('trainings', 'date'), rare: true },
  { name: '应急演练', unit: '次', sql: count('drills', 'date'), rare: true },
  {
    name: '访问量',
    unit: '人次',
    sql: ({ start, end }) =>
      `(SELECT coalesce(sum(visits), 0) FROM usage WHERE month BETWEEN '${start.slice(0, 7)}' AND '${end.slice(0, 7)}')`,
  },
];

/** 指标、约定目标、计数、实际、结论: the seven promises of the contract over a span. */
export function cloudLevels(papers: PresetPapers, span: DateSpan): { readonly cells: readonly string[] }[] {
  const days = `CAST(julianday('${span.end}') - julianday('${span.start}') + 1 AS INTEGER)`;
  const whole = minutesOf(span);
  const up = `(${whole} - ${downSql(span)})`;
  const longest = (name: string, limit: number, printed: string, until: string, unit: string, where = '1') =>
    one(
      papers,
      `SELECT '${name}', '${printed}', count(m) || '${unit}', CASE WHEN count(m) = 0 THEN '—' ELSE max(m) || '.0分钟' END,
         CASE WHEN count(m) = 0 THEN '无事件' WHEN max(m) <= ${limit} THEN '达标' ELSE '未达目标' END
       FROM (SELECT CASE WHEN ${until} = '' THEN NULL ELSE ${minutesSql('reportedAt', until)} END AS m FROM incidents WHERE ${between('reportedAt', span)} AND ${where})`,
    );
  return [
    one(
      papers,
      `SELECT '云平台可用性', '≥99.99%', ${days} || '天', ${rateSql(up, whole)} || '%',
         CASE WHEN ${up} * 10000 >= ${whole} * 9999 THEN '达标' ELSE '未达目标' END`,
    ),
    ['数据可靠性', '≥99.9999%', '—', '—', '无数据'],
    ['扩容时间', '≤7天', '—', '—', '无数据'],
    longest('故障响应时间', 15, '≤15分钟', 'respondedAt', '件'),
    longest('到场时间', 60, '≤1小时', 'arrivedAt', '次'),
    longest('故障定位排除时间', 30, '≤30分钟', 'restoredAt', '件'),
    longest('重要信息系统故障定位排除时间', 10, '≤10分钟', 'restoredAt', '件', "system = '安全监管系统'"),
  ].map((cells) => ({ cells }));
}

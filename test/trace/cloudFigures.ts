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

export interface CloudLevel {
  /** 指标、约定目标、计数、实际、结论. */
  readonly cells: readonly string[];
  /** The fraction in figures, or the longest time; '' without a value. */
  readonly figures: string;
  /** Numbers of the incidents that it rests on. */
  readonly evidence: readonly string[];
}

/**
 * The seven promises of the contract over a span. All of them are made for the whole term, so that a part of it only
 * says whether they were reached so far.
 */
export function cloudLevels(papers: PresetPapers, span: DateSpan): readonly CloudLevel[] {
  const { term } = papers.contract;
  const [met, missed] =
    span.start === term.start && span.end === term.end ? ['达标', '未达目标'] : ['本期达到', '本期未达'];
  const numbers = (where: string): string[] =>
    papers.db
      .rows(`SELECT number FROM incidents WHERE ${where} ORDER BY reportedAt`)
      .map(([number]) => number ?? '');
  const longest = (name: string, limit: number, printed: string, until: string, where = '1'): CloudLevel => {
    const inSpan = `${between('reportedAt', span)} AND ${where}`;
    const cells = one(
      papers,
      `SELECT '${name}', '${printed}', count(m) || '件', CASE WHEN count(m) = 0 THEN '—' ELSE max(m) || '.0分钟' END,
         CASE WHEN count(m) = 0 THEN '无事件' WHEN max(m) <= ${limit} THEN '${met}' ELSE '${missed}' END
       FROM (SELECT CASE WHEN ${until} = '' THEN NULL ELSE ${minutesSql('reportedAt', until)} END AS m FROM incidents WHERE ${inSpan})`,
    );
    return {
      cells,
      figures: cells[3] === '—' ? '' : `最长用时＝${cells[3]}`,
      evidence: numbers(`${until} <> '' AND ${inSpan}`),
    };
  };
  const unrecorded = (name: string, printed: string): CloudLevel => ({
    cells: [name, printed, '—', '—', '无数据'],
    figures: '',
    evidence: [],
  });
  return [
    availabilityLevel(papers, span, {
      met,
      missed,
      evidence: numbers(`outage AND ${between('outageStart', span)}`),
    }),
    unrecorded('数据可靠性', '≥99.9999%'),
    unrecorded('扩容时间', '≤7天'),
    longest('故障响应时间', 15, '≤15分钟', 'respondedAt'),
    longest('到场时间', 60, '≤1小时', 'arrivedAt'),
    longest('故障定位排除时间', 30, '≤30分钟', 'restoredAt'),
    longest('重要信息系统故障定位排除时间', 10, '≤10分钟', 'restoredAt', "system = '安全监管系统'"),
  ];
}

function availabilityLevel(
  papers: PresetPapers,
  span: DateSpan,
  words: { readonly met?: string; readonly missed?: string; readonly evidence: readonly string[] },
): CloudLevel {
  const days = `CAST(julianday('${span.end}') - julianday('${span.start}') + 1 AS INTEGER)`;
  const [whole, down] = [minutesOf(span), downSql(span)];
  const up = `(${whole} - ${down})`;
  const [minutes, lost, rate = '', count = '', verdict = ''] = one(
    papers,
    `SELECT CAST(${whole} AS INTEGER), ${down}, ${rateSql(up, whole)} || '%', ${days} || '天',
       CASE WHEN ${up} * 10000 >= ${whole} * 9999 THEN '${words.met}' ELSE '${words.missed}' END`,
  );
  return {
    cells: ['云平台可用性', '≥99.99%', count, rate, verdict],
    figures: `（${minutes}－${lost}）÷${minutes}×100%＝${rate}`,
    evidence: words.evidence,
  };
}

/** 指标、计算、依据的记录: the measures with a value; of more than four records the first four. */
export function cloudWorkings(levels: readonly CloudLevel[]): string[][] {
  return levels
    .filter(({ figures }) => figures !== '')
    .map(({ cells: [name = ''], figures, evidence }) => [
      name,
      figures,
      evidence.length === 0
        ? '—'
        : `${evidence.slice(0, 4).join('、')}${evidence.length > 4 ? `等${evidence.length}条` : ''}`,
    ]);
}

/** The sample contract and its thirteen measures for the confirmation letter, worked out by SQL over the raw records. */
import { longestUntil, meanRepair, solvedInTime } from './letterMeasures.ts';
import type { LetterMeasure } from './letterMeasures.ts';
import { presetPapers } from './presetPapers.ts';
import { minutesSql, monthSql, one, percentTextSql, spanTimesSql } from './tracing.ts';

export const papers = presetPapers('classroom-platform');
export const [DOWN, REPAIR] = [
  minutesSql('outageStart', 'restoredAt'),
  minutesSql('reportedAt', 'restoredAt'),
];
const OUTAGES = 'FROM incidents WHERE outage';
/** Months of the term with their minutes, the minutes of outages and how many began. No outage runs over a month's end. */
export const MONTHS = `(SELECT m, t, coalesce(sum(${DOWN}), 0) AS d, count(number) AS n FROM
  (SELECT substr(day, 1, 7) AS m, count(*) * 1440 AS t FROM days
    WHERE day BETWEEN '${papers.contract.term.start}' AND '${papers.contract.term.end}' GROUP BY 1)
  LEFT JOIN incidents ON outage AND substr(outageStart, 1, 7) = m GROUP BY m)`;
export const MONTH = monthSql('m', `(SELECT min(m) FROM ${MONTHS})`);
/** Tenths of hours, cut off. */
export const HOURS = (minutes: string): string => `printf('%d.%d', ${minutes} / 60, ${minutes} / 6 % 10)`;
export const RATE = percentTextSql('t - d', 't');

export function value(sql: string): string {
  return one(papers, `SELECT ${sql}`)[0] ?? '';
}

const outageRecords = {
  title: '停机时间',
  rows: papers.db.rows(
    `SELECT number, ${spanTimesSql('outageStart', 'restoredAt')}, ${DOWN} ${OUTAGES} ORDER BY outageStart`,
  ),
};
const [total = '', lost = '', wholeRate = ''] = one(
  papers,
  `SELECT t, d, ${RATE} FROM (SELECT sum(t) AS t, sum(d) AS d FROM ${MONTHS})`,
);
export const [incidents = '', solved = '', solvedRate = ''] = one(
  papers,
  `SELECT count(*), sum(restoredAt <> ''), ${percentTextSql("sum(restoredAt <> '')", 'count(*)')} FROM incidents`,
);
const [degraded = '', degradations = ''] = one(
  papers,
  `SELECT sum(${REPAIR}), count(*) FROM incidents WHERE NOT outage`,
);
const months = value(`count(*) FROM ${MONTHS}`);
const worstRate = value(`${RATE} FROM ${MONTHS} ORDER BY 1.0 * d / t DESC LIMIT 1`);
const [worstHours = '', hoursMet] = one(
  papers,
  `SELECT ${HOURS('((t - d) / n)')}, t - d >= 360 * 60 * n FROM ${MONTHS} WHERE n > 0 ORDER BY 1.0 * (t - d) / n LIMIT 1`,
);
const arrivalLimit =
  'CASE WHEN (SELECT working FROM days WHERE day = substr(reportedAt, 1, 10)) THEN 120 ELSE 240 END';

export const MEASURES: readonly LetterMeasure[] = [
  solvedInTime(
    papers,
    { name: '紧急故障解决率', target: '30分钟内≥95%', minimum: '60分钟内≥90%' },
    { severity: '紧急', limit: 30, least: 95 },
  ),
  solvedInTime(
    papers,
    { name: '重要故障解决率', target: '15分钟内≥95%', minimum: '25分钟内≥90%' },
    { severity: '重要', limit: 15, least: 95 },
  ),
  solvedInTime(
    papers,
    { name: '一般故障解决率', target: '5分钟内≥95%', minimum: '10分钟内≥90%' },
    { severity: '一般', limit: 5, least: 95 },
  ),
  longestUntil(
    papers,
    { name: '上门时间', target: '工作日≤2小时\n节假日≤4小时' },
    { column: 'arrivedAt', limit: arrivalLimit, where: "severity = '紧急'" },
  ),
  {
    name: '平均无故障运行时间',
    target: '≥360小时',
    counted: `${months}个月`,
    actual: `${worstHours}小时`,
    met: hoursMet === '1',
    result: `最差的一期为${worstHours}小时`,
    records: outageRecords,
  },
  meanRepair(papers, { name: '紧急故障平均恢复时间', target: '≤60分钟' }, '紧急', 60),
  meanRepair(papers, { name: '重要故障平均恢复时间', target: '≤25分钟' }, '重要', 25),
  meanRepair(papers, { name: '一般故障平均恢复时间', target: '≤10分钟' }, '一般', 10),
  {
    name: '系统可用率',
    target: '≥95%',
    counted: `${months}个月`,
    actual: worstRate,
    met: value(`min((t - d) * 100 >= t * 95) FROM ${MONTHS}`) === '1',
    result: `最差的一期为${worstRate}`,
    records: outageRecords,
  },
  longestUntil(papers, { name: '应答时间', target: '≤24小时' }, { column: 'respondedAt', limit: '1440' }),
  longestUntil(papers, { name: '解决时间', target: '≤72小时' }, { column: 'restoredAt', limit: '4320' }),
  {
    name: '问题解决效率',
    target: '≥90%',
    counted: `${solved}/${incidents}`,
    actual: solvedRate,
    met: Number(solved) * 100 >= Number(incidents) * 90,
    terms: [
      ['已解决数', solved, '件', '分子', `${solved}条`],
      ['问题总数', incidents, '件', '分母', `${incidents}条`],
    ],
    result: `${solved}÷${incidents}×100%＝${solvedRate}`,
    rest: `计入的记录共${incidents}条，逐件见附件2。`,
  },
  {
    name: '系统稳定性',
    target: '≥95%',
    counted: `${Number(total) / 1440}天`,
    actual: wholeRate,
    met: (Number(total) - Number(lost)) * 100 >= Number(total) * 95,
    terms: [
      ['总时间', total, '分钟', '分子、分母', '—'],
      ['停机时间', lost, '分钟', '分子（减）', `${outageRecords.rows.length}条`],
      ['降级时间（未计入）', degraded, '分钟', '仅列示', `${degradations}条`],
    ],
    result: `（${total}－${lost}）÷${total}×100%＝${wholeRate}`,
    records: outageRecords,
  },
];

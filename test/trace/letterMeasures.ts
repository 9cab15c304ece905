/**
 * What the confirmation letter's annex says of one measure, worked out by SQL over the raw records: terms, fraction,
 * records. Knows nothing of the program's formulas; each measure is put together from conditions written here.
 */
import { minutesSql, one, percentTextSql, spanTimesSql } from './tracing.ts';
import type { PresetPapers } from './presetPapers.ts';

type Rows = readonly (readonly string[])[];

export interface LetterMeasure {
  readonly name: string;
  /** 约定目标、最低服务水平 as the first table prints them. */
  readonly target: string;
  readonly minimum?: string;
  /** 计数、实际 of the first table. */
  readonly counted: string;
  readonly actual: string;
  readonly met: boolean;
  readonly terms?: Rows;
  /** The fraction in figures. */
  readonly result: string;
  /** Words after the measure's name in the caption, and the rows; none where only the number is told. */
  readonly records?: { readonly title: string; readonly rows: Rows };
  /** What the paper says of records that it does not list here. */
  readonly rest?: string;
}

interface Promise {
  readonly name: string;
  readonly target: string;
  readonly minimum?: string;
}

/** More than these are told by their number. */
const LISTED = 20;
const REPAIR = minutesSql('reportedAt', 'restoredAt');

/** 故障解决率 of a severity: restored within the limit ÷ all. */
export function solvedInTime(
  papers: PresetPapers,
  promise: Promise,
  { severity, limit, least }: { readonly severity: string; readonly limit: number; readonly least: number },
): LetterMeasure {
  const own = `FROM incidents WHERE severity = '${severity}'`;
  const [inTime = '', all = '', rate = '', late = ''] = one(
    papers,
    `SELECT sum(${REPAIR} <= ${limit}), count(*), ${percentTextSql(`sum(${REPAIR} <= ${limit})`, 'count(*)')}, sum(${REPAIR} > ${limit}) ${own}`,
  );
  const short = Number(all) <= LISTED;
  return {
    ...promise,
    counted: `${inTime}/${all}`,
    actual: rate,
    met: Number(inTime) * 100 >= Number(all) * least,
    terms: [
      ['时限内件数', inTime, '件', '分子', `${inTime}条`],
      ['到期件数', all, '件', '分母', `${all}条`],
      ...(late === '0' ? [] : [['其中超时', late, '件', '仅列示', `${late}条`]]),
    ],
    result: `${inTime}÷${all}×100%＝${rate}`,
    records: {
      title: short ? '到期件数' : '未在约定内的记录',
      rows: papers.db.rows(
        `SELECT number, ${spanTimesSql('reportedAt', 'restoredAt')}, 1,
           CASE WHEN ${short ? 1 : 0} AND ${REPAIR} > ${limit} THEN '未在约定内；' ELSE '' END || '用时' || ${REPAIR} || '分钟，时限${limit}分钟'
         ${own} ${short ? '' : `AND ${REPAIR} > ${limit}`} ORDER BY reportedAt`,
      ),
    },
    ...(short ? {} : { rest: `计入的记录共${all}条，逐件见附件2。` }),
  };
}

/** Mean minutes to repair, of the vendor's own incidents of a severity. */
export function meanRepair(
  papers: PresetPapers,
  promise: Promise,
  severity: string,
  limit: number,
): LetterMeasure {
  const own = `FROM incidents WHERE severity = '${severity}' AND causeParty = '乙方'`;
  const [sum = '', count = '', mean = ''] = one(
    papers,
    `SELECT sum(${REPAIR}), count(*), printf('%d.%d', (sum(${REPAIR}) * 10 + count(*) - 1) / count(*) / 10, (sum(${REPAIR}) * 10 + count(*) - 1) / count(*) % 10) ${own}`,
  );
  const rows = papers.db.rows(
    `SELECT number, ${spanTimesSql('reportedAt', 'restoredAt')}, ${REPAIR} ${own} ORDER BY reportedAt`,
  );
  return {
    ...promise,
    counted: `${count}次`,
    actual: `${mean}分钟`,
    met: Number(sum) <= Number(count) * limit,
    terms: [
      ['恢复时间合计', sum, '分钟', '分子', `${count}条`],
      ['故障次数', count, '次', '分母', `${count}条`],
    ],
    result: `${sum}÷${count}＝${mean}分钟`,
    ...(rows.length <= LISTED
      ? { records: { title: '恢复时间合计', rows } }
      : { rest: `计入的记录共${count}条，逐件见附件2。` }),
  };
}

/** The longest time until `column`, in hours rounded up to a tenth; `limit` in minutes as SQL over the row. */
export function longestUntil(
  papers: PresetPapers,
  promise: Promise,
  {
    column,
    limit,
    where = '1',
  }: { readonly column: string; readonly limit: string; readonly where?: string },
): LetterMeasure {
  const took = minutesSql('reportedAt', column);
  const own = `FROM incidents WHERE ${where} AND ${column} <> ''`;
  const [count = '', late = ''] = one(papers, `SELECT count(*), sum(${took} > ${limit}) ${own}`);
  // Limits differ from day to day: the one that used most of its own speaks for all.
  const worst = papers.db.rows(
    `SELECT number, ${spanTimesSql('reportedAt', column)}, ${took} ${own} ORDER BY ${took} * 1.0 / ${limit} DESC, reportedAt LIMIT 1`,
  );
  const minutes = worst[0]?.[2] ?? '';
  const hours = `${(Math.ceil(Number(minutes) / 6) / 10).toFixed(1)}小时`;
  const short = Number(count) <= LISTED;
  return {
    ...promise,
    counted: `${count}件`,
    actual: hours,
    met: late === '0',
    terms: [
      ['最长用时', minutes, '分钟', '分子', '1条'],
      ['计入件数', count, '件', '仅列示', `${count}条`],
    ],
    result: `最长用时＝${hours}`,
    records: short
      ? {
          title: '计入件数',
          rows: papers.db.rows(
            `SELECT number, ${spanTimesSql('reportedAt', column)}, ${took} ${own} ORDER BY reportedAt`,
          ),
        }
      : { title: '最长用时', rows: worst },
    ...(short ? {} : { rest: `计入的记录共${count}条，逐件见附件2。` }),
  };
}

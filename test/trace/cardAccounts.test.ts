/** Every figure of the calls and the accounts of card-accounts, worked out again by SQL over the raw records. */
import { describe, expect, it } from 'vitest';
import { upperCaseAmount } from '../../shared/money/upperCaseAmount.ts';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import {
  between,
  dateSql,
  daySql,
  durationSql,
  minutesSql,
  one,
  saysFrame,
  shareSql,
  spanOfItem,
  yuanSql,
} from './tracing.ts';

const papers = presetPapers('card-accounts');
const BREAK = 'char(10)';

describe('客户服务记录与统计', () => {
  it('every month: calls by kind and channel, times, satisfaction, each call', async () => {
    const all = await papers.all('service-statistics');
    expect(all).toHaveLength(12);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const span = spanOfItem(papers, item);
      /** Calls as they stood on the evening of the period's last day. */
      const known = (column: string): string =>
        `CASE WHEN substr(${column}, 1, 10) > '${span.end}' THEN '' ELSE ${column} END`;
      const calls = `(SELECT *, ${known('respondedAt')} AS responded, ${known('arrivedAt')} AS arrived, ${known('solvedAt')} AS solved,
        CASE WHEN substr(solvedAt, 1, 10) > '${span.end}' THEN NULL ELSE satisfaction END AS score
        FROM serviceCalls WHERE ${between('receivedAt', span)})`;
      const [count, solved, solvedShare, complaints] = one(
        papers,
        `SELECT count(*), sum(solved <> ''), ${percentSql("sum(solved <> '')", 'count(*)')}, sum(kind = '投诉') FROM ${calls}`,
      );
      trace.says(`本期受理客户服务${count}件，办结${solved}件，办结率${solvedShare}%。`);
      if (complaints !== '0') trace.says(`其中投诉${complaints}件。`);
      const [answered, answeredShare, content, contentShare] = one(
        papers,
        `SELECT count(score), ${percentSql('count(score)', 'count(*)')}, sum(score >= 4), ${percentSql('sum(score >= 4)', 'count(score)')} FROM ${calls}`,
      );
      trace.says(`回访${answered}件，满意和非常满意${content}件，占${contentShare}%。`);
      trace.says(
        `回访得到评分${answered}件，占受理的${answeredShare}%；满意和非常满意${content}件，占有评分的${contentShare}%（合同目标90.0%）。`,
      );
      const scores = [5, 4, 3, 2, 1];
      trace.heads('回访满意度', [
        '评价',
        ...['非常满意', '满意', '一般', '不满意', '非常不满意'].map(
          (words, n) => `${words}\n（${scores[n]}分）`,
        ),
      ]);
      trace.table('回访满意度', [
        [
          '件数',
          ...one(
            papers,
            `SELECT ${scores.map((score) => `sum(score IS ${score})`).join(', ')} FROM ${calls}`,
          ),
        ],
        [
          '占比（%）',
          ...one(
            papers,
            `SELECT ${scores.map((score) => percentSql(`sum(score IS ${score})`, 'count(score)')).join(', ')} FROM ${calls}`,
          ),
        ],
      ]);

      const channels = trace.head('按类型和渠道统计').slice(1, -1);
      const each = channels.map((name) => `sum(channel = '${name}')`).join(', ');
      trace.table(
        '按类型和渠道统计',
        [
          ...papers.db.rows(`SELECT kind, ${each}, count(*) FROM ${calls} GROUP BY kind`),
          ...papers.db.rows(`SELECT '合计', ${each}, count(*) FROM ${calls}`),
        ],
        { sorted: true },
      );

      const times = (name: string, column: string, limit: string, minutes: number, where = '1'): string[] => {
        const used = minutesSql('receivedAt', column);
        return (
          papers.db.rows(
            `SELECT '${name}', count(*), coalesce(printf('%d.%d', sum(${used}) * 10 / count(*) / 10, sum(${used}) * 10 / count(*) % 10), '—'),
             max(${used}), '${limit}', coalesce(sum(${used} <= ${minutes}), 0), ${shareSql(`sum(${used} <= ${minutes})`, 'count(*)')}
           FROM ${calls} WHERE ${column} <> '' AND ${where}`,
          )[0] ?? []
        );
      };
      const workday = 'EXISTS (SELECT 1 FROM days WHERE day = substr(receivedAt, 1, 10) AND working)';
      trace.table('响应、到场和办结用时', [
        times('响应（工作日报修）', 'responded', '≤2小时', 120, `kind = '报修' AND ${workday}`),
        times('响应（远程协助、邮件）', 'responded', '≤30分钟', 30, "channel IN ('远程', '邮件')"),
        times('到场', 'arrived', '≤4小时', 240),
        times('办结', 'solved', '≤8小时', 480),
      ]);

      const used = minutesSql('receivedAt', 'solved');
      trace.table(
        '办结用时最长的服务',
        papers.db.rows(
          `SELECT number || ${BREAK} || receivedAt, channel || ${BREAK} || kind, content, result, ${durationSql(used)}
           FROM ${calls} WHERE solved <> '' ORDER BY ${used} DESC, number LIMIT 3`,
        ),
      );
      if (trace.has('尚未办结的服务'))
        trace.table(
          '尚未办结的服务',
          papers.db.rows(
            `SELECT number || ${BREAK} || receivedAt, channel || ${BREAK} || kind, caller, content, handler FROM ${calls} WHERE solved = '' ORDER BY receivedAt`,
          ),
        );
      expect(trace.has('尚未办结的服务')).toBe(count !== solved);
      trace.says(`本期受理的${count}件服务`);
      trace.table(
        '客户服务记录',
        papers.db.rows(
          `SELECT number || ${BREAK} || receivedAt, channel || ${BREAK} || kind, caller, content,
             CASE WHEN solved = '' THEN '—' ELSE result END,
             CASE WHEN solved = '' THEN '未办结' ELSE ${durationSql(used)} END || ${BREAK} || handler, score
           FROM ${calls} ORDER BY receivedAt, number`,
        ),
      );
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});

describe('补换卡对账与上缴记录', () => {
  it('every week: both accounts, differences, pay-ins known by the day of the paper', async () => {
    const all = await papers.all('reconciliation-record');
    expect(all).toHaveLength(53);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const span = spanOfItem(papers, item);
      const until = item.due.known && item.due.date > span.end ? item.due.date : span.end;
      const known = (column: string, none: string): string =>
        `CASE WHEN handedOn > '${until}' THEN ${none} ELSE ${column} END`;
      // A week of reconciliations for the paper's own week is not named again in each row.
      const period = `CASE WHEN (SELECT min(start) = '${span.start}' AND max(start) = '${span.start}' AND min("end") = '${span.end}' AND max("end") = '${span.end}' FROM reconciliations WHERE ${between('"end"', span)}) THEN '' ELSE ${BREAK} || ${daySql('start')} ||
          CASE WHEN start = "end" THEN '' WHEN substr(start, 6, 2) = substr("end", 6, 2) THEN '—' || CAST(substr("end", 9, 2) AS INTEGER) || '日' ELSE '—' || ${daySql('"end"')} END END`;
      const lines = `(SELECT *, item || '（' || channel || '）' || ${period} AS name,
          ${known('handedFen', 'NULL')} AS handed, ${known('handedOn', "''")} AS day, ${known('voucher', "''")} AS slip
        FROM reconciliations WHERE ${between('"end"', span)})`;
      const sums = `count(*), sum(count), sum(amountFen), sum(statementCount), sum(statementFen), coalesce(sum(handed), 0) AS handed`;
      const [n, amount, statement, handed, different, rest, fen] = one(
        papers,
        `WITH t(n, c, a, sc, s, h) AS (SELECT ${sums} FROM ${lines})
         SELECT n, ${yuanSql('a')}, ${yuanSql('s')}, ${yuanSql('h')}, (SELECT count(*) FROM ${lines} WHERE count <> statementCount OR amountFen <> statementFen), ${yuanSql('(s - h)')}, h FROM t`,
      );
      if (n === '0') {
        trace.says('本期没有登记对账。');
        expect(trace.left(), item.id).toEqual([]);
        continue;
      }
      const day = one(papers, `SELECT ${dateSql(`'${until}'`)}`)[0];
      const idle = [amount, statement, handed].every((sum) => sum === '0.00') && different === '0';
      trace.says(
        idle
          ? `本期对账${n}项，业务系统和对账单均没有发生额，没有需要上缴的款项。`
          : `本期对账${n}项，系统金额${amount}元，对账单金额${statement}元，` +
              (different === '0'
                ? '笔数和金额全部一致。'
                : `其中${different}项不一致，原因和处理见差异说明。`) +
              `截至${day}已上缴${handed}元，` +
              (rest === '0.00' ? '对账单金额已全部上缴。' : `对账单金额与上缴金额相差${rest}元。`),
      );
      trace.says(`截至${day}登记的上缴情况如下。`);
      trace.says(`本期1周，有对账的1周`);
      const signed = (value: string, text: string): string =>
        `CASE WHEN ${value} > 0 THEN '+' WHEN ${value} < 0 AND ${text} NOT LIKE '−%' THEN '−' ELSE '' END || ${text}`;
      const gapCount = signed('(count - statementCount)', 'abs(count - statementCount)');
      const gapFen = signed('(amountFen - statementFen)', yuanSql('(amountFen - statementFen)'));
      const body = `sum(count), ${yuanSql('sum(amountFen)')}, sum(statementCount), ${yuanSql('sum(statementFen)')}`;
      trace.table('对账结果', [
        ...papers.db.rows(
          `SELECT name, count, ${yuanSql('amountFen')}, statementCount, ${yuanSql('statementFen')}, ${gapCount}, ${gapFen} FROM ${lines}`,
        ),
        ...papers.db.rows(
          `SELECT '合计', ${body}, ${signed('(sum(count) - sum(statementCount))', 'abs(sum(count) - sum(statementCount))')},
             ${signed('(sum(amountFen) - sum(statementFen))', yuanSql('(sum(amountFen) - sum(statementFen))'))} FROM ${lines}`,
        ),
      ]);
      if (different !== '0')
        trace.table(
          '差异说明',
          papers.db.rows(
            `SELECT name, ${gapCount}, ${gapFen}, rtrim(reason, '。') FROM ${lines} WHERE count <> statementCount OR amountFen <> statementFen`,
          ),
        );
      trace.table('上缴情况', [
        ...papers.db.rows(
          `SELECT name, ${yuanSql('statementFen')}, CASE WHEN handed IS NULL THEN '未登记' ELSE ${yuanSql('handed')} END,
             CASE day WHEN '' THEN '—' ELSE day END, CASE slip WHEN '' THEN '—' ELSE slip END, ${yuanSql('(statementFen - coalesce(handed, 0))')} FROM ${lines}`,
        ),
        ['合计', statement ?? '', handed ?? '', '', '', rest ?? ''],
      ]);
      if (fen !== '0') trace.says(`上缴金额合计人民币${handed}元（大写：${upperCaseAmount(Number(fen))}）。`);
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});

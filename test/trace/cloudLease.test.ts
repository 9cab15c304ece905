/** Every figure of the cloud reports and the monthly reports of cloud-lease, worked out again by SQL. */
import { describe, expect, it } from 'vitest';
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import { presetPapers } from './presetPapers.ts';
import type { PaperTrace } from './paperTrace.ts';
import { between, dateSql, daySql, one, saysFrame, spanOfItem, valueOf, yuanSql } from './tracing.ts';
import { CLOUD_DECIMALS, cloudLevels } from './cloudFigures.ts';
import { checkLevels } from './levelFigures.ts';
import { comparedBy, rateSql, VISITS } from './reportFigures.ts';
import { checkOverview, saysAvailability, saysNextSteps, spanAfter } from './reportPieces.ts';
import { checkIncidentDetails, saysCare, saysIncidents, saysOutages } from './reportWork.ts';

const papers = presetPapers('cloud-lease');
const BREAK = 'char(10)';

function value(sql: string): string {
  return valueOf(papers, sql);
}

describe('政务云服务报告', () => {
  it('every quarter: fees from price and quantity, use and availability of each month', async () => {
    const all = await papers.all('cloud-report');
    expect(all).toHaveLength(4);
    for (const { item, trace } of all) {
      saysFrame(papers, { item, trace });
      const span = spanOfItem(papers, item);
      const months = papers.db
        .rows(`SELECT DISTINCT substr(day, 1, 7) FROM days WHERE ${between('day', span)} ORDER BY 1`)
        .map(([month]) => month ?? '');
      const uses = `(SELECT c.*, p.n, p.name, p.unit, p.fen, p.quantity FROM cloudResources c JOIN priced p ON c.item IN (p.id, p.name)
        WHERE month IN (${months.map((month) => `'${month}'`).join(', ')}))`;
      const [items, total, times, down] = one(
        papers,
        `SELECT count(DISTINCT n), ${yuanSql('sum(fen * ordered)')}, sum(downMinutes > 0), sum(downMinutes) FROM ${uses}`,
      );
      trace.says(`本期登记${items}项云资源的用量，按合同单价计${total}元。`);
      trace.says(
        times === '0' ? '各项资源没有登记不可用时间。' : `有${times}项次登记了不可用时间，合计${down}分钟。`,
      );
      trace.says('费用按合同第十条第8款的单价');
      trace.says('÷当月总时间×100%，总时间为当月在本期内的天数×24小时，截取三位小数；合同约定≥99.99%');
      trace.says(value(`${dateSql('min(day)')} FROM days WHERE day > '${span.end}' AND working`));
      trace.table('本期用量和费用', [
        ...papers.db.rows(
          `SELECT name, unit, ${yuanSql('fen')}, quantity, count(*), sum(ordered), ${yuanSql('sum(fen * ordered)')} FROM ${uses} GROUP BY n ORDER BY n`,
        ),
        ['合计', total ?? ''],
      ]);
      const names = months.map((month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`);
      const each = (cell: string): string =>
        months.map((month) => `max(CASE WHEN month = '${month}' THEN ${cell} END)`).join(', ');
      trace.heads('使用与开通数量', ['计价项', '单位', ...names]);
      trace.table(
        '使用与开通数量',
        papers.db.rows(
          `SELECT name, unit, ${each("used || '／' || ordered")} FROM ${uses} GROUP BY n ORDER BY n`,
        ),
      );
      const whole = "(CAST(strftime('%d', month || '-01', '+1 month', '-1 day') AS INTEGER) * 1440)";
      const rate = rateSql(`${whole} - downMinutes`, whole, CLOUD_DECIMALS);
      const lost = `CASE WHEN downMinutes = 0 THEN '' ELSE ${BREAK} || downMinutes || '分' END`;
      trace.heads('各项每月可用性', ['计价项', ...names]);
      trace.table(
        '各项每月可用性',
        papers.db.rows(`SELECT name, ${each(`${rate} || ${lost}`)} FROM ${uses} GROUP BY n ORDER BY n`),
      );
      if (trace.has('用量和可用性的说明'))
        trace.table(
          '用量和可用性的说明',
          papers.db.rows(`SELECT month, name, rtrim(note, '。') FROM ${uses} WHERE note <> ''`),
          { sorted: true },
        );
      expect(trace.left(), item.id).toEqual([]);
    }
  });
});

it('运维服务月报: every month beside the last, incidents, care, cloud, measures, next steps', async () => {
  const all = await papers.all('monthly-report');
  expect(all).toHaveLength(12);
  for (const { item, trace } of all) {
    const report = checkOverview(
      papers,
      { item, trace },
      {
        measures: [...comparedBy(CLOUD_DECIMALS), VISITS],
        length: '1 month',
        word: '本月',
        lastWord: '上月',
      },
    );
    const { span } = report;
    checkCloud(trace, span);
    saysAvailability(report, { decimals: CLOUD_DECIMALS, promised: '不低于99.99%' });
    saysOutages(report);
    saysCare(report);
    if (value(`count(*) FROM incidents WHERE ${between('reportedAt', span)}`) === '0')
      trace.says('本月没有登记故障。');
    saysIncidents(report);
    checkIncidentDetails(report);
    const safety = value(`count(*) FROM work WHERE category LIKE '%安全%' AND ${between('date', span)}`);
    trace.says(`登记安全维护${safety}项`);
    for (const [from, to, name] of papers.db.rows(
      `SELECT ${dateSql('start')}, ${dateSql('"end"')}, name FROM securedEvents WHERE ${between('start', span)} AND substr("end", 1, 10) <= '${span.end}'`,
    ))
      trace.says(`${from}至${to}保障“${name}”`);
    checkLevels(trace, cloudLevels(papers, span));
    saysNextSteps(report, spanAfter(papers, span, '1 month'));
    expect(trace.left(), item.id).toEqual([]);
  }
});

/** Resources of the month: how many were ordered and used, how long they could not be reached. */
function checkCloud(trace: PaperTrace, span: DateSpan): void {
  const month = span.end.slice(0, 7);
  const [resources, lost] = one(
    papers,
    `SELECT count(DISTINCT item), sum(downMinutes) FROM cloudResources WHERE month = '${month}'`,
  );
  trace.says(`截至${value(daySql(`'${span.end}'`))}，登记云资源${resources}项。`);
  if (lost !== '0') trace.says(`合计${lost}分钟`);
  trace.table(
    '云资源使用情况',
    papers.db.rows(
      `SELECT p.name, ordered, used, downMinutes FROM cloudResources c JOIN priced p ON c.item IN (p.id, p.name) WHERE month = '${month}' ORDER BY p.n`,
    ),
    { sorted: true },
  );
}

/** Users, visits and data of a span of whole months, by SQL over the monthly figures of use. */
import { monthsOf } from './reportMonths.ts';
import type { Report } from './reportPieces.ts';
import { percentSql } from './recordsDb.ts';
import { valueOf } from './tracing.ts';

/** `2025年5月` */
const MONTH = "CAST(substr(month, 1, 4) AS INTEGER) || '年' || CAST(substr(month, 6, 2) AS INTEGER) || '月'";

/** The monthly figures of the span. */
function usageOf({ span }: Report): string {
  return `(SELECT * FROM usage WHERE month BETWEEN '${span.start.slice(0, 7)}' AND '${span.end.slice(0, 7)}')`;
}

/** First and last month, how the papers write them, and their number. */
function monthsOfSpan(report: Report): {
  readonly first: string;
  readonly last: string;
  readonly firstWords: string;
  readonly lastWords: string;
  readonly number: string;
} {
  const { papers, span } = report;
  const [first, last] = [span.start.slice(0, 7), span.end.slice(0, 7)];
  const words = (month: string): string => valueOf(papers, `${MONTH} FROM (SELECT '${month}' AS month)`);
  return {
    first,
    last,
    firstWords: words(first),
    lastWords: words(last),
    number: valueOf(papers, `count(DISTINCT month) FROM ${usageOf(report)}`),
  };
}

function stock(month: string, what: string): string {
  return `(SELECT ${what} FROM usage WHERE month = '${month}')`;
}

/** 用户数量: registered at the end, active on average, the share of each role. */
export function saysUsers(report: Report): void {
  const { papers, trace } = report;
  const { first, last, firstWords, lastWords, number } = monthsOfSpan(report);
  const value = (sql: string): string => valueOf(papers, sql);
  const means = `(SELECT role, sum(active) / ${number} AS mean FROM ${usageOf(report)} GROUP BY role)`;
  const active = value(`sum(mean) FROM ${means}`);
  const registered = value(stock(last, 'sum(registered)'));
  const [most = []] = papers.db.rows(
    `SELECT ${MONTH}, sum(active) FROM ${usageOf(report)} GROUP BY month ORDER BY 2 DESC LIMIT 1`,
  );
  trace.says(
    `截至${lastWords}末，平台注册用户${registered}人，较${firstWords}末增加${value(`${stock(last, 'sum(registered)')} - ${stock(first, 'sum(registered)')}`)}人。` +
      `每月至少登录一次的活跃用户平均${active}人，占期末注册用户的${value(percentSql(active, registered))}%。` +
      `活跃用户最多的是${most[0]}，为${most[1]}人。`,
  );
  const shares = papers.db.rows(
    `SELECT role, registered, ${percentSql('mean', 'registered')}, 1.0 * mean / registered FROM usage JOIN ${means} USING (role) WHERE month = '${last}' ORDER BY 4 DESC`,
  );
  for (const [role, count] of shares) trace.says(`${role}${count}人`);
  trace.says(
    `月均活跃比例最高的是${shares[0]?.[0]}（${shares[0]?.[2]}%），最低的是${shares.at(-1)?.[0]}（${shares.at(-1)?.[2]}%）。`,
  );
}

/** What the figure of the roles is called. */
export function saysRoleFigure(report: Report): void {
  report.trace.says(`各类角色注册用户（${monthsOfSpan(report).lastWords}末）`);
}

/** 访问量: all of it, of the month, the busiest and the quietest month; each month's users beside it. */
export function checkVisits(report: Report): void {
  const { papers, trace } = report;
  const { number } = monthsOfSpan(report);
  const visits = papers.db.rows(
    `SELECT ${MONTH}, sum(visits) FROM ${usageOf(report)} GROUP BY month ORDER BY 2 DESC, month`,
  );
  const total = valueOf(papers, `sum(visits) FROM ${usageOf(report)}`);
  trace.says(
    `访问量合计${total}人次，月平均${valueOf(papers, `sum(visits) / ${number} FROM ${usageOf(report)}`)}人次。访问量最高的是${visits[0]?.[0]}（${visits[0]?.[1]}人次），最低的是${visits.at(-1)?.[0]}（${visits.at(-1)?.[1]}人次）。`,
  );
  const { months, printed } = monthsOf(report);
  trace.table('每月用户与访问情况', [
    ...papers.db.rows(
      `SELECT ${printed}, sum(registered), sum(active), sum(visits) FROM ${months} JOIN usage ON month = m GROUP BY m ORDER BY m`,
    ),
    ['合计', '—', '—', total],
  ]);
}

/** 资源数据量: at the end, and what each month added. */
export function checkResources(report: Report): void {
  const { papers, trace } = report;
  const { first, last, firstWords, lastWords } = monthsOfSpan(report);
  const [resources, gigabytes, moreResources, moreGigabytes] = [
    stock(last, 'sum(resources)'),
    stock(last, 'sum(dataGb)'),
    `${stock(last, 'sum(resources)')} - ${stock(first, 'sum(resources)')}`,
    `${stock(last, 'sum(dataGb)')} - ${stock(first, 'sum(dataGb)')}`,
  ].map((sql) => valueOf(papers, sql));
  trace.says(
    `截至${lastWords}末，平台有资源${resources}条，数据量${gigabytes}GB。` +
      `与${firstWords}末相比，资源增加${moreResources}条，数据量增加${moreGigabytes}GB。`,
  );
  const { months, printed } = monthsOf(report);
  const since = (what: string): string => `'+' || (${what} - lag(${what}) OVER (ORDER BY m))`;
  trace.table(
    '每月资源与数据量',
    papers.db.rows(
      `SELECT ${printed}, n, ${since('n')}, g, ${since('g')}
       FROM (SELECT m, sum(resources) AS n, sum(dataGb) AS g FROM ${months} JOIN usage ON month = m GROUP BY m) ORDER BY m`,
    ),
  );
}

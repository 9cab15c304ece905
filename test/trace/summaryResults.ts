/** What a summary says of training, money, problems and drills, by SQL: of training over its span, else over the term. */
import type { Report } from './reportPieces.ts';
import { percentSql } from './recordsDb.ts';
import { between, daySql, minutesSql, one, valueOf, yuanSql } from './tracing.ts';

const REPAIR = minutesSql('reportedAt', 'restoredAt');

/** 应用效果 over the whole term: visits, help given. */
export function saysEffect({ papers, trace }: Report): void {
  trace.says(`平台服务访问${valueOf(papers, 'sum(visits) FROM usage')}人次。`);
  trace.says(`为用户提供技术支持${valueOf(papers, "count(*) FROM work WHERE category = '技术支持'")}次。`);
}

/** 培训情况: trainings by mode with their attendance. */
export function checkTrainings({ papers, trace, span }: Report): void {
  const inside = `FROM trainings WHERE ${between('date', span)}`;
  const [trainings, attendees] = one(papers, `SELECT count(*), sum(attendees) ${inside}`);
  trace.says(`开展培训${trainings}场（`);
  for (const [mode, count] of papers.db.rows(`SELECT mode, count(*) ${inside} GROUP BY mode`))
    trace.says(`${mode}${count}场`);
  trace.says(`），参加${attendees}人次。`);
  const [largest = []] = papers.db.rows(
    `SELECT ${daySql('date')}, topic, attendees ${inside} ORDER BY attendees DESC`,
  );
  trace.says(`参加人数最多的是${largest[0]}的“${largest[1]}”，${largest[2]}人参加。`);
  trace.table('培训情况', [
    ...papers.db.rows(
      `SELECT row_number() OVER (ORDER BY date), date, topic, mode, audience, attendees ${inside}`,
    ),
    ['合计', attendees ?? ''],
  ]);
}

/** What was spent of the budget: in yuan, and the share of it in per cent. */
export interface Spent {
  readonly share: string;
  readonly slips: string;
}

/** 年度预算执行情况, with what of it the goals are measured by. */
export function checkBudget({ papers, trace }: Report): Spent {
  const spent =
    '(SELECT category, sum(amountFen) AS spent, count(*) AS slips FROM expenses GROUP BY category)';
  const [budget = '', used = '', rest = '', share = '', slips = ''] = one(
    papers,
    `SELECT ${yuanSql('b')}, ${yuanSql('s')}, ${yuanSql('(b - s)')}, ${percentSql('s', 'b')}, n FROM
       (SELECT (SELECT sum(fen) FROM budget) AS b, sum(amountFen) AS s, count(*) AS n FROM expenses)`,
  );
  trace.says(
    `预算合计${budget}元，截至统计期末支出${used}元（凭证${slips}笔），执行率${share}%，结余${rest}元。各科目支出均未超过预算。`,
  );
  trace.table('年度预算执行情况', [
    ...papers.db.rows(
      `SELECT category, ${yuanSql('fen')}, ${yuanSql('spent')}, ${yuanSql('(fen - spent)')}, ${percentSql('spent', 'fen')}, slips FROM budget JOIN ${spent} USING (category) ORDER BY n`,
    ),
    ['合计', budget, used, rest, share, slips],
  ]);
  return { share, slips };
}

/** `高4.9个百分点`: a printed share beside the goal. */
export function points(printed: string, goal: number, decimals: number): string {
  return `${Number(printed) >= goal ? '高' : '低'}${Math.abs(Number(printed) - goal).toFixed(decimals)}个百分点`;
}

/** 存在的问题: the three incidents that took longest. */
export function saysProblems({ papers, trace }: Report): void {
  for (const [number, severity, title, minutes, cause, party] of papers.db.rows(
    `SELECT number, severity, title, ${REPAIR}, rtrim(cause, '。'), causeParty FROM incidents ORDER BY ${REPAIR} DESC, number LIMIT 3`,
  ))
    trace.says(`${number}（${severity}，${title}）恢复用时${minutes}分钟，原因：${cause}，属${party}原因。`);
}

/** 应急演练, what came of them, and the days that people stood by. */
export function checkDrills(report: Report): void {
  const { papers, trace } = report;
  for (const [number, improvement, day, result] of papers.db.rows(
    `SELECT number, rtrim(improvement, '。'), ${daySql('date')}, rtrim(result, '。') FROM drills`,
  )) {
    trace.says(`应急演练（${number}）提出：${improvement}。`);
    trace.says(`${day}组织应急演练`);
    trace.says(`结果：${result}。`);
  }
  trace.says(`值班值守${valueOf(papers, "count(*) FROM work WHERE category = '值班值守'")}次。`);
  checkDrillTable(report);
}

/** 应急演练 of the span, one a line. */
export function checkDrillTable({ papers, trace, span }: Report): void {
  trace.table(
    '　应急演练',
    papers.db.rows(
      `SELECT number, date, scenario, rtrim(result, '。') || '；' || rtrim(problems, '。'), rtrim(improvement, '。') FROM drills WHERE ${between('date', span)} ORDER BY date`,
    ),
  );
}

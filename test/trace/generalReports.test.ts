/** Every figure of the 服务月报 and of the 周工作记录单 of general, worked out again by SQL over the raw records. */
import { expect, it } from 'vitest';
import { GENERAL_DECIMALS, generalLevels } from './generalFigures.ts';
import { checkLevels } from './levelFigures.ts';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { comparedBy, VISITS } from './reportFigures.ts';
import { checkOverview, daysText, saysAvailability, saysNextSteps, spanAfter } from './reportPieces.ts';
import {
  checkCareTables,
  saysCare,
  saysIncidents,
  saysLongest,
  saysOutages,
  saysWork,
} from './reportWork.ts';
import {
  between,
  daySql,
  durationSql,
  minutesSql,
  one,
  saysFrame,
  spanOfItem,
  valueOf,
  weekdaySql,
} from './tracing.ts';

const papers = presetPapers('general');
const BREAK = 'char(10)';

it('服务月报: every month beside the last: work by category, care, availability, measures, next steps', async () => {
  const all = await papers.all('monthly-report');
  expect(all).toHaveLength(12);
  for (const { item, trace } of all) {
    const report = checkOverview(
      papers,
      { item, trace },
      {
        measures: [...comparedBy(GENERAL_DECIMALS), VISITS],
        length: '1 month',
        word: '本月',
        lastWord: '上月',
      },
    );
    const { span } = report;
    saysWork(report);
    const inside = `FROM work WHERE ${between('date', span)}`;
    const states = trace.head('各类工作').slice(3);
    const cells = (whole: string): string =>
      ['count(*)', percentSql('count(*)', whole), ...states.map((state) => `sum(status = '${state}')`)].join(
        ', ',
      );
    expect(states).toEqual(['已完成', '进行中', '需甲方协调']);
    trace.table(
      '　各类工作',
      [
        ...papers.db.rows(
          `SELECT category, ${cells(`SELECT count(*) ${inside}`)} ${inside} GROUP BY category`,
        ),
        one(papers, `SELECT '合计', ${cells('count(*)')} ${inside}`),
      ],
      { sorted: true },
    );
    saysCare(report);
    checkCareTables(report);
    saysAvailability(report, { decimals: GENERAL_DECIMALS, promised: '每月不低于95%' });
    saysIncidents(report);
    saysLongest(report);
    saysOutages(report);
    checkLevels(trace, generalLevels(papers, span));
    saysNextSteps(report, spanAfter(papers, span, '1 month'));
    expect(trace.left(), item.id).toEqual([]);
  }
});

it('周工作记录单: every week: each piece of work, what was solved, what the buyer is asked for', async () => {
  const all = await papers.all('weekly-log');
  expect(all).toHaveLength(53);
  for (const { item, trace } of all) {
    saysFrame(papers, { item, trace });
    const span = spanOfItem(papers, item);
    const week = valueOf(
      papers,
      `count(*) FROM days WHERE day BETWEEN '${papers.contract.term.start}' AND '${span.end}' AND (strftime('%w', day) = '0' OR day = '${papers.contract.term.end}')`,
    );
    trace.says(`合同期第${week}周`);
    const state = `CASE WHEN status = '已完成' THEN '' ELSE '（' || status || '）' END`;
    // The day stands before the first piece of its work.
    trace.table(
      '每天工作记录',
      papers.db
        .rows(
          `SELECT row_number() OVER (PARTITION BY date ORDER BY n), ${daySql('date')} || ${BREAK} || ${weekdaySql('date')},
             CASE WHEN start = '' THEN '全天' ELSE start || '—' || "end" END, rtrim(content, '。'), rtrim(result, '。') || ${state}, replace(people, '、', ${BREAK})
           FROM (SELECT *, row_number() OVER (ORDER BY date, start = '', start) AS n FROM work WHERE ${between('date', span)}) ORDER BY date, n`,
        )
        .map(([n, ...cells]) => (n === '1' ? cells : cells.slice(1))),
    );
    const solved = papers.db.rows(
      `SELECT row_number() OVER (ORDER BY restoredAt), number, severity, title, cause || '；' || measure, ${durationSql(minutesSql('reportedAt', 'restoredAt'))}
       FROM incidents WHERE ${between('restoredAt', span)}`,
    );
    if (solved.length > 0) trace.table('已解决问题', solved);
    const asked = papers.db.rows(
      `SELECT row_number() OVER (ORDER BY date, start), rtrim(content, '。') || '；' || rtrim(result, '。'), request, ${daySql('requestBy')}
       FROM work WHERE status = '需甲方协调' AND ${between('date', span)}`,
    );
    if (asked.length > 0) trace.table('需甲方协调解决的问题', asked);
    const next = spanAfter(papers, span, '7 days');
    if (next) trace.says(`下周工作安排（${daysText(papers, next)}）`);
    saysNextSteps({ papers, trace, span }, next);
    expect(trace.left(), item.id).toEqual([]);
  }
});

/** Every figure of the quarterly reports and of the yearly report of onsite-infrastructure, worked out again by SQL. */
import { expect, it } from 'vitest';
import { checkLevels } from './levelFigures.ts';
import { ONSITE_DECIMALS, onsiteLevels } from './onsiteFigures.ts';
import { presetPapers } from './presetPapers.ts';
import { percentSql } from './recordsDb.ts';
import { comparedBy, VISITS } from './reportFigures.ts';
import { checkCareMonths, checkIncidentMonths, monthsOf } from './reportMonths.ts';
import {
  checkMainFigures,
  checkOverview,
  saysAvailability,
  saysNextSteps,
  saysNextWorkday,
  spanAfter,
} from './reportPieces.ts';
import type { Report } from './reportPieces.ts';
import {
  checkCareTables,
  checkIncidentDetails,
  checkTeam,
  checkWorkByMonth,
  saysCare,
  saysIncidents,
  saysOutages,
  saysWork,
} from './reportWork.ts';
import { checkDrillTable, checkTrainings, saysEffect } from './summaryResults.ts';
import { checkVisits, saysUsers } from './summaryUsage.ts';
import { between, daySql, one, saysFrame, valueOf } from './tracing.ts';

const papers = presetPapers('onsite-infrastructure');
const MEASURES = [...comparedBy(ONSITE_DECIMALS), VISITS];

/** What the reports of quarters and of the year have alike. */
function checkParts(report: Report): void {
  const { trace, span } = report;
  checkTeam(report);
  saysAvailability(report, { decimals: ONSITE_DECIMALS, promised: '不低于96%' });
  const quiet = 'NOT EXISTS (SELECT 1 FROM incidents WHERE outage AND substr(outageStart, 1, 7) = m)';
  trace.says(
    valueOf(
      papers,
      `count(*) || '个月中，' || sum(${quiet}) || '个月没有停机。' FROM ${monthsOf(report).months}`,
    ),
  );
  saysOutages(report);
  trace.says('÷总时间×100%');
  checkIncidentMonths(report, ONSITE_DECIMALS);
  checkCareMonths(report);
  checkLevels(trace, onsiteLevels(papers, span));
  saysIncidents(report);
  checkIncidentDetails(report);
  saysWork(report);
  checkWorkByMonth(report);
  saysCare(report);
  saysUsers(report);
  checkVisits(report);
  checkTrainings(report);
  saysDrills(report);
  checkDrillTable(report);
  saysTasks(report);
}

function saysDrills({ trace, span }: Report): void {
  const drills = papers.db.rows(
    `SELECT ${daySql('date')} || scenario || '（' || number || '）' FROM drills WHERE ${between('date', span)} ORDER BY date`,
  );
  trace.says(`组织应急演练${drills.length}次：${drills.flat().join('；')}。`);
}

/** 存在的问题与改进: a system is named as the most affected only where it is. */
function saysTasks({ trace, span }: Report): void {
  const own = `FROM incidents WHERE causeParty = '乙方' AND ${between('reportedAt', span)}`;
  const [[system, most] = [], [, second] = []] = papers.db.rows(
    `SELECT system, count(*) ${own} GROUP BY system ORDER BY 2 DESC`,
  );
  const affected = second !== undefined && second !== most ? `，其中${system}最多，为${most}件` : '';
  trace.says(`由乙方原因引起的故障有${valueOf(papers, `count(*) ${own}`)}件${affected}，须减少同类问题。`);
  trace.says(
    valueOf(
      papers,
      `'巡检发现异常' || sum(abnormal) || '项，处理' FROM inspections WHERE ${between('date', span)}`,
    ),
  );
  const asked = valueOf(
    papers,
    `count(*) FROM work WHERE status = '需甲方协调' AND ${between('date', span)}`,
  );
  if (asked !== '0') trace.says(`提请甲方协调的事项有${asked}项，`);
}

it('季度服务工作总结报告: every quarter beside the last', async () => {
  const all = await papers.all('quarterly-report');
  expect(all).toHaveLength(4);
  for (const { item, trace } of all) {
    const report = checkOverview(
      papers,
      { item, trace },
      { measures: MEASURES, length: '3 months', word: '本季度', lastWord: '上季度' },
    );
    checkParts(report);
    checkCareTables(report);
    saysNextSteps(report, spanAfter(papers, report.span, '3 months'));
    expect(trace.left(), item.id).toEqual([]);
  }
});

it('服务年报: the whole term', async () => {
  const all = await papers.all('yearly-report');
  expect(all).toHaveLength(1);
  for (const { item, trace } of all) {
    saysFrame(papers, { item, trace }, { coded: false });
    const report = { papers, trace, span: papers.contract.term };
    saysNextWorkday(report);
    checkMainFigures(report, { measures: MEASURES, word: '本年度' });
    checkParts(report);
    saysEffect(report);
    const overall = "json_extract(data, '$.answers.q6')";
    const [sheets, content = '', answered = ''] = one(
      papers,
      `SELECT count(*), sum(${overall} >= 4), count(${overall}) FROM survey`,
    );
    const share = valueOf(papers, percentSql(content, answered));
    trace.says(`回收有效问卷${sheets}份，总体满意率${share}%（${content}/${answered}）。`);
    saysNextSteps(report, null);
    expect(trace.left(), item.id).toEqual([]);
  }
});

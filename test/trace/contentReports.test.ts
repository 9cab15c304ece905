/** Every figure of the reports of content-operations, of each quarter and of the year, worked out again by SQL. */
import { expect, it } from 'vitest';
import { contentLevels } from './contentFigures.ts';
import { checkLevels } from './levelFigures.ts';
import { presetPapers } from './presetPapers.ts';
import { comparedBy, VISITS } from './reportFigures.ts';
import {
  saysNextWorkday,
  checkOverview,
  checkMainFigures,
  saysNextSteps,
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
  saysWork,
} from './reportWork.ts';
import { saysFrame } from './tracing.ts';

const papers = presetPapers('content-operations');
const MEASURES = comparedBy(1);

/** The parts that the contract names for the reports of quarters and of the year alike. */
function checkParts(report: Report): void {
  const { trace, span } = report;
  checkTeam(report);
  saysWork(report);
  saysCare(report);
  checkWorkByMonth(report);
  checkCareTables(report);
  saysIncidents(report);
  checkIncidentDetails(report);
  checkLevels(trace, contentLevels(papers, span));
}

it('运维服务阶段性报告: every quarter of the contract beside the last', async () => {
  const all = await papers.all('quarterly-report');
  expect(all).toHaveLength(4);
  for (const { item, trace } of all) {
    const report = checkOverview(
      papers,
      { item, trace },
      {
        measures: MEASURES,
        length: '3 months',
        word: '本季度',
        lastWord: '上季度',
      },
    );
    checkParts(report);
    saysNextSteps(report, spanAfter(papers, report.span, '3 months'));
    expect(trace.left(), item.id).toEqual([]);
  }
});

it('年度运维服务总结报告: the whole term', async () => {
  const all = await papers.all('yearly-report');
  expect(all).toHaveLength(1);
  for (const { item, trace } of all) {
    saysFrame(papers, { item, trace }, { coded: false });
    const report = { papers, trace, span: papers.contract.term };
    saysNextWorkday(report);
    checkMainFigures(report, { measures: [...MEASURES, VISITS], word: '本年度' });
    checkParts(report);
    saysNextSteps(report, null);
    expect(trace.left(), item.id).toEqual([]);
  }
});

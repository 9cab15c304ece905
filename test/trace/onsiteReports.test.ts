/** Every figure of the 服务月报 of onsite-infrastructure, worked out again by SQL over the raw records. */
import { expect, it } from 'vitest';
import { checkLevels } from './levelFigures.ts';
import { ONSITE_DECIMALS, onsiteLevels } from './onsiteFigures.ts';
import { presetPapers } from './presetPapers.ts';
import { comparedBy, VISITS } from './reportFigures.ts';
import { checkOverview, saysAvailability, saysNextSteps, spanAfter } from './reportPieces.ts';
import {
  checkCareTables,
  checkIncidentDetails,
  checkWorkStates,
  saysCare,
  saysIncidents,
  saysOutages,
  saysWork,
} from './reportWork.ts';

const papers = presetPapers('onsite-infrastructure');

it('服务月报: every month beside the last: work, care, incidents, availability, measures, next steps', async () => {
  const all = await papers.all('monthly-report');
  expect(all).toHaveLength(12);
  for (const { item, trace } of all) {
    const report = checkOverview(
      papers,
      { item, trace },
      {
        measures: [...comparedBy(ONSITE_DECIMALS), VISITS],
        length: '1 month',
        word: '本月',
        lastWord: '上月',
      },
    );
    const { span } = report;
    saysWork(report);
    checkWorkStates(report);
    saysCare(report);
    checkCareTables(report);
    saysAvailability(report, { decimals: ONSITE_DECIMALS, promised: '不低于96%' });
    saysOutages(report);
    saysIncidents(report);
    checkIncidentDetails(report);
    checkLevels(trace, onsiteLevels(papers, span));
    saysNextSteps(report, spanAfter(papers, span, '1 month'));
    expect(trace.left(), item.id).toEqual([]);
  }
});

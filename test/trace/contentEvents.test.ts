/** Every figure of the incident reports and the daily logs of content-operations, worked out again by SQL. */
import { expect, it } from 'vitest';
import { CONTENT_LIMITS } from './contentFigures.ts';
import { traceIncident } from './eventPapers.ts';
import { presetPapers } from './presetPapers.ts';
import { limitRows } from './timeLimits.ts';

const papers = presetPapers('content-operations');

it('故障处理报告: every incident', async () => {
  const all = await papers.all('incident-report');
  expect(all).toHaveLength(11);
  for (const { item, trace } of all)
    traceIncident({ papers, item, trace }, limitRows(papers, CONTENT_LIMITS));
});

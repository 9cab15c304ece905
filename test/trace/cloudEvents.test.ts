/** Every figure of the papers of one incident and of one drill of cloud-lease, worked out again by SQL. */
import { expect, it } from 'vitest';
import { CLOUD_LIMITS } from './cloudFigures.ts';
import { traceDrill, traceIncident } from './eventPapers.ts';
import { presetPapers } from './presetPapers.ts';
import { limitRows } from './timeLimits.ts';

const papers = presetPapers('cloud-lease');

it('故障登记与书面报告: every incident: its times, its steps, the limits that hold for it', async () => {
  const all = await papers.all('incident-report');
  expect(all).toHaveLength(10);
  for (const { item, trace } of all) traceIncident({ papers, item, trace }, limitRows(papers, CLOUD_LIMITS));
});

it('应急演练记录: every drill: day, times, people, steps, result', async () => {
  const all = await papers.all('drill-record');
  expect(all).toHaveLength(2);
  for (const { item, trace } of all) traceDrill({ papers, item, trace });
});

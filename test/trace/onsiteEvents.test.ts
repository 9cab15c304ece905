/** Every figure of the papers of incidents, drills and trainings of onsite-infrastructure, worked out again by SQL. */
import { expect, it } from 'vitest';
import { traceDrill, traceIncident, traceTraining } from './eventPapers.ts';
import { presetPapers } from './presetPapers.ts';

const papers = presetPapers('onsite-infrastructure');

it('故障处理报告: every incident; the contract limits no single one', async () => {
  const all = await papers.all('incident-report');
  expect(all).toHaveLength(16);
  for (const { item, trace } of all) traceIncident({ papers, item, trace }, () => []);
});

it('应急演练记录: every quarter, and the joint one of the year', async () => {
  const all = await papers.all('drill-record');
  expect(all).toHaveLength(5);
  for (const { item, trace } of all) traceDrill({ papers, item, trace });
});

it('业务培训记录: every training, with a line to sign for each who came', async () => {
  const all = await papers.all('training-record');
  expect(all).toHaveLength(4);
  for (const { item, trace } of all) traceTraining({ papers, item, trace });
});

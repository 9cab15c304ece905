/** The documents of the sample year, page by page. */
import { samplePaper } from './samplePapers.ts';
import { describePaper } from './describePaper.ts';

const PAPERS: readonly (readonly [item: string, why: string])[] = [
  ['weekly-log:2026-03-02', 'a busy week with an incident and a request'],
  ['weekly-log:2026-02-16', 'the week of the spring festival'],
  ['weekly-log:2026-06-29', 'the last week, two days long'],
  ['monthly-log:2025-09-01', 'the first month'],
  ['stage-summary', 'the first four months'],
  ['half-year-report:2025-09-01', 'the first half-year'],
  ['usage-report', 'the whole term'],
  ['satisfaction-report', 'with two invalid sheets'],
  ['sla-letter', 'with a missed target and five outages'],
  ['service-summary', 'the whole term'],
  ['photos', 'eight photos'],
];

for (const [item, why] of PAPERS) describePaper(item.replace(':', '-'), why, () => samplePaper(item));

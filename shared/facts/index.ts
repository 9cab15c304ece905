/** Kinds of documents that the program computes from records, by the id of their folder in `templates/documents/`. */
import type { DocumentKind } from '../documents/kind.ts';
import { LEDGERS } from './documents/ledgers/index.ts';
import { LETTERS } from './documents/letters/index.ts';
import { PLANS } from './documents/plans/index.ts';
import { RESULTS } from './documents/results/index.ts';
import { RUNNING_PAPERS } from './documents/running/index.ts';
import { halfYearReport } from './documents/halfYearReport.ts';
import { monthlyLog } from './documents/monthlyLog.ts';
import { photoAlbum } from './documents/photoAlbum.ts';
import { satisfactionReport } from './documents/satisfactionReport.ts';
import { serviceSummary } from './documents/serviceSummary.ts';
import { slaLetter } from './documents/slaLetter.ts';
import { usageReport } from './documents/usageReport.ts';
import { weeklyLog } from './documents/weeklyLog.ts';

const KINDS: readonly DocumentKind[] = [
  weeklyLog,
  monthlyLog,
  halfYearReport,
  usageReport,
  satisfactionReport,
  slaLetter,
  serviceSummary,
  photoAlbum,
  ...PLANS,
  ...RUNNING_PAPERS,
  ...LEDGERS,
  ...RESULTS,
  ...LETTERS,
];

export const DOCUMENT_KINDS: Readonly<Record<string, DocumentKind>> = Object.fromEntries(
  KINDS.map((kind) => [kind.id, kind]),
);

/** 履约验收书: 乙方 names for each required item the evidence; the verdict beside it is the buyer's. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { judgedStage, judgedStageDrafts } from './acceptanceReport.ts';

export const performanceAcceptance: DocumentKind = {
  id: 'performance-acceptance',
  facts: judgedStage,
  drafts: judgedStageDrafts,
};

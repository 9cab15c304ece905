/** 专家评审意见, prepared for the experts: only what they are to judge; every opinion, verdict and name is theirs. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { judgedStage, judgedStageDrafts } from './acceptanceReport.ts';

export const expertOpinion: DocumentKind = {
  id: 'expert-opinion',
  facts: judgedStage,
  drafts: judgedStageDrafts,
};

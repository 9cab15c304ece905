/** 服务完成确认书, prepared for 甲方: what was to be done beside what the records hold; each confirmation stays blank. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { judgedStage, judgedStageDrafts } from './acceptanceReport.ts';

export const completionConfirmation: DocumentKind = {
  id: 'completion-confirmation',
  facts: judgedStage,
  drafts: judgedStageDrafts,
};

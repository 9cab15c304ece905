/** 验收合格单, prepared for 甲方 on one sheet: verdict, appraisal of the service, signature and seal stay blank. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { judgedStage, judgedStageDrafts } from './acceptanceReport.ts';

export const acceptanceCertificate: DocumentKind = {
  id: 'acceptance-certificate',
  facts: judgedStage,
  drafts: judgedStageDrafts,
};

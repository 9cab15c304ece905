/** 函件：申请、确认、甲方文件的草稿、绩效目标表. */
import type { DocumentKind } from '../../../documents/kind.ts';
import { acceptanceApplication } from './acceptanceApplication.ts';
import { acceptanceCertificate } from './acceptanceCertificate.ts';
import { acceptanceReport } from './acceptanceReport.ts';
import { bondPapers } from './bondPapers.ts';
import { completionApplication } from './completionApplication.ts';
import { completionConfirmation } from './completionConfirmation.ts';
import { expertOpinion } from './expertOpinion.ts';
import { goalsTable } from './goalsTable.ts';
import { paymentApplication } from './paymentApplication.ts';
import { performanceAcceptance } from './performanceAcceptance.ts';

export const LETTERS: readonly DocumentKind[] = [
  paymentApplication,
  bondPapers,
  acceptanceApplication,
  completionApplication,
  acceptanceReport,
  expertOpinion,
  acceptanceCertificate,
  completionConfirmation,
  performanceAcceptance,
  goalsTable,
];

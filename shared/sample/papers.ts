/** Papers that the sample's clerk puts in as files: which requirement they serve, and when they were written. */
import type { CivilDate } from '../domain/civilDate.ts';

/** Folder in `templates/sample/`. */
export type PaperText = 'security-test' | 'duty-log' | 'buyer-paper' | 'generic-paper';

export interface SamplePaper {
  /** Requirement of the contract preset that it serves. */
  readonly requirement: string;
  readonly text: PaperText;
  /** Null: dated by its event or its due date. */
  readonly date: CivilDate | null;
}

export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  { requirement: 'security-test', text: 'security-test', date: '2026-05-28' },
  { requirement: 'duty-log', text: 'duty-log', date: '2026-06-05' },
];

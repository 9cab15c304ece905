/** Papers that the sample's clerk puts in as files: which requirement they serve, and when they were written. */
import type { CivilDate } from '../domain/civilDate.ts';

/** Folder in `templates/sample/`. */
export type PaperText =
  | 'performance-plan'
  | 'management-rules'
  | 'requirements-analysis'
  | 'technical-docs'
  | 'test-report'
  | 'security-test'
  | 'duty-log'
  | 'inspection-report'
  | 'drill-record'
  | 'buyer-paper'
  | 'generic-paper';

export interface SamplePaper {
  /** Requirement of the contract preset that it serves. */
  readonly requirement: string;
  readonly text: PaperText;
  /** Null: dated by its event or its due date. */
  readonly date: CivilDate | null;
}

export const SAMPLE_PAPERS: readonly SamplePaper[] = [
  { requirement: 'performance-plan', text: 'performance-plan', date: '2025-09-09' },
  { requirement: 'management-rules', text: 'management-rules', date: '2025-09-10' },
  { requirement: 'requirements-analysis', text: 'requirements-analysis', date: '2025-09-15' },
  { requirement: 'stage-technical-docs', text: 'technical-docs', date: '2025-12-19' },
  { requirement: 'stage-test-report', text: 'test-report', date: '2025-12-24' },
  { requirement: 'technical-docs', text: 'technical-docs', date: '2026-06-04' },
  { requirement: 'test-report', text: 'test-report', date: '2026-06-05' },
  { requirement: 'security-test', text: 'security-test', date: '2026-05-28' },
  { requirement: 'duty-log', text: 'duty-log', date: '2026-06-05' },
  { requirement: 'inspection-report', text: 'inspection-report', date: null },
  { requirement: 'drill-record', text: 'drill-record', date: null },
  { requirement: 'expert-opinion', text: 'buyer-paper', date: '2026-06-22' },
  { requirement: 'acceptance-report', text: 'buyer-paper', date: '2026-06-26' },
];

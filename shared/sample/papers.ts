/** Papers that the sample's clerk puts in as files; their text stands in `electron/app/sample/papers/`. */
import type { CivilDate } from '../domain/civilDate.ts';

export interface SamplePaper {
  /** Requirement of the contract preset that it serves. */
  readonly requirement: string;
  /** Name of the text in `electron/app/sample/papers/`. */
  readonly text: string;
  readonly title: string;
  readonly date: CivilDate;
}

export const SAMPLE_PAPERS: readonly SamplePaper[] = [];

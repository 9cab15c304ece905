/** A piece of work on its day, before the scheduler has found its hours. */
import type { CivilDate } from '../../domain/civilDate.ts';

export interface PlannedWork {
  readonly date: CivilDate;
  readonly category: string;
  readonly content: string;
  readonly result: string;
  /** Names separated by `、`. */
  readonly people: string;
  readonly status: '已完成' | '进行中' | '需甲方协调';
  readonly reference: string;
  /** Exact hours, where another record gives them. */
  readonly fixed: { readonly start: string; readonly end: string } | null;
  readonly minutes: number;
  /** Earliest and latest start in minutes of the day. */
  readonly from: number;
  readonly until: number;
  readonly request?: string;
  readonly requestBy?: CivilDate | '';
}

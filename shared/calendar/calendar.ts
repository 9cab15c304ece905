/** The holiday calendar (节假日安排) as data, so that rules need no library and a workspace can bring its own years. */
import type { CivilDate } from '../domain/civilDate.ts';

export interface Calendar {
  /** Goes into the digest of documents whose dates depend on it. */
  readonly version: string;
  /** Years whose arrangement is published or entered by the user. */
  readonly years: readonly number[];
  /** Weekdays off (放假). */
  readonly off: ReadonlySet<CivilDate>;
  /** Weekend days worked (调休上班). */
  readonly worked: ReadonlySet<CivilDate>;
}

/** What has come about of a penalty's case (违约情形): breaches that are counted, or days of being late. */
import type { CivilDate } from '../../domain/civilDate.ts';
import type { CountedRecord } from '../value.ts';

/** A record that a case follows from, so that a reader can open it. */
export type EvidenceRecord = Pick<CountedRecord, 'kind' | 'number'>;

export interface Breach {
  /** The day it is counted on. */
  readonly day: CivilDate;
  readonly words: string;
  readonly evidence: readonly EvidenceRecord[];
  /**
   * Which row of windows it stands in, and where: links of one chain that follow one another are 连续. Null = it
   * stands in no order, so that nobody can say.
   */
  readonly link: { readonly chain: string; readonly place: number } | null;
  /** Its row in the table of factors, from 0; null where the penalty has none. */
  readonly row: number | null;
  /** Breaches of one event count once, by the gravest (同一事件择重者计); '' = an event of its own. */
  readonly event: string;
}

/** Service that came late (逾期): days after `due` up to and with `done`. */
export interface Lateness {
  readonly due: CivilDate;
  /** The day it was done, or the day of reckoning while it is still open. */
  readonly done: CivilDate;
  readonly open: boolean;
  readonly words: string;
  readonly evidence: readonly EvidenceRecord[];
}

/** What is known of a penalty's case, and by what rule it was counted. */
export type BreachFacts =
  | { readonly kind: 'breaches'; readonly breaches: readonly Breach[]; readonly rule: string }
  | { readonly kind: 'late'; readonly lateness: Lateness | null; readonly rule: string }
  /** No record tells: people state it (需人工判断). */
  | { readonly kind: 'unknown'; readonly reason: string };

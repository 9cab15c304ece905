/** The seam of the engine: what a measure is given and what it gives back. One file per measure in `metrics/`. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Period } from '../domain/checklist.ts';
import type { LevelRules, ServiceLevel, SurveyPlan } from '../domain/contract.ts';
import type { RecordSet } from '../records/types.ts';
import type { Clock } from './clock.ts';
import type { Fault } from './faults.ts';
import type { Interval } from './intervals.ts';
import type { Announced } from './maintenance.ts';
import type { Term } from './terms.ts';
import type { Verdict } from './value.ts';

export interface MetricInput {
  readonly level: ServiceLevel;
  /** How the contract wants the measure reckoned. */
  readonly rules: LevelRules;
  readonly clock: Clock;
  readonly records: RecordSet;
  /** All incidents in the order of their reports. */
  readonly faults: readonly Fault[];
  /** Interruptions announced by changes. */
  readonly announced: readonly Announced[];
  readonly survey: SurveyPlan | null;
  /** The contract's systems. */
  readonly systems: readonly string[];
  /** The window as printed; for a term that is still running it reaches beyond `minutes`. */
  readonly window: Pick<Period, 'label' | 'start' | 'end'>;
  /** The window in minutes, cut at the end of the day of reckoning. */
  readonly minutes: Interval;
  /** End of the day of reckoning (截至统计日) in minutes: what came later is not known. */
  readonly cut: number;
  readonly calendar: Calendar;
  /** False: nothing at all was recorded in the window, so nobody watched and no figure may be printed. */
  readonly watched: boolean;
}

export interface MetricResult {
  /** Numerator and denominator as terms, and the terms shown beside them. */
  readonly terms: readonly Term[];
  /** Only where the plain comparison with target and minimum does not tell it. */
  readonly verdict?: Verdict;
  readonly evidence: readonly string[];
}

export type Metric = (input: MetricInput) => MetricResult;

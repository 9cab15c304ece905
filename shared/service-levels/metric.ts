/** The seam of the engine: what a measure is given and what it gives back. One file per measure in `metrics/`. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Period } from '../domain/checklist.ts';
import { contains, dateOfMoment } from '../domain/civilDate.ts';
import type { ServiceLevel, SurveyPlan } from '../domain/contract.ts';
import type { RecordSet } from '../records/types.ts';
import { reportedIn } from './faults.ts';
import type { Fault } from './faults.ts';
import type { Interval } from './intervals.ts';
import type { Term } from './terms.ts';
import type { Verdict } from './value.ts';

export interface MetricInput {
  readonly level: ServiceLevel;
  readonly records: RecordSet;
  /** All incidents in the order of their reports. */
  readonly faults: readonly Fault[];
  readonly survey: SurveyPlan | null;
  /** The window as printed; for a term that is still running it reaches beyond `minutes`. */
  readonly window: Pick<Period, 'label' | 'start' | 'end'>;
  /** The window in minutes, cut at the end of the day of reckoning (截至统计日). */
  readonly minutes: Interval;
  readonly calendar: Calendar;
}

export interface MetricResult {
  /** Numerator and denominator as terms, and the terms shown beside them. */
  readonly terms: readonly Term[];
  /** Only where the plain comparison with target and minimum does not tell it. */
  readonly verdict?: Verdict;
  readonly evidence: readonly string[];
}

export type Metric = (input: MetricInput) => MetricResult;

/** Incidents that count in the window: those reported in it and not after the day of reckoning. */
export function faultsIn({ faults, minutes, level }: MetricInput): Fault[] {
  return reportedIn(faults, minutes).filter(
    (fault) =>
      (level.severity === null || fault.record.severity === level.severity) &&
      concerns(level, fault) &&
      (!level.vendorCauseOnly || fault.record.causeParty === '乙方'),
  );
}

/** Whether an incident belongs to the systems and the way of solving that a measure is promised for. */
export function concerns(level: ServiceLevel, { record, arrived }: Fault): boolean {
  if (level.systems.length > 0 && !level.systems.includes(record.system)) return false;
  return level.mode === 'any' || (level.mode === 'on-site') === (arrived !== null);
}

/** Nothing at all was recorded in the window: the system was not watched, so no figure may be printed. */
export function unwatched({ records, window }: MetricInput): boolean {
  return (
    !records.work.some((work) => contains(window, work.date)) &&
    !records.inspections.some((inspection) => contains(window, inspection.date)) &&
    !records.incidents.some((incident) => contains(window, dateOfMoment(incident.reportedAt)))
  );
}

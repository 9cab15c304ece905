/** The seam of the engine: what a measure is given and what it gives back. One file per measure in `metrics/`. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Period } from '../domain/checklist.ts';
import { contains, dateOfMoment, dayNumber } from '../domain/civilDate.ts';
import type { ServiceLevel, SurveyPlan } from '../domain/contract.ts';
import type { IncidentRecord, RecordSet } from '../records/types.ts';
import type { Interval } from './intervals.ts';
import type { Verdict } from './value.ts';

export interface MetricInput {
  readonly level: ServiceLevel;
  readonly records: RecordSet;
  readonly survey: SurveyPlan | null;
  /** The window as printed; for a term that is still running it reaches beyond `minutes`. */
  readonly window: Pick<Period, 'label' | 'start' | 'end'>;
  /** The window in minutes, cut at the end of the day of reckoning (截至统计日). */
  readonly minutes: Interval;
  readonly calendar: Calendar;
}

export interface MetricResult {
  /** The exact value is numerator ÷ denominator (minutes ÷ times, or counts). */
  readonly numerator: number;
  /** 0 = there is no value (本期无故障 or 无数据). */
  readonly denominator: number;
  /** Only where the plain comparison with target and minimum does not tell it. */
  readonly verdict?: Verdict;
  readonly evidence: readonly string[];
}

export type Metric = (input: MetricInput) => MetricResult;

/** Incidents that count in the window: those reported in it and not after the day of reckoning. */
export function incidentsIn({ records, window, minutes, level }: MetricInput): IncidentRecord[] {
  const lastDay = minutes.end / 1440 - 1;
  return records.incidents.filter((incident) => {
    const day = dateOfMoment(incident.reportedAt);
    return (
      contains(window, day) &&
      dayNumber(day) <= lastDay &&
      (level.severity === null || incident.severity === level.severity) &&
      concerns(level, incident) &&
      (!level.vendorCauseOnly || incident.causeParty === '乙方')
    );
  });
}

/** Whether an incident belongs to the systems and the way of solving that a measure is promised for. */
export function concerns(level: ServiceLevel, { system, arrivedAt }: IncidentRecord): boolean {
  if (level.systems.length > 0 && !level.systems.includes(system)) return false;
  return level.mode === 'any' || (level.mode === 'on-site') === (arrivedAt !== '');
}

export function numbersOf(incidents: readonly IncidentRecord[]): string[] {
  return incidents.map((incident) => incident.number);
}

/** Nothing at all was recorded in the window: the system was not watched, so no figure may be printed. */
export function unwatched({ records, window }: MetricInput): boolean {
  return (
    !records.work.some((work) => contains(window, work.date)) &&
    !records.inspections.some((inspection) => contains(window, inspection.date)) &&
    !records.incidents.some((incident) => contains(window, dateOfMoment(incident.reportedAt)))
  );
}

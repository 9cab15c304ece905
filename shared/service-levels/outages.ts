/** Downtime (故障停机时间) of the system as a whole, or of the systems that a measure names. */
import { minuteNumber } from '../domain/civilDate.ts';
import type { IncidentRecord } from '../records/types.ts';
import { clip, merge, totalMinutes } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { concerns } from './metric.ts';
import type { MetricInput } from './metric.ts';

export interface Downtime {
  /** Minutes of the window (总时间 T). */
  readonly total: number;
  /** Minutes down (停机时间 D), overlaps counted once. */
  readonly down: number;
  /** Outages that touch the window. */
  readonly outages: readonly IncidentRecord[];
}

/** From the outage's begin (or the report, where no other begin is known) to restoration, open ones to the cut. */
export function outageInterval(incident: IncidentRecord, cut: number): Interval {
  return {
    start: minuteNumber(incident.outageStart === '' ? incident.reportedAt : incident.outageStart),
    end: incident.restoredAt === '' ? cut : Math.min(cut, minuteNumber(incident.restoredAt)),
  };
}

export function downtime({ level, records, minutes }: MetricInput): Downtime {
  const touching = records.incidents.filter(
    (incident) =>
      incident.outage &&
      concerns(level, incident) &&
      clip([outageInterval(incident, minutes.end)], minutes).length > 0,
  );
  const intervals = merge(
    clip(
      touching.map((incident) => outageInterval(incident, minutes.end)),
      minutes,
    ),
  );
  return { total: minutes.end - minutes.start, down: totalMinutes(intervals), outages: touching };
}

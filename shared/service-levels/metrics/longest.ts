/** Limits that every single incident must keep: the longest time stands for all (应答、解决、上门). */
import { workingDay } from '../../calendar/workingDay.ts';
import { dateOfMoment, minutesBetween } from '../../domain/civilDate.ts';
import type { IncidentRecord } from '../../records/types.ts';
import { incidentsIn, numbersOf } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';

interface Timed {
  readonly incident: IncidentRecord;
  readonly minutes: number;
  readonly limit: number;
}

/** 应答时间: report → first human reaction. */
export function response(input: MetricInput): MetricResult {
  return longest(timed(input, (incident) => incident.respondedAt, limitOfDay(input)));
}

/** 解决时间: report → restored. Open incidents are not judged here; preflight names them. */
export function solution(input: MetricInput): MetricResult {
  return longest(
    timed(
      input,
      (incident) => incident.restoredAt,
      () => input.level.target,
    ),
  );
}

/** 上门时间: report → arrival on site, with one limit for working days and one for days off. */
export function arrival(input: MetricInput): MetricResult {
  return longest(timed(input, (incident) => incident.arrivedAt, limitOfDay(input)));
}

/** The limit of the day of the report; null on a day off for which the contract promises none. */
function limitOfDay({ level, calendar }: MetricInput): (incident: IncidentRecord) => number | null {
  return (incident) => {
    if (level.workdayLimit === null && level.holidayLimit === null) return level.target;
    const day = workingDay(calendar, dateOfMoment(incident.reportedAt));
    return day.known && day.working ? (level.workdayLimit ?? level.target) : level.holidayLimit;
  };
}

function timed(
  input: MetricInput,
  until: (incident: IncidentRecord) => string,
  limitOf: (incident: IncidentRecord) => number | null,
): Timed[] {
  return incidentsIn(input).flatMap((incident) => {
    const end = until(incident);
    const limit = limitOf(incident);
    if (end === '' || limit === null) return [];
    return [{ incident, minutes: minutesBetween(incident.reportedAt, end), limit }];
  });
}

function longest(all: readonly Timed[]): MetricResult {
  if (all.length === 0) return { numerator: 0, denominator: 0, evidence: [] };
  // The one furthest over (or nearest to) its own limit speaks for all: limits may differ from day to day.
  const worst = all.reduce((a, b) => (b.minutes * a.limit > a.minutes * b.limit ? b : a));
  return {
    numerator: worst.minutes,
    denominator: 1,
    verdict: all.every(({ minutes, limit }) => minutes <= limit) ? 'met' : 'below-target',
    evidence: numbersOf(all.map(({ incident }) => incident)),
  };
}

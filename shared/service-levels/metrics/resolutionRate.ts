import { minuteNumber, minutesBetween } from '../../domain/civilDate.ts';
import { compareRatio } from '../../money/percent.ts';
import type { IncidentRecord } from '../../records/types.ts';
import { incidentsIn, numbersOf } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import type { Verdict } from '../value.ts';

/**
 * 故障解决率: incidents restored within the limit ÷ incidents due. Target and minimum have limits of their own, so
 * the verdict is found here. An open incident counts as soon as its limit has run out; exactly on time is in time.
 */
export function resolutionRate(input: MetricInput): MetricResult {
  const { level, minutes } = input;
  const limit = level.withinTarget;
  if (limit === null) throw new Error(`${level.id}: a resolution rate needs a time limit`);
  const due = dueWithin(incidentsIn(input), limit, minutes.end);
  const inTime = restoredWithin(due, limit);
  return {
    numerator: inTime,
    denominator: due.length,
    ...(due.length > 0 ? { verdict: verdictOf(input, due, inTime) } : {}),
    evidence: numbersOf(due),
  };
}

function verdictOf({ level, minutes }: MetricInput, due: readonly IncidentRecord[], inTime: number): Verdict {
  if (compareRatio(inTime, due.length, level.target) >= 0) return 'met';
  if (level.minimum === null || level.withinMinimum === null) return 'below-target';
  const dueLater = dueWithin(due, level.withinMinimum, minutes.end);
  if (dueLater.length === 0) return 'below-target';
  const later = restoredWithin(dueLater, level.withinMinimum);
  return compareRatio(later, dueLater.length, level.minimum) >= 0 ? 'below-target' : 'below-minimum';
}

function dueWithin(incidents: readonly IncidentRecord[], limit: number, cut: number): IncidentRecord[] {
  return incidents.filter(
    (incident) => incident.restoredAt !== '' || minuteNumber(incident.reportedAt) + limit <= cut,
  );
}

function restoredWithin(incidents: readonly IncidentRecord[], limit: number): number {
  return incidents.filter(
    (incident) =>
      incident.restoredAt !== '' && minutesBetween(incident.reportedAt, incident.restoredAt) <= limit,
  ).length;
}

import { minutesBetween } from '../../domain/civilDate.ts';
import { incidentsIn, numbersOf } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';

/** MTTR 平均恢复时间: Σ (restored − reported) ÷ n in minutes, over restored incidents of the window of their report. */
export function mttr(input: MetricInput): MetricResult {
  const restored = incidentsIn(input).filter((incident) => incident.restoredAt !== '');
  const minutes = restored.map((incident) => minutesBetween(incident.reportedAt, incident.restoredAt));
  return {
    numerator: minutes.reduce((sum, value) => sum + value, 0),
    denominator: restored.length,
    evidence: numbersOf(restored),
  };
}

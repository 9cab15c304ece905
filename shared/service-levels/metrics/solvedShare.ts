import { incidentsIn, numbersOf } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';

/** 问题解决效率: restored incidents ÷ all incidents of the window. */
export function solvedShare(input: MetricInput): MetricResult {
  const incidents = incidentsIn(input);
  return {
    numerator: incidents.filter((incident) => incident.restoredAt !== '').length,
    denominator: incidents.length,
    evidence: numbersOf(incidents),
  };
}

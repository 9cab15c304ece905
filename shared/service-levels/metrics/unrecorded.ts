import type { MetricResult } from '../metric.ts';

/** Measures for which the program keeps no records: never a figure, the clerk proves them by other papers. */
export function unrecorded(): MetricResult {
  return { terms: [], verdict: 'no-data', evidence: [] };
}

import { numbersOf, unwatched } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { downtime } from '../outages.ts';

/** 系统可用率、系统稳定性: (T − D) ÷ T over the window; 100 % without an outage, no figure if nobody watched. */
export function availability(input: MetricInput): MetricResult {
  const { total, down, outages } = downtime(input);
  if (unwatched(input)) return { numerator: 0, denominator: 0, verdict: 'no-data', evidence: [] };
  return { numerator: total - down, denominator: total, evidence: numbersOf(outages) };
}

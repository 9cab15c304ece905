import { numbersOf } from '../faults.ts';
import { unwatched } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { downtime } from '../outages.ts';
import { unrecorded } from './unrecorded.ts';

/** 系统可用率、系统稳定性: (T − D) ÷ T over the window; 100 % without an outage, no figure if nobody watched. */
export function availability(input: MetricInput): MetricResult {
  if (unwatched(input)) return unrecorded();
  const { total, down, outages } = downtime(input);
  return { terms: [total, down], evidence: numbersOf(outages) };
}

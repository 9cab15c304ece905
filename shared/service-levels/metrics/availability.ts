import { acrossSystems } from '../across.ts';
import { numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { downtime } from '../outages.ts';
import { unrecorded } from './unrecorded.ts';

/** 系统可用率、系统稳定性: (T − D) ÷ T over the window; 100 % without an outage, no figure if nobody watched. */
export const availability = acrossSystems((input: MetricInput): MetricResult => {
  const found = input.watched ? downtime(input) : null;
  if (!found) return unrecorded();
  return { terms: [...found.total, ...found.down, ...found.asides], evidence: numbersOf(found.outages) };
});

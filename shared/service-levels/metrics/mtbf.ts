import { asPiece, numbersOf } from '../faults.ts';
import { unwatched } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { downtime } from '../outages.ts';
import { pieces } from '../terms.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * MTBF 平均无故障运行时间: (T − D) ÷ n in minutes. The system as a whole is meant, so n counts outages, in the
 * window of their begin; without one there is no value (本期无故障).
 */
export function mtbf(input: MetricInput): MetricResult {
  if (unwatched(input)) return unrecorded();
  const { total, down, outages } = downtime(input);
  const begun = outages.filter(
    (fault) => fault.begun >= input.minutes.start && fault.begun < input.minutes.end,
  );
  return {
    terms: [
      { ...total, inDenominator: 0 },
      down,
      pieces('故障次数', '次', 'denominator', begun, (fault) => asPiece(fault)),
    ],
    evidence: numbersOf(begun),
  };
}

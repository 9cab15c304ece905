import { acrossSystems } from '../across.ts';
import { asPiece, numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { downtime } from '../outages.ts';
import { behind, term } from '../terms.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * MTBF 平均无故障运行时间: (T − D) ÷ n in minutes. The system as a whole is meant, so n counts outages, in the
 * window of their begin; without one there is no value (本期无故障).
 */
export const mtbf = acrossSystems((input: MetricInput): MetricResult => {
  const found = input.watched ? downtime(input) : null;
  if (!found) return unrecorded();
  const { minutes } = input;
  const begun = found.outages.filter((fault) => fault.begun >= minutes.start && fault.begun < minutes.end);
  return {
    terms: [
      ...found.total.map((entry) => ({ ...entry, inDenominator: 0 })),
      ...found.down,
      term(
        '故障次数',
        begun.length,
        '次',
        [0, found.scale],
        behind(begun, (fault) => asPiece(fault)),
      ),
      ...found.asides,
    ],
    evidence: numbersOf(begun),
  };
});

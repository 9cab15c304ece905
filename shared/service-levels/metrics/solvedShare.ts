import { asPiece, numbersOf } from '../faults.ts';
import { faultsIn } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';

/** 问题解决效率: restored incidents ÷ all incidents of the window. */
export function solvedShare(input: MetricInput): MetricResult {
  const faults = faultsIn(input);
  const solved = faults.filter(({ restored }) => restored !== null);
  return {
    terms: [
      pieces('已解决数', '件', 'numerator', solved, (fault) => asPiece(fault)),
      pieces('问题总数', '件', 'denominator', faults, (fault) => asPiece(fault)),
    ],
    evidence: numbersOf(faults),
  };
}

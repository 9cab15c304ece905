import { chosenFaults } from '../chosen.ts';
import { asPiece, knownBy, numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';

/** 问题解决效率: incidents restored by the day of reckoning ÷ all incidents of the window. */
export function solvedShare(input: MetricInput): MetricResult {
  const { counted, asides } = chosenFaults(input);
  const solved = counted.filter(({ restored }) => knownBy(input.cut, restored) !== null);
  return {
    terms: [
      pieces('已解决数', '件', 'numerator', solved, (fault) => asPiece(fault)),
      pieces('问题总数', '件', 'denominator', counted, (fault) => asPiece(fault)),
      ...asides,
    ],
    evidence: numbersOf(counted),
  };
}

import { chosenFaults } from '../chosen.ts';
import { asPiece, numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * 重大运行事故次数: incidents of the severity that the measure names. None is a value of its own (0 次), but only if
 * somebody watched.
 */
export function incidentCount(input: MetricInput): MetricResult {
  if (!input.watched) return unrecorded();
  const { counted, asides } = chosenFaults(input);
  return {
    terms: [pieces('故障次数', '次', 'numerator', counted, (fault) => asPiece(fault)), ...asides],
    evidence: numbersOf(counted),
  };
}

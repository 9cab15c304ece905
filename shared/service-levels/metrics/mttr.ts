import { chosenFaults, restoredFaults } from '../chosen.ts';
import { describeTime, timesOf, waitingTerm } from '../elapsed.ts';
import { asPiece, numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { behind, lengths, pieces, term } from '../terms.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * MTTR 平均恢复时间: Σ (restored − reported) ÷ n in minutes, over restored incidents of the window of their report, or
 * of their restoration where the contract wants that.
 */
export function mttr(input: MetricInput): MetricResult {
  const { counted, asides } = input.rules.repairIn === 'end' ? restoredFaults(input) : chosenFaults(input);
  const timed = timesOf(input, counted, 'restored');
  if (!timed) return unrecorded();
  const restored = timed.filter(({ open }) => !open);
  const open = timed.filter((entry) => entry.open);
  return {
    terms: [
      term(
        '恢复时间合计',
        restored.reduce((sum, { minutes }) => sum + minutes, 0),
        '分钟',
        'numerator',
        behind(restored, describeTime),
      ),
      pieces('故障次数', '次', 'denominator', restored, ({ fault }) => asPiece(fault)),
      ...waitingTerm(restored),
      ...(open.length === 0 ? [] : [lengths('截至统计日未恢复（未计入）', open, describeTime, '分钟')]),
      ...asides,
    ],
    evidence: numbersOf(restored.map(({ fault }) => fault)),
  };
}

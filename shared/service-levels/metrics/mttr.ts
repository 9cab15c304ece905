import { asInterval, asPiece, numbersOf } from '../faults.ts';
import { faultsIn } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { behind, pieces, term } from '../terms.ts';

/** MTTR 平均恢复时间: Σ (restored − reported) ÷ n in minutes, over restored incidents of the window of their report. */
export function mttr(input: MetricInput): MetricResult {
  const restored = faultsIn(input).flatMap((fault) =>
    fault.restored === null ? [] : [{ fault, interval: { start: fault.reported, end: fault.restored } }],
  );
  const sum = restored.reduce((total, { interval }) => total + interval.end - interval.start, 0);
  return {
    terms: [
      term(
        '恢复时间合计',
        sum,
        '分钟',
        'numerator',
        behind(restored, ({ fault, interval }) => asInterval(fault, interval)),
      ),
      pieces('故障次数', '次', 'denominator', restored, ({ fault }) => asPiece(fault)),
    ],
    evidence: numbersOf(restored.map(({ fault }) => fault)),
  };
}

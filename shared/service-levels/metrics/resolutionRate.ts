import { compareRatio } from '../../money/percent.ts';
import { asInterval, numbersOf } from '../faults.ts';
import type { Fault } from '../faults.ts';
import { faultsIn } from '../metric.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';
import type { CountedRecord, Verdict } from '../value.ts';

/**
 * 故障解决率: incidents restored within the limit ÷ incidents due. Target and minimum have limits of their own, so
 * the verdict is found here. An open incident counts as soon as its limit has run out; exactly on time is in time.
 */
export function resolutionRate(input: MetricInput): MetricResult {
  const { level, minutes } = input;
  const limit = level.withinTarget;
  if (limit === null) throw new Error(`${level.id}: a resolution rate needs a time limit`);
  const due = dueWithin(faultsIn(input), limit, minutes.end);
  const inTime = restoredWithin(due, limit);
  const describe = (fault: Fault): CountedRecord =>
    asInterval(fault, { start: fault.reported, end: fault.restored ?? minutes.end }, 1);
  return {
    terms: [
      pieces('时限内解决数', '件', 'numerator', inTime, describe),
      pieces('到期故障总数', '件', 'denominator', due, describe),
    ],
    ...(due.length > 0 ? { verdict: verdictOf(input, due, inTime.length) } : {}),
    evidence: numbersOf(due),
  };
}

function verdictOf({ level, minutes }: MetricInput, due: readonly Fault[], inTime: number): Verdict {
  if (compareRatio(inTime, due.length, level.target) >= 0) return 'met';
  if (level.minimum === null || level.withinMinimum === null) return 'below-target';
  const dueLater = dueWithin(due, level.withinMinimum, minutes.end);
  if (dueLater.length === 0) return 'below-target';
  const later = restoredWithin(dueLater, level.withinMinimum).length;
  return compareRatio(later, dueLater.length, level.minimum) >= 0 ? 'below-target' : 'below-minimum';
}

function dueWithin(faults: readonly Fault[], limit: number, cut: number): Fault[] {
  return faults.filter(({ restored, reported }) => restored !== null || reported + limit <= cut);
}

function restoredWithin(faults: readonly Fault[], limit: number): Fault[] {
  return faults.filter(({ restored, reported }) => restored !== null && restored - reported <= limit);
}

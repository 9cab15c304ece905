/** Shares in time (及时率): incidents answered, reached or restored within the limit ÷ incidents due. */
import { compareRatio } from '../../money/percent.ts';
import { chosenFaults } from '../chosen.ts';
import { describeTime, limitOf, timesOf, waitingTerm } from '../elapsed.ts';
import type { Timed, Until } from '../elapsed.ts';
import { numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';
import type { CountedRecord, Verdict } from '../value.ts';
import { unrecorded } from './unrecorded.ts';

/** 响应及时率 */
export function responseRate(input: MetricInput): MetricResult {
  return timelyRate(input, 'responded');
}

/** 到场及时率, of the incidents for which somebody went there. */
export function arrivalRate(input: MetricInput): MetricResult {
  return timelyRate(input, 'arrived');
}

/** 故障解决率 */
export function resolutionRate(input: MetricInput): MetricResult {
  return timelyRate(input, 'restored');
}

interface Due extends Timed {
  readonly limit: number;
}

/**
 * Target and minimum have limits of their own, so the verdict is found here. What is open counts as soon as its limit
 * has run out; exactly on the limit is in time.
 */
function timelyRate(input: MetricInput, until: Until): MetricResult {
  const { level } = input;
  if (level.withinTarget === null) throw new Error(`${level.id}: a share in time needs a time limit`);
  const { counted, asides } = chosenFaults(input);
  const timed = timesOf(input, counted, until);
  const due = timed && dueWithin(input, timed, level.withinTarget);
  if (!due) return unrecorded();
  const inTime = due.filter(isInTime);
  const late = due.filter((entry) => !isInTime(entry));
  return {
    terms: [
      pieces('时限内件数', '件', 'numerator', inTime, asOne),
      pieces('到期件数', '件', 'denominator', due, asOne),
      ...(late.length === 0 ? [] : [pieces('其中超时', '件', 'shown', late, asOne)]),
      ...waitingTerm(due),
      ...asides,
    ],
    ...(due.length > 0 ? { verdict: verdictOf(input, due, inTime.length) } : {}),
    evidence: numbersOf(due.map(({ fault }) => fault)),
  };
}

function verdictOf(input: MetricInput, due: readonly Due[], inTime: number): Verdict {
  const { target, minimum, withinMinimum } = input.level;
  if (compareRatio(inTime, due.length, target) >= 0) return 'met';
  if (minimum === null) return 'below-target';
  const later =
    withinMinimum === null
      ? due
      : due
          .filter(({ open, minutes }) => !open || minutes > withinMinimum)
          .map((entry) => ({ ...entry, limit: withinMinimum }));
  if (later.length === 0) return 'below-target';
  const kept = later.filter(isInTime).length;
  return compareRatio(kept, later.length, minimum) >= 0 ? 'below-target' : 'below-minimum';
}

/** Null where a limit needs a calendar that is not published; days without a promise are left out. */
function dueWithin(input: MetricInput, timed: readonly Timed[], base: number): Due[] | null {
  const due: Due[] = [];
  for (const entry of timed) {
    const limit = limitOf(input, entry.fault, base);
    if (limit === 'unknown') return null;
    if (limit !== null && (!entry.open || entry.minutes > limit)) due.push({ ...entry, limit });
  }
  return due;
}

function isInTime({ open, minutes, limit }: Due): boolean {
  return !open && minutes <= limit;
}

/** The interval that was judged; it counts as one piece. */
function asOne(entry: Due): CountedRecord {
  const described = describeTime(entry);
  const took = `用时${entry.minutes}分钟，时限${entry.limit}分钟`;
  return { ...described, amount: 1, note: [took, described.note].filter(Boolean).join('；') };
}

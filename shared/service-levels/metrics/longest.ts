/** Limits that every single incident must keep: the longest time stands for all (应答、解决、上门). */
import { chosenFaults } from '../chosen.ts';
import { describeTime, limitOf, timesOf, waitingTerm } from '../elapsed.ts';
import type { Timed, Until } from '../elapsed.ts';
import { numbersOf } from '../faults.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { behind, lengths, term } from '../terms.ts';
import { unrecorded } from './unrecorded.ts';

/** 应答时间: report → first human reaction. */
export function response(input: MetricInput): MetricResult {
  return longest(input, 'responded');
}

/** 解决时间: report → restored. */
export function solution(input: MetricInput): MetricResult {
  return longest(input, 'restored');
}

/** 上门时间: report → arrival on site. */
export function arrival(input: MetricInput): MetricResult {
  return longest(input, 'arrived');
}

interface Judged extends Timed {
  readonly limit: number;
}

/** What is still open is judged as soon as its limit has run out. */
function longest(input: MetricInput, until: Until): MetricResult {
  const { counted, asides } = chosenFaults(input);
  const timed = timesOf(input, counted, until);
  const all = timed && judgedOf(input, timed);
  if (!all) return unrecorded();
  const [first] = all;
  const number = lengths('计入件数', all, describeTime, '分钟');
  if (!first) return { terms: [number, ...asides], verdict: 'no-events', evidence: [] };
  // The one furthest over (or nearest to) its own limit speaks for all: limits may differ from day to day.
  const worst = all.reduce((a, b) => (b.minutes * a.limit > a.minutes * b.limit ? b : a), first);
  const beyond = all.filter(({ minutes, limit }) => minutes > limit);
  return {
    terms: [
      term('最长用时', worst.minutes, '分钟', 'numerator', behind([worst], describeTime)),
      number,
      ...(beyond.length === 0 ? [] : [lengths('其中超时', beyond, describeTime, '分钟')]),
      ...waitingTerm(all),
      ...asides,
    ],
    verdict: verdictOf(input, worst, beyond.length),
    evidence: numbersOf(all.map(({ fault }) => fault)),
  };
}

/** The minimum is a longer limit for all days. */
function verdictOf({ level }: MetricInput, worst: Judged, beyond: number) {
  if (beyond === 0) return 'met';
  return level.minimum !== null && worst.minutes > level.minimum ? 'below-minimum' : 'below-target';
}

function judgedOf(input: MetricInput, timed: readonly Timed[]): Judged[] | null {
  const judged: Judged[] = [];
  for (const entry of timed) {
    const limit = limitOf(input, entry.fault, input.level.target);
    if (limit === 'unknown') return null;
    if (limit !== null && (!entry.open || entry.minutes > limit)) judged.push({ ...entry, limit });
  }
  return judged;
}

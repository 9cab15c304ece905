/** Limits that every single case must keep: the longest one stands for all. */
import type { MetricResult } from './metric.ts';

export interface Lengthy {
  readonly number: string;
  /** In the unit of the measure: minutes or days. */
  readonly length: number;
}

/** Evidence are the cases beyond the limit, or the longest one where all keep it: there may be thousands. */
export function longestOf(limit: number, cases: readonly Lengthy[]): MetricResult {
  const [first] = cases;
  if (!first) return { numerator: 0, denominator: 0, evidence: [] };
  const worst = cases.reduce((a, b) => (b.length > a.length ? b : a), first);
  const beyond = cases.filter(({ length }) => length > limit);
  return {
    numerator: worst.length,
    denominator: 1,
    evidence: (beyond.length > 0 ? beyond : [worst]).map(({ number }) => number),
  };
}

/** Limits that every single case must keep: the longest one stands for all. */
import type { RecordKindId } from '../records/types.ts';
import type { MetricResult } from './metric.ts';
import { behind, lengths, term } from './terms.ts';
import type { CountedRecord, WorkingUnit } from './value.ts';

export interface Lengthy {
  readonly number: string;
  readonly from: string;
  readonly to: string;
  /** In the unit of the measure: minutes or days. */
  readonly length: number;
}

/** Evidence are the cases beyond the limit, or the longest one where all keep it: there may be thousands. */
export function longestOf(
  limit: number,
  cases: readonly Lengthy[],
  { kind, unit }: { readonly kind: RecordKindId; readonly unit: WorkingUnit },
): MetricResult {
  const describe = ({ number, from, to, length }: Lengthy): CountedRecord => ({
    kind,
    number,
    from,
    to,
    amount: length,
    note: '',
  });
  const [first] = cases;
  const counted = lengths('计入件数', cases, describe, unit);
  if (!first) return { terms: [counted], verdict: 'no-events', evidence: [] };
  const worst = cases.reduce((a, b) => (b.length > a.length ? b : a), first);
  const beyond = cases.filter(({ length }) => length > limit);
  return {
    terms: [
      term('最长用时', worst.length, unit, 'numerator', behind([worst], describe)),
      counted,
      lengths('超时件数', beyond, describe, unit),
    ],
    evidence: (beyond.length > 0 ? beyond : [worst]).map(({ number }) => number),
  };
}

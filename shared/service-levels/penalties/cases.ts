/** Tables of breaches with factors (惩罚系数): which rows count, and what one of each costs. */
import type { Penalty } from '../../domain/contract.ts';
import type { Base } from './amount.ts';
import { penaltyFen } from './amount.ts';
import type { Breach, BreachFacts } from './breach.ts';
import type { WorkedCase } from './working.ts';

/** Factors that count, in millionths, in the order of the days: of one event the gravest. Null = a row is not named. */
export function caseFactors({ cases }: Penalty, breaches: readonly Breach[]): readonly number[] | null {
  const gravest = new Map<string, number>();
  for (const [index, { row, event }] of breaches.entries()) {
    const factor = row === null ? undefined : cases[row]?.factor;
    if (factor === undefined) return null;
    const key = event === '' ? `#${index}` : event;
    gravest.set(key, Math.max(factor, gravest.get(key) ?? 0));
  }
  return [...gravest.values()];
}

export function workedCases(penalty: Penalty, base: Base | null, facts: BreachFacts): readonly WorkedCase[] {
  return penalty.cases.map(({ text, factor }, index) => ({
    text,
    factor,
    eachFen: base && penaltyFen(base, factor, 1),
    count: facts.kind === 'breaches' ? facts.breaches.filter(({ row }) => row === index).length : null,
  }));
}

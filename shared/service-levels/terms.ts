/** The terms (计算项) that a measure is made of: amounts at once, the records behind them only when asked for. */
import type { CountedRecord, ExplainedTerm, WorkingTerm, WorkingUnit } from './value.ts';

export interface Term extends WorkingTerm {
  /** Thousands may stand behind a term and hardly anybody looks at them all. */
  readonly records: () => readonly CountedRecord[];
  readonly recordUnit: WorkingUnit;
}

/** Where a term stands in the fraction. */
export type Place = 'numerator' | 'denominator' | 'both' | 'subtracted' | 'shown';

const FACTORS: Readonly<Record<Place, readonly [inNumerator: number, inDenominator: number]>> = {
  numerator: [1, 0],
  denominator: [0, 1],
  both: [1, 1],
  subtracted: [-1, 0],
  shown: [0, 0],
};

export interface Behind {
  readonly count: number;
  readonly records: () => readonly CountedRecord[];
}

const NOTHING: Behind = { count: 0, records: () => [] };

export function term(
  name: string,
  amount: number,
  unit: WorkingUnit,
  place: Place | readonly [inNumerator: number, inDenominator: number],
  recordsOf: Behind = NOTHING,
): Term {
  const [inNumerator, inDenominator] = typeof place === 'string' ? FACTORS[place] : place;
  return { name, amount, unit, inNumerator, inDenominator, recordUnit: unit, ...recordsOf };
}

/** A term of things that count one each; their number is the amount. */
export function pieces<T>(
  name: string,
  unit: WorkingUnit,
  place: Place,
  things: readonly T[],
  describe: (thing: T) => CountedRecord,
): Term {
  return term(name, things.length, unit, place, behind(things, describe));
}

/** Cases counted by number, of which each record tells its length: 计入件数 behind a longest time. */
export function lengths<T>(
  name: string,
  cases: readonly T[],
  describe: (each: T) => CountedRecord,
  recordUnit: WorkingUnit,
): Term {
  return { ...pieces(name, '件', 'shown', cases, describe), recordUnit };
}

export function behind<T>(things: readonly T[], describe: (thing: T) => CountedRecord): Behind {
  return { count: things.length, records: () => things.map(describe) };
}

/** The fraction that terms make; `counted` tells one without a denominator of its own (1) from one without a value. */
export function fraction(
  terms: readonly WorkingTerm[],
  counted: boolean,
): { numerator: number; denominator: number } {
  const sum = (factor: 'inNumerator' | 'inDenominator'): number =>
    terms.reduce((total, entry) => total + entry[factor] * entry.amount, 0);
  const divided = terms.some(({ inDenominator }) => inDenominator !== 0);
  return { numerator: sum('inNumerator'), denominator: divided ? sum('inDenominator') : Number(counted) };
}

/** A term with its records, as plain data. */
export function explainedOf(entry: Term): ExplainedTerm {
  return { ...shownOf(entry), recordUnit: entry.recordUnit, records: entry.records() };
}

/** A term without its records, as plain data. */
export function shownOf({ name, amount, unit, inNumerator, inDenominator, count }: Term): WorkingTerm {
  return { name, amount, unit, inNumerator, inDenominator, count };
}

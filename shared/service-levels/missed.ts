/** Which records counted against a measure (未达标的记录), told from the places of the terms in its fraction. */
import type { ServiceLevel } from '../domain/contract.ts';
import type { CountedRecord, ExplainedTerm } from './value.ts';

/** Measures that know their late cases list them under this name, with the system behind it where there are several. */
const LATE = '其中超时';

/**
 * Cases beyond their limit; minutes taken off; of a share what did not make it, or what made it where the share is to
 * stay low. Empty where every record counts alike (a mean), or nothing counted against it.
 */
export function missedRecords(
  terms: readonly ExplainedTerm[],
  { direction }: Pick<ServiceLevel, 'direction'>,
): readonly CountedRecord[] {
  const late = terms.filter(({ name }) => name.startsWith(LATE));
  const against = late.length > 0 ? late : terms.filter(isTakenOff);
  if (against.length > 0) return against.flatMap(({ records }) => records);
  const part = terms.find(({ inNumerator }) => inNumerator > 0);
  const whole = terms.find(({ inDenominator, inNumerator }) => inDenominator > 0 && inNumerator === 0);
  if (!whole || part?.unit !== whole.unit) return [];
  if (direction === 'at-most') return part.records;
  const good = new Set(part.records.map(({ number }) => number));
  return whole.records.filter(({ number }) => !good.has(number));
}

/** Time or things taken off the numerator alone; what leaves the denominator too is maintenance, not a miss. */
export function isTakenOff({ inNumerator, inDenominator, count }: ExplainedTerm): boolean {
  return inNumerator < 0 && inDenominator === 0 && count > 0;
}

/** Which records counted against a measure (未达标的记录), told from the places of the terms in its fraction. */
import type { ServiceLevel } from '../domain/contract.ts';
import type { CountedRecord, ExplainedTerm } from './value.ts';

/**
 * Minutes taken off; cases beyond their limit; of a share what did not make it, or what made it where the share is to
 * stay low. Empty where every record counts alike (a mean), or nothing counted against it.
 */
export function missedRecords(
  terms: readonly ExplainedTerm[],
  { direction }: Pick<ServiceLevel, 'direction'>,
): readonly CountedRecord[] {
  const takenOff = terms.find(({ inNumerator, count }) => inNumerator < 0 && count > 0);
  if (takenOff) return takenOff.records;
  const part = terms.find(({ inNumerator }) => inNumerator > 0);
  const whole = terms.find(({ inDenominator, inNumerator }) => inDenominator > 0 && inNumerator === 0);
  if (whole) {
    if (part?.unit !== whole.unit) return [];
    if (direction === 'at-most') return part.records;
    const good = new Set(part.records.map(({ number }) => number));
    return whole.records.filter(({ number }) => !good.has(number));
  }
  // 计入件数 and, after it, 超时件数: only the second counts against.
  const shown = terms.filter(({ inNumerator, inDenominator }) => inNumerator === 0 && inDenominator === 0);
  const [all, beyond] = [shown[0], shown.at(-1)];
  return beyond && beyond !== all && beyond.unit === all?.unit ? beyond.records : [];
}

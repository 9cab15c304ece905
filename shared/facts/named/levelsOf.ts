/** Service levels of a paper's span: the engine run on the contract as if its term were that span. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';

export function levelsOf(
  _source: Pick<FactSource, 'contract' | 'records' | 'calendar'>,
  _span: DateSpan,
): readonly ServiceLevelValue[] {
  return [];
}

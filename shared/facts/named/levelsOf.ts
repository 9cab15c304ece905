/** Service levels of a paper's span: the engine run on the contract as if its term were that span. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { serviceLevels } from '../../service-levels/index.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';

/** Records up to the end of the span count; what came later is not known to the paper. */
export function levelsOf(
  { contract, records, calendar }: Pick<FactSource, 'contract' | 'records' | 'calendar'>,
  span: DateSpan,
): readonly ServiceLevelValue[] {
  return serviceLevels({ ...contract, term: span }, records, { asOf: span.end, calendar });
}

/** Service levels of a paper's span: the engine run on the contract as if its term were that span. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { Contract, ServiceLevel } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { serviceLevels } from '../../service-levels/index.ts';
import { rateDigits } from '../../service-levels/print.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { remember } from '../remember.ts';
import type { MonthAvailability } from './levels.ts';

/** Records up to the end of the span count; what came later is not known to the paper. */
export function levelsOf(
  source: Pick<FactSource, 'contract' | 'records' | 'calendar'>,
  span: DateSpan,
): readonly ServiceLevelValue[] {
  const { contract, records, calendar } = source;
  return levels(source, keyOf(span), () =>
    serviceLevels({ ...contract, term: span }, records, { asOf: span.end, calendar }),
  );
}

const levels = remember<readonly ServiceLevelValue[]>();
const availabilities = remember<readonly MonthAvailability[]>();

function keyOf({ start, end }: DateSpan): string {
  return `${start} ${end}`;
}

/** The promise of availability for the system as a whole: the first that names no systems of its own. */
export function leadingAvailability({ serviceLevels: promises }: Contract): ServiceLevel | null {
  const promised = promises.filter(({ metric }) => metric === 'availability');
  return promised.find(({ systems }) => systems.length === 0) ?? promised[0] ?? null;
}

/** Availability of each month of a span, whatever window it is promised for; empty when the contract promises none. */
export function availabilityByMonth(
  source: Pick<FactSource, 'contract' | 'records' | 'calendar'>,
  span: DateSpan,
): readonly MonthAvailability[] {
  return availabilities(source, keyOf(span), () => computeAvailability(source, span));
}

function computeAvailability(
  source: Pick<FactSource, 'contract' | 'records' | 'calendar'>,
  span: DateSpan,
): MonthAvailability[] {
  const promise = leadingAvailability(source.contract);
  if (!promise) return [];
  const contract = { ...source.contract, serviceLevels: [{ ...promise, window: 'month' as const }] };
  return levelsOf({ ...source, contract }, span)
    .filter(({ denominator }) => denominator > 0)
    .map(({ window, numerator, denominator, verdict }) => ({
      start: window.start,
      total: denominator,
      down: denominator - numerator,
      verdict,
      digits: rateDigits(promise.target),
    }));
}

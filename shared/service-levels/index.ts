/**
 * The service levels (服务质量) of a contract over its records: every value with numerator, denominator, window, its
 * working and the records behind it. 参照合同各条；无事件、无数据不作数字。
 */
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract, ServiceLevel } from '../domain/contract.ts';
import { compareRatio } from '../money/percent.ts';
import type { RecordSet } from '../records/types.ts';
import { missedRecords } from './missed.ts';
import { printTarget, printValue } from './print.ts';
import { reckoned } from './reckon.ts';
import type { Reckoned, Reckoning } from './reckon.ts';
import { scopeOf } from './scope.ts';
import { explainedOf, fraction, shownOf } from './terms.ts';
import type { ExplainedLevel, ServiceLevelValue, Verdict } from './value.ts';

export type { Reckoning } from './reckon.ts';

/** All values, in the order of the contract. */
export function serviceLevels(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
): readonly ServiceLevelValue[] {
  return [...reckoned(contract, records, reckoning)].map(valueOf);
}

/** All values with every record behind each term. */
export function explainLevels(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
): readonly ExplainedLevel[] {
  return [...reckoned(contract, records, reckoning)].map(explained);
}

/** A value by its measure, its scope and the first day of its window. */
export interface ValueKey {
  readonly id: string;
  readonly scope: string;
  readonly start: CivilDate;
}

/**
 * One value with every record behind each term, made only for who asks: there may be thousands. Null where the
 * contract has no such value.
 */
export function explainLevel(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
  { id, scope, start }: ValueKey,
): ExplainedLevel | null {
  const [found] = reckoned(
    contract,
    records,
    reckoning,
    (level, window) => level.id === id && scopeOf(level) === scope && window.start === start,
  );
  return found ? explained(found) : null;
}

function explained(found: Reckoned): ExplainedLevel {
  const terms = found.result.terms.map(explainedOf);
  return { value: valueOf(found), terms, missed: missedRecords(terms, found.level) };
}

function valueOf({
  level,
  window: { label, start, end },
  result: { terms, verdict, evidence },
}: Reckoned): ServiceLevelValue {
  const { numerator, denominator } = fraction(terms, verdict !== 'no-events' && verdict !== 'no-data');
  const counted = denominator > 0;
  return {
    id: level.id,
    clause: level.clause,
    metric: level.metric,
    name: level.name,
    scope: scopeOf(level),
    window: { label, start, end },
    value: counted ? printValue(level, numerator, denominator) : null,
    unit: level.unit,
    numerator,
    denominator,
    target: printTarget(level, level.target, level.withinTarget),
    minimum: level.minimum === null ? null : printTarget(level, level.minimum, level.withinMinimum),
    verdict: verdict ?? (counted ? compare(level, numerator, denominator) : 'no-events'),
    formula: level.formula,
    working: terms.map(shownOf),
    evidence,
  };
}

/** Compares the exact fraction; targets are millionths for rates, minutes or pieces for the rest. */
function compare(level: ServiceLevel, numerator: number, denominator: number): Verdict {
  const scale = level.unit === '%' ? 1 : 1_000_000;
  const keeps = (limit: number): boolean => {
    const sign = compareRatio(numerator, denominator, limit * scale);
    return level.direction === 'at-least' ? sign >= 0 : sign <= 0;
  };
  if (keeps(level.target)) return 'met';
  return level.minimum !== null && !keeps(level.minimum) ? 'below-minimum' : 'below-target';
}

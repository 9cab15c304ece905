/**
 * The service levels (服务质量) of a contract over its records: every value with numerator, denominator, window, its
 * working and the records behind it. 参照合同各条；无事件、无数据不作数字。
 */
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, dayNumber, minDate } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import { PLAIN_RULES } from '../domain/contract.ts';
import type { Contract, LevelWindow, ServiceLevel } from '../domain/contract.ts';
import type { Period } from '../domain/checklist.ts';
import { compareRatio } from '../money/percent.ts';
import { spanLabel } from '../periods/labels.ts';
import { periodsOf } from '../periods/periods.ts';
import type { RecordSet } from '../records/types.ts';
import { clockOf } from './clock.ts';
import { faultsOf } from './faults.ts';
import { announcedBy } from './maintenance.ts';
import type { MetricInput, MetricResult } from './metric.ts';
import { METRICS } from './metrics/index.ts';
import { printTarget, printValue } from './print.ts';
import { scopeOf } from './scope.ts';
import { fraction, shownOf } from './terms.ts';
import type { ExplainedTerm, ServiceLevelValue, Verdict } from './value.ts';
import { isWatched } from './watched.ts';

export interface Reckoning {
  /** Day up to whose end records count (统计日). */
  readonly asOf: CivilDate;
  readonly calendar: Calendar;
}

/**
 * All values, in the order of the contract; a measure by month, quarter or year gives one value for each that has
 * begun, one for each system gives as many again.
 */
export function serviceLevels(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
): readonly ServiceLevelValue[] {
  const windows = begunWindows(contract, reckoning);
  return contract.serviceLevels.flatMap((level) =>
    systemBySystem(level, contract).flatMap((single) => {
      const reckon = reckoner(single, contract, records, reckoning);
      return windows(level.window).map((window) => valueOf(single, window, reckon(window)));
    }),
  );
}

/** A value by its measure, its scope and the first day of its window. */
export interface ValueKey {
  readonly id: string;
  readonly scope: string;
  readonly start: CivilDate;
}

/**
 * The working of one value with every record behind each term, made only for who asks: there may be thousands.
 * Null where the contract has no such value.
 */
export function explainLevel(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
  { id, scope, start }: ValueKey,
): readonly ExplainedTerm[] | null {
  const level = contract.serviceLevels
    .filter((entry) => entry.id === id)
    .flatMap((entry) => systemBySystem(entry, contract))
    .find((entry) => scopeOf(entry) === scope);
  if (!level) return null;
  const window = begunWindows(contract, reckoning)(level.window).find((entry) => entry.start === start);
  if (!window) return null;
  const { terms } = reckoner(level, contract, records, reckoning)(window);
  return terms.map((entry) => ({ ...shownOf(entry), records: entry.records() }));
}

/** A measure that is judged for each system is as many measures of one system. */
function systemBySystem(level: ServiceLevel, { systems }: Contract): ServiceLevel[] {
  const rules = level.rules ?? PLAIN_RULES;
  const names = level.systems.length > 0 ? level.systems : systems;
  if (rules.across !== 'each' || names.length === 0) return [level];
  return names.map((system) => ({ ...level, scope: system, systems: [system] }));
}

type Window = Pick<Period, 'label' | 'start' | 'end'>;

/** Windows of a kind that have begun on the day of reckoning, each kind computed once. */
function begunWindows({ term }: Contract, { asOf }: Reckoning): (kind: LevelWindow) => readonly Window[] {
  const known = new Map<LevelWindow, readonly Window[]>();
  const make = (kind: LevelWindow): readonly Window[] => {
    switch (kind) {
      case 'month':
        return periodsOf({ kind: 'monthly', months: 'calendar' }, term);
      case 'quarter':
        return periodsOf({ kind: 'quarterly', months: 'calendar' }, term);
      case 'year':
        return periodsOf({ kind: 'yearly', months: 'contract' }, term);
      case 'term':
        return [{ label: spanLabel(term), ...term }];
    }
  };
  return (kind) => {
    const windows = known.get(kind) ?? make(kind).filter(({ start }) => start <= asOf);
    known.set(kind, windows);
    return windows;
  };
}

/** The formula of one measure, with all that it needs apart from the window. */
function reckoner(
  level: ServiceLevel,
  contract: Contract,
  records: RecordSet,
  { asOf, calendar }: Reckoning,
): (window: Window) => MetricResult {
  const rules = level.rules ?? PLAIN_RULES;
  const material: Omit<MetricInput, 'window' | 'minutes' | 'watched'> = {
    level,
    rules,
    clock: clockOf(rules.hours, calendar),
    records,
    faults: faultsOf(records.incidents),
    announced: announcedBy(records.changes),
    survey: contract.survey,
    systems: level.systems.length > 0 ? level.systems : contract.systems,
    cut: midnightAfter(asOf),
    calendar,
  };
  return ({ label, start, end }) =>
    METRICS[level.metric]({
      ...material,
      window: { label, start, end },
      minutes: { start: dayNumber(start) * 1440, end: midnightAfter(minDate(end, asOf)) },
      watched: isWatched(records, { start, end }),
    });
}

function midnightAfter(day: CivilDate): number {
  return dayNumber(addDays(day, 1)) * 1440;
}

function valueOf(
  level: ServiceLevel,
  { label, start, end }: Window,
  { terms, verdict, evidence }: MetricResult,
): ServiceLevelValue {
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

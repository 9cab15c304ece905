/** Every window of every measure, reckoned by its formula: the one way to values, workings and evidence. */
import type { Calendar } from '../calendar/calendar.ts';
import type { Period } from '../domain/checklist.ts';
import { addDays, dayNumber, minDate } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import { PLAIN_RULES } from '../domain/contract.ts';
import type { Contract, LevelWindow, ServiceLevel } from '../domain/contract.ts';
import { spanLabel } from '../periods/labels.ts';
import { periodsOf } from '../periods/periods.ts';
import type { RecordSet } from '../records/types.ts';
import { clockOf } from './clock.ts';
import { faultsOf } from './faults.ts';
import { announcedBy } from './maintenance.ts';
import type { MetricInput, MetricResult } from './metric.ts';
import { METRICS } from './metrics/index.ts';
import { isWatched } from './watched.ts';

export interface Reckoning {
  /** Day up to whose end records count (统计日). */
  readonly asOf: CivilDate;
  readonly calendar: Calendar;
}

export type Window = Pick<Period, 'label' | 'start' | 'end'>;

export interface Reckoned {
  /** Of a measure that is judged for each system, the measure of that one. */
  readonly level: ServiceLevel;
  readonly window: Window;
  readonly result: MetricResult;
}

/**
 * In the order of the contract; a measure by month, quarter or year once for each that has begun, one for each system
 * as many times again.
 * @param wanted leaves out what nobody asked for
 */
export function* reckoned(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
  wanted: (level: ServiceLevel, window: Window) => boolean = () => true,
): Generator<Reckoned> {
  const windows = begunWindows(contract, reckoning);
  for (const level of contract.serviceLevels.flatMap((entry) => systemBySystem(entry, contract))) {
    const chosen = windows(level.window).filter((window) => wanted(level, window));
    if (chosen.length === 0) continue;
    const reckon = reckoner(level, contract, records, reckoning);
    for (const window of chosen) yield { level, window, result: reckon(window) };
  }
}

/** A measure that is judged for each system is as many measures of one system. */
function systemBySystem(level: ServiceLevel, { systems }: Contract): ServiceLevel[] {
  const rules = level.rules ?? PLAIN_RULES;
  const names = level.systems.length > 0 ? level.systems : systems;
  if (rules.across !== 'each' || names.length === 0) return [level];
  return names.map((system) => ({ ...level, scope: system, systems: [system] }));
}

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

/**
 * The service levels (服务质量) of a contract over its records: every value with numerator, denominator, window
 * and the records behind it. 参照合同各条；无事件、无数据不作数字。
 */
import type { Calendar } from '../calendar/calendar.ts';
import { addDays, dayNumber, minDate } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract, LevelWindow, MetricKind, ServiceLevel } from '../domain/contract.ts';
import type { Period } from '../domain/checklist.ts';
import { compareRatio } from '../money/percent.ts';
import { spanLabel } from '../periods/labels.ts';
import { periodsOf } from '../periods/periods.ts';
import type { RecordSet } from '../records/types.ts';
import { faultsOf } from './faults.ts';
import { availability } from './metrics/availability.ts';
import { callResponse, complaints, taskCompletion } from './metrics/calls.ts';
import { delivery } from './metrics/delivery.ts';
import { incidentCount } from './metrics/incidentCount.ts';
import { inspectedShare } from './metrics/inspectedShare.ts';
import { arrival, response, solution } from './metrics/longest.ts';
import { mtbf } from './metrics/mtbf.ts';
import { mttr } from './metrics/mttr.ts';
import { resolutionRate } from './metrics/resolutionRate.ts';
import { satisfaction } from './metrics/satisfaction.ts';
import { solvedShare } from './metrics/solvedShare.ts';
import { unrecorded } from './metrics/unrecorded.ts';
import { weeklyReconciliation } from './metrics/weeklyReconciliation.ts';
import type { Metric, MetricInput, MetricResult } from './metric.ts';
import { printTarget, printValue } from './print.ts';
import { fraction, shownOf } from './terms.ts';
import type { ExplainedTerm, ServiceLevelValue, Verdict } from './value.ts';

export const METRICS: Readonly<Record<MetricKind, Metric>> = {
  'resolution-rate': resolutionRate,
  arrival,
  mtbf,
  mttr,
  availability,
  response,
  solution,
  'solved-share': solvedShare,
  stability: availability,
  satisfaction,
  'incident-count': incidentCount,
  'inspected-share': inspectedShare,
  'data-reliability': unrecorded,
  'security-incident-count': unrecorded,
  complaints,
  'call-response': callResponse,
  'task-completion': taskCompletion,
  delivery,
  'weekly-reconciliation': weeklyReconciliation,
  'log-retention': unrecorded,
  expansion: unrecorded,
};

export interface Reckoning {
  /** Day up to whose end records count (统计日). */
  readonly asOf: CivilDate;
  readonly calendar: Calendar;
}

/** All values, in the order of the contract; a measure by month, quarter or year gives one value for each that has begun. */
export function serviceLevels(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
): readonly ServiceLevelValue[] {
  const material = materialOf(contract, records, reckoning);
  const { month, quarter, year, term } = windowsOf(contract);
  const windows = { month: month(), quarter: quarter(), year: year(), term: term() };
  return contract.serviceLevels.flatMap((level) =>
    windows[level.window]
      .filter((window) => window.start <= reckoning.asOf)
      .map((window) => {
        const result = resultOf(level, material, window, reckoning);
        return valueOf(level, window, result);
      }),
  );
}

/**
 * The working of one value with every record behind each term, made only for who asks: there may be thousands.
 * Null where the contract has no such measure or no such window (`start` is its first day).
 */
export function explainLevel(
  contract: Contract,
  records: RecordSet,
  reckoning: Reckoning,
  { id, start }: { readonly id: string; readonly start: CivilDate },
): readonly ExplainedTerm[] | null {
  const level = contract.serviceLevels.find((entry) => entry.id === id);
  if (!level) return null;
  const windows = windowsOf(contract)[level.window]();
  const window = windows.find((entry) => entry.start === start);
  if (!window || window.start > reckoning.asOf) return null;
  const { terms } = resultOf(level, materialOf(contract, records, reckoning), window, reckoning);
  return terms.map((entry) => ({ ...entry, records: entry.records() }));
}

type Window = Pick<Period, 'label' | 'start' | 'end'>;
type Material = Pick<MetricInput, 'records' | 'faults' | 'survey' | 'calendar'>;

function materialOf({ survey }: Contract, records: RecordSet, { calendar }: Reckoning): Material {
  return { records, faults: faultsOf(records.incidents), survey, calendar };
}

function windowsOf({ term }: Contract): Readonly<Record<LevelWindow, () => readonly Window[]>> {
  return {
    month: () => periodsOf({ kind: 'monthly', months: 'calendar' }, term),
    quarter: () => periodsOf({ kind: 'quarterly', months: 'calendar' }, term),
    year: () => periodsOf({ kind: 'yearly', months: 'contract' }, term),
    term: () => [{ label: spanLabel(term), ...term }],
  };
}

function resultOf(
  level: ServiceLevel,
  material: Material,
  { label, start, end }: Window,
  { asOf }: Reckoning,
): MetricResult {
  const minutes = { start: dayNumber(start) * 1440, end: dayNumber(addDays(minDate(end, asOf), 1)) * 1440 };
  return METRICS[level.metric]({ ...material, level, window: { label, start, end }, minutes });
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

const OF_INCIDENTS: ReadonlySet<MetricKind> = new Set([
  'resolution-rate',
  'arrival',
  'mtbf',
  'mttr',
  'availability',
  'response',
  'solution',
  'solved-share',
  'stability',
  'incident-count',
]);
const WHOLE_SYSTEM: ReadonlySet<MetricKind> = new Set(['availability', 'stability', 'mtbf']);

function scopeOf(level: ServiceLevel): string {
  if (level.scope !== '') return level.scope;
  if (!OF_INCIDENTS.has(level.metric)) return '服务整体';
  if (WHOLE_SYSTEM.has(level.metric)) return '系统整体';
  const cause = level.vendorCauseOnly ? '因乙方原因的' : '';
  return `${cause}${level.severity ?? '全部'}故障`;
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

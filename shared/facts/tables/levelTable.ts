/** The table 约定值与实际结果: one row per promised measure, months drawn together into their worst. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { spanDays } from '../../domain/civilDate.ts';
import type { Contract, LevelUnit, ServiceLevel } from '../../domain/contract.ts';
import type { ServiceLevelValue, Verdict } from '../../service-levels/value.ts';
import { PIECE_WORDS } from '../../service-levels/print.ts';
import { NONE, printCount, printRatio } from '../format.ts';
import { fails, gravest, VERDICT_WORDS } from '../named/levels.ts';

export interface LevelRow {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  /** One line, or two of them with a line break: limits of working days and days off. */
  readonly target: string;
  readonly minimum: string;
  readonly counted: string;
  readonly actual: string;
  readonly verdict: Verdict;
  readonly verdictWords: string;
  readonly minimumMet: boolean;
  /** Numbers of the records that missed the target, or those it rests on. */
  readonly evidence: readonly string[];
}

export function levelRows(
  contract: Contract,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): LevelRow[] {
  return contract.serviceLevels.map((level) => {
    const own = values.filter((value) => value.id === level.id);
    const verdict = own.length === 0 ? 'no-data' : gravest(own.map((value) => value.verdict));
    const shown = worstOf(level, own);
    return {
      id: level.id,
      name: level.name,
      clause: level.clause,
      target: printTarget(level, level.target, level.withinTarget),
      minimum: level.minimum === null ? NONE : printTarget(level, level.minimum, level.withinMinimum),
      counted: printCounted(level, own, span),
      actual: shown?.value ? `${shown.value}${UNITS[level.unit]}` : NONE,
      verdict,
      verdictWords: VERDICT_WORDS[verdict],
      minimumMet: verdict !== 'below-minimum',
      evidence: shown?.evidence ?? [],
    };
  });
}

export function failedLevels(
  contract: Contract,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): LevelRow[] {
  return levelRows(contract, values, span).filter((row) => fails(row.verdict));
}

const UNITS: Readonly<Record<LevelUnit, string>> = { '%': '%', min: '分钟', h: '小时', ...PIECE_WORDS };

/** `30分钟内≥95%`, `≤60分钟`, `每月≥360小时`, `工作日≤2小时` with the limit of days off in brackets. */
function printTarget(level: ServiceLevel, value: number, within: number | null): string {
  const sign = level.direction === 'at-least' ? '≥' : '≤';
  const prefix = within === null ? '' : `${within}分钟内`;
  const { workdayLimit, holidayLimit } = level;
  if (workdayLimit !== null && holidayLimit !== null && workdayLimit !== holidayLimit) {
    return `工作日≤${printLimit(workdayLimit)}\n节假日≤${printLimit(holidayLimit)}`;
  }
  return `${prefix}${sign}${printAmount(level, value)}`;
}

function printLimit(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}小时` : `${minutes}分钟`;
}

function printAmount(level: ServiceLevel, value: number): string {
  switch (level.unit) {
    case '%':
      return `${trimZeros(printRatio(value, 10_000, 4))}%`;
    case 'h':
      return `${trimZeros(printRatio(value, 60, 2))}小时`;
    case 'min':
      return `${printCount(value)}分钟`;
    default:
      return `${printCount(value)}${UNITS[level.unit]}`;
  }
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Of several windows the one with the worst value; windows without a value do not count. */
function worstOf(level: ServiceLevel, values: readonly ServiceLevelValue[]): ServiceLevelValue | null {
  let worst: ServiceLevelValue | null = null;
  for (const value of values) {
    if (value.value === null || value.denominator === 0) continue;
    if (!worst || isWorse(level, value, worst)) worst = value;
  }
  return worst;
}

function isWorse(level: ServiceLevel, a: ServiceLevelValue, b: ServiceLevelValue): boolean {
  const left = BigInt(a.numerator) * BigInt(b.denominator);
  const right = BigInt(b.numerator) * BigInt(a.denominator);
  return level.direction === 'at-least' ? left < right : left > right;
}

/** What was counted, so that a reader can count again: `38/41`, `17件`, `10个月`, `303天`. */
function printCounted(level: ServiceLevel, values: readonly ServiceLevelValue[], span: DateSpan): string {
  const numerator = values.reduce((sum, value) => sum + value.numerator, 0);
  const denominator = values.reduce((sum, value) => sum + value.denominator, 0);
  if (level.metric === 'availability' || level.metric === 'mtbf' || level.metric === 'stability') {
    if (values.length === 0) return NONE;
    return level.window === 'month' ? `${values.length}个月` : `${spanDays(span)}天`;
  }
  if (level.metric === 'arrival' || level.metric === 'response' || level.metric === 'solution') {
    // The longest one stands for all: what was counted is behind it.
    const times = values.reduce((sum, value) => sum + value.evidence.length, 0);
    return `${printCount(times)}${level.metric === 'arrival' ? '次' : '件'}`;
  }
  if (level.metric === 'call-response' || level.metric === 'delivery' || level.metric === 'task-completion') {
    // Thousands of cases may be behind the longest one; the records themselves are the count.
    return NONE;
  }
  if (
    level.metric === 'incident-count' ||
    level.metric === 'weekly-reconciliation' ||
    level.metric === 'frequency'
  ) {
    return `${printCount(numerator)}次`;
  }
  if (values.every((value) => value.verdict === 'no-data')) return NONE;
  if (denominator === 0) return '0件';
  return level.unit === '%' ? `${numerator}/${denominator}` : `${denominator}件`;
}

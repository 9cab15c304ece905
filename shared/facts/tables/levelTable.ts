/** The table 约定值与实际结果: one row per promised measure, months drawn together into their worst. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { spanDays } from '../../domain/civilDate.ts';
import { columnClause } from '../../domain/clause.ts';
import type { Contract, LevelWindow, ServiceLevel } from '../../domain/contract.ts';
import type { ServiceLevelValue, Verdict } from '../../service-levels/value.ts';
import { UNIT_WORDS, VERDICT_WORDS } from '../../service-levels/print.ts';
import { fractionFigures } from '../../service-levels/workingWords.ts';
import type { JsonObject } from '../../documents/kind.ts';
import { periodsOf } from '../../periods/periods.ts';
import { NONE, printCount, printDuration, printRatio } from '../format.ts';
import { fails, gravest } from '../named/levels.ts';

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
  /** False where the span is only part of what the measure is promised for: the figure is for information. */
  readonly judged: boolean;
  readonly minimumMet: boolean;
  /** `（43,200－24）÷43,200×100%＝99.9%` of the worst window; '' where nothing was counted. */
  readonly figures: string;
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
    const judged = isJudged(level, contract.term, span);
    return {
      id: level.id,
      name: level.name,
      clause: columnClause(level.clause),
      target: printTarget(level, level.target, level.withinTarget),
      minimum: level.minimum === null ? NONE : printTarget(level, level.minimum, level.withinMinimum),
      counted: printCounted(level, own, span),
      actual: shown?.value ? `${shown.value}${UNIT_WORDS[level.unit]}` : NONE,
      verdict,
      verdictWords: judged ? VERDICT_WORDS[verdict] : PART_WORDS[verdict],
      judged,
      minimumMet: verdict !== 'below-minimum',
      figures: shown ? fractionFigures(shown) : '',
      evidence: shown?.evidence ?? [],
    };
  });
}

/** A row as tables of reports and acceptance papers show it. */
export function levelCells(rows: readonly LevelRow[]): JsonObject[] {
  return rows.map((row) => ({
    name: row.name,
    target: row.target.split('\n'),
    counted: row.counted,
    actual: row.actual,
    verdict: row.verdictWords,
    failed: fails(row.verdict),
  }));
}

/** What a table says of rows that are not judged yet; '' where all are. */
export function levelsNote(rows: readonly LevelRow[]): string {
  return rows.every(({ judged }) => judged) ? '' : '按整个服务期约定的指标，本期情况供参考，期满后评定。';
}

export function failedLevels(
  contract: Contract,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): LevelRow[] {
  return levelRows(contract, values, span).filter((row) => fails(row.verdict));
}

/** A promise over the term or a contract year is judged when that is over, not by a month of it. */
export function isJudged({ window }: ServiceLevel, term: DateSpan, span: DateSpan): boolean {
  return windowsOf(window, term).some(({ start, end }) => span.start <= start && end <= span.end);
}

function windowsOf(window: LevelWindow, term: DateSpan): readonly DateSpan[] {
  switch (window) {
    case 'month':
      return periodsOf({ kind: 'monthly', months: 'calendar' }, term);
    case 'quarter':
      return periodsOf({ kind: 'quarterly', months: 'calendar' }, term);
    case 'year':
      return periodsOf({ kind: 'yearly', months: 'contract' }, term);
    case 'term':
      return [term];
  }
}

/** Verdicts on a part of what a measure is promised for. */
const PART_WORDS: Readonly<Record<Verdict, string>> = {
  ...VERDICT_WORDS,
  met: '本期达到',
  'below-target': '本期未达',
  'below-minimum': '本期未达',
};

/** `30分钟内≥95%`, `≤60分钟`, `每月≥360小时`, `工作日≤2小时` with the limit of days off in brackets. */
function printTarget(level: ServiceLevel, value: number, within: number | null): string {
  const sign = level.direction === 'at-least' ? '≥' : '≤';
  const prefix = within === null ? '' : `${printDuration(within)}内`;
  const { workdayLimit, holidayLimit } = level;
  if (workdayLimit !== null && holidayLimit !== null && workdayLimit !== holidayLimit) {
    return `工作日≤${printLimit(workdayLimit)}\n节假日≤${printLimit(holidayLimit)}`;
  }
  return `${prefix}${sign}${printAmount(level, value)}`;
}

function printLimit(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60}小时` : printDuration(minutes);
}

function printAmount(level: ServiceLevel, value: number): string {
  switch (level.unit) {
    case '%':
      return `${trimZeros(printRatio(value, 10_000, 4))}%`;
    case 'h':
      return `${trimZeros(printRatio(value, 60, 2))}小时`;
    case 'min':
      return printDuration(value);
    default:
      return `${printCount(value)}${UNIT_WORDS[level.unit]}`;
  }
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** The worst window of a measure, and what was counted in all of them; null where none has a value. */
export function worstWindow(
  level: ServiceLevel,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): { readonly worst: ServiceLevelValue; readonly counted: string } | null {
  const worst = worstOf(level, values);
  return worst && { worst, counted: printCounted(level, values, span) };
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
  if (values.length === 0) return NONE;
  if (level.metric === 'availability' || level.metric === 'mtbf' || level.metric === 'stability')
    return level.window === 'month' ? `${values.length}个月` : `${spanDays(span)}天`;
  if (values.every((value) => value.verdict === 'no-data')) return NONE;
  const terms = values.flatMap(({ working }) => working);
  const divided = terms.filter(({ inDenominator }) => inDenominator !== 0);
  if (divided.length > 0) {
    const denominator = sumOf(values, 'denominator');
    return level.unit === '%'
      ? `${printCount(sumOf(values, 'numerator'))}/${printCount(denominator)}`
      : `${printCount(denominator)}${divided[0]?.unit ?? ''}`;
  }
  // Where a limit holds for every single case, the cases behind the longest one; else what is counted itself.
  const [cases] = terms.filter(({ inNumerator }) => inNumerator === 0);
  const counted = cases ?? terms[0];
  if (!counted) return NONE;
  const amount = terms
    .filter(({ name }) => name === counted.name)
    .reduce((total, term) => total + term.amount, 0);
  return `${printCount(amount)}${counted.unit}`;
}

function sumOf(values: readonly ServiceLevelValue[], part: 'numerator' | 'denominator'): number {
  return values.reduce((total, value) => total + value[part], 0);
}

/** This period beside the one before: the same named facts over both, as a table and in sentences. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { addDays, dayOf, spanDays } from '../../domain/civilDate.ts';
import type { FactSource, Json, JsonObject } from '../../documents/kind.ts';
import { NONE, printCount, printRatio } from '../format.ts';
import type { NamedFact } from '../named.ts';
import { NAMED_FACTS } from '../named.ts';
import { remember } from '../remember.ts';
import type { Neighbours, PeriodWords } from './neighbours.ts';

interface Measure {
  readonly fact: string;
  readonly name: string;
  /** Left out of the table where neither period has any. */
  readonly rare?: true;
  /** Counted by the month only: no figure of a week or a day. */
  readonly monthly?: true;
}

const MEASURES: readonly Measure[] = [
  { fact: 'work', name: '工作记录' },
  { fact: 'incidents', name: '登记故障' },
  { fact: 'urgentIncidents', name: '其中紧急故障' },
  { fact: 'downtime', name: '故障停机' },
  { fact: 'availability', name: '系统可用率' },
  { fact: 'changes', name: '实施变更' },
  { fact: 'inspections', name: '开展巡检' },
  { fact: 'abnormal', name: '巡检发现异常' },
  { fact: 'backups', name: '数据备份' },
  { fact: 'restoreChecks', name: '恢复验证' },
  { fact: 'trainings', name: '开展培训', rare: true },
  { fact: 'drills', name: '应急演练', rare: true },
  { fact: 'visits', name: '访问量', monthly: true },
];

interface Pair {
  readonly name: string;
  readonly now: NamedFact;
  readonly before: NamedFact | null;
}

function pairsOf(source: FactSource, span: DateSpan, previous: DateSpan | null): Pair[] {
  return MEASURES.flatMap(({ fact, name, rare, monthly }) => {
    if (monthly && [span, previous].some((days) => days && !wholeMonths(source.contract.term, days)))
      return [];
    const now = NAMED_FACTS[fact]?.(source, span) ?? null;
    const before = previous ? (NAMED_FACTS[fact]?.(source, previous) ?? null) : null;
    if (!now || (rare && now.numerator === 0 && (before?.numerator ?? 0) === 0)) return [];
    return [{ name, now, before }];
  });
}

/** From the first of a month to the last of one, but for what the term cuts off. */
function wholeMonths(term: DateSpan, { start, end }: DateSpan): boolean {
  const begins = dayOf(start) === 1 || start === term.start;
  return begins && (dayOf(addDays(end, 1)) === 1 || end === term.end);
}

/** Whether anything at all was recorded in a span. */
export function anythingRecorded(source: FactSource, span: DateSpan): boolean {
  return recorded(source, `${span.start} ${span.end}`, () => countsAnything(source, span));
}

const recorded = remember<boolean>();

function countsAnything(source: FactSource, span: DateSpan): boolean {
  return ['work', 'incidents', 'changes', 'inspections', 'backups', 'trainings', 'drills'].some(
    (fact) => (NAMED_FACTS[fact]?.(source, span)?.numerator ?? 0) > 0,
  );
}

function comparable(source: FactSource, previous: DateSpan | null): DateSpan | null {
  return previous && anythingRecorded(source, previous) ? previous : null;
}

export function comparisonTable(
  source: FactSource,
  span: DateSpan,
  neighbours: Neighbours,
  words: PeriodWords,
): JsonObject {
  const previous = comparable(source, neighbours.previous);
  const rows: Json = anythingRecorded(source, span)
    ? pairsOf(source, span, previous).map(({ name, now, before }) => ({
        name: `${name}（${now.unit}）`,
        now: bare(now),
        before: before ? bare(before) : NONE,
        change: before ? printChange(now, before) : NONE,
      }))
    : [];
  return {
    rows,
    compared: previous !== null,
    own: words.own,
    previous: words.previous,
    days: spanDays(span),
    previousDays: previous ? spanDays(previous) : 0,
  };
}

/** The printed value without its unit, which stands in the row's name. */
function bare({ text, unit }: NamedFact): string {
  return text.endsWith(unit) ? text.slice(0, -unit.length) : text;
}

/** Decimals of the figure as printed. */
function decimalsOf(fact: NamedFact): number {
  return bare(fact).split('.')[1]?.length ?? 0;
}

/** Steps of print: one for counts, the last digit for percentages, so that the difference is that of the figures shown. */
function steps(fact: NamedFact): number {
  return fact.unit === '%' ? Math.round(Number(bare(fact)) * 10 ** decimalsOf(fact)) : fact.numerator;
}

function difference(now: NamedFact, before: NamedFact): string {
  const size = Math.abs(steps(now) - steps(before));
  return now.unit === '%' ? printRatio(size, 10 ** decimalsOf(now), decimalsOf(now)) : printCount(size);
}

function printChange(now: NamedFact, before: NamedFact): string {
  const gap = steps(now) - steps(before);
  return gap === 0 ? '持平' : `${gap > 0 ? '＋' : '−'}${difference(now, before)}`;
}

/** Counts of the period, the comparison with the one before, and how the last three went. */
export function draftComparison(
  source: FactSource,
  span: DateSpan,
  neighbours: Neighbours,
  words: PeriodWords,
): string {
  if (!anythingRecorded(source, span)) return '';
  const previous = comparable(source, neighbours.previous);
  const pairs = pairsOf(source, span, previous);
  const counts = pairs.filter(({ now }) => now.numerator > 0).map(({ name, now }) => `${name}${now.text}`);
  return [
    `${words.own}共${spanDays(span)}天：${counts.join('，')}。`,
    previous ? changeLine(pairs, words) : '',
    trendLine(source, neighbours.latest, words),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function changeLine(pairs: readonly Pair[], words: PeriodWords): string {
  const said = (rises: boolean): string[] =>
    pairs.flatMap(({ name, now, before }) => {
      const gap = before ? steps(now) - steps(before) : 0;
      if (!before || gap === 0 || gap > 0 !== rises) return [];
      const unit = now.unit === '%' ? '个百分点' : now.unit;
      return [`${name}${difference(now, before)}${unit}`];
    });
  const [up, down] = [said(true), said(false)];
  const same = pairs
    .filter(({ now, before }) => before && steps(now) === steps(before))
    .map(({ name }) => name.replace(/^其中/u, ''));
  const clauses = [
    up.length === 0 ? '' : `增加的有${up.map(plain).join('、')}`,
    down.length === 0 ? '' : `减少的有${down.map(plain).join('、')}`,
    same.length === 0 ? '' : `${same.join('、')}与${words.previous}持平`,
  ].filter((clause) => clause !== '');
  return `与${words.previous}相比，${clauses.join('；')}。`;
}

/** 其中紧急故障 stands apart from its sum in a sentence. */
function plain(text: string): string {
  return text.replace(/^其中/u, '');
}

/** Incidents of the last three periods in a row; '' while there are not three with records. */
function trendLine(source: FactSource, latest: readonly DateSpan[], words: PeriodWords): string {
  if (latest.length < 3 || latest.some((span) => !anythingRecorded(source, span))) return '';
  const counts = latest.map((span) => NAMED_FACTS['incidents']?.(source, span)?.numerator ?? 0);
  const rising = counts.every((count, index) => index === 0 || count > (counts[index - 1] ?? 0));
  const falling = counts.every((count, index) => index === 0 || count < (counts[index - 1] ?? 0));
  const level = counts.every((count) => count === counts[0]);
  const trend = rising ? '连续增加' : falling ? '连续减少' : level ? '持平' : '有增有减';
  return `最近三${words.counter}登记故障依次为${counts.map((count) => `${count}件`).join('、')}，${trend}。`;
}

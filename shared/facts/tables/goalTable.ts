/** The table 绩效目标完成情况: target, actual with its source, and the deviation where both can be compared. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { contains } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { NONE, printCount, printRatio } from '../format.ts';
import type { Each, NamedFact } from '../named.ts';
import { factOfGoal } from '../goalFact.ts';
import { monthsOf, quartersOf, weeksOf } from '../spans.ts';

export interface GoalRow {
  readonly group: string;
  readonly name: string;
  readonly target: string;
  /** `—` where no record tells. */
  readonly actual: string;
  readonly source: string;
  readonly deviation: string;
  readonly reached: boolean | null;
}

export function goalRows(source: FactSource, span: DateSpan): GoalRow[] {
  return source.contract.goals.map((goal) => {
    const fact = factOfGoal(goal, source, span);
    const limit = parseTarget(goal.target);
    return {
      group: goal.group,
      name: goal.name,
      target: printTarget(goal.target),
      actual: fact ? fact.text : NONE,
      source: fact ? fact.source : NONE,
      ...judge(fact, limit, span),
    };
  });
}

/** Long numbers as everywhere in print: `不少于1,000,000人次`. */
export function printTarget(target: string): string {
  return target.replaceAll(/(?<![\d.])\d{4,}/gu, (digits) => printCount(Number(digits)));
}

/** A target in figures. */
export interface Limit {
  /** Counted anew in each of them; `span` = over the whole span. */
  readonly each: Each;
  readonly atLeast: boolean;
  /** Value × 10^decimals. */
  readonly scaled: bigint;
  readonly decimals: number;
  readonly unit: string;
}

const EACH: Readonly<Record<string, Each>> = { 每周: 'week', 每月: 'month', 每季度: 'quarter' };
const AT_LEAST = ['', '≥', '不低于', '不少于', '达到'];
const TARGET =
  /^(每周|每月|每季度|全年|每年)?(≥|不低于|不少于|达到|≤|不超过|不高于|不多于)?(\d[\d,]*)(?:\.(\d+))?(\D*)$/u;

/** Reads `≥95%`, `每周不少于1次`, `每周1份`, `不超过258,000.00元`; null for a target in other words. */
export function parseTarget(text: string): Limit | null {
  const match = TARGET.exec(text.replaceAll(/\s/gu, ''));
  if (!match) return null;
  const [, each = '', sign = '', whole = '', fraction = '', unit = ''] = match;
  return {
    each: EACH[each] ?? 'span',
    atLeast: AT_LEAST.includes(sign),
    scaled: BigInt(whole.replaceAll(',', '') + fraction),
    decimals: fraction.length,
    unit,
  };
}

function judge(
  fact: NamedFact | null,
  limit: Limit | null,
  span: DateSpan,
): Pick<GoalRow, 'deviation' | 'reached'> {
  if (!fact || !limit || (limit.unit !== '' && limit.unit !== fact.unit))
    return { deviation: NONE, reached: null };
  if (limit.each === 'span' || limit.each === fact.each) return compare(fact, limit);
  // A count per week says nothing about a fact that is no count of events.
  if (fact.days.length === 0 && fact.numerator > 0) return { deviation: NONE, reached: null };
  const pieces = { week: weeksOf, month: monthsOf, quarter: quartersOf }[limit.each](span);
  const least = Math.min(...pieces.map((piece) => fact.days.filter((day) => contains(piece, day)).length));
  return compare({ ...fact, numerator: least, denominator: 1 }, limit);
}

/** Judged by the exact value; the difference in the goal's own unit, percentages in percentage points (个百分点). */
function compare(fact: NamedFact, limit: Limit): Pick<GoalRow, 'deviation' | 'reached'> {
  const { numerator, denominator, unit } = fact;
  const scale = 10n ** BigInt(limit.decimals);
  const gap = BigInt(numerator) * scale - limit.scaled * BigInt(denominator);
  const reached = limit.atLeast ? gap >= 0n : gap <= 0n;
  if (gap === 0n) return { deviation: '0', reached };
  const side = gap > 0n ? '高' : '低';
  if (unit === '%') return { deviation: `${side}${pointsBetween(fact, limit)}个百分点`, reached };
  const decimals = denominator === 1 ? 0 : denominator === 100 && unit === '元' ? 2 : 1;
  const size = printRatio(Number(gap < 0n ? -gap : gap), Number(scale) * denominator, decimals);
  return { deviation: `${side}${size}${unit}`, reached };
}

/** What lies between a rate as printed and its limit: the reader subtracts the figures that stand beside it. */
function pointsBetween({ text }: NamedFact, limit: Limit): string {
  const [whole = '', fraction = ''] = text.replace('%', '').replaceAll(',', '').split('.');
  const decimals = Math.max(fraction.length, limit.decimals);
  const printed = BigInt(whole + fraction.padEnd(decimals, '0'));
  const steps = printed - limit.scaled * 10n ** BigInt(decimals - limit.decimals);
  const size = Number(steps < 0n ? -steps : steps);
  // 100.04 % is over 100 % though it prints 100.0.
  if (size === 0) return `不足${printRatio(1, 10 ** fraction.length, fraction.length)}`;
  return printRatio(size, 10 ** decimals, decimals);
}

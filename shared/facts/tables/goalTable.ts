/** The table 绩效目标完成情况: target, actual with its source, and the deviation where both can be compared. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { NONE, printRatio } from '../format.ts';
import type { NamedFact } from '../named.ts';
import { NAMED_FACTS } from '../named.ts';

export interface GoalRow {
  readonly group: string;
  readonly name: string;
  readonly target: string;
  /** `—` where no record tells; then a person fills it in by hand. */
  readonly actual: string;
  readonly source: string;
  readonly deviation: string;
  readonly reached: boolean | null;
}

export function goalRows(source: FactSource, span: DateSpan): GoalRow[] {
  return source.contract.goals.map((goal) => {
    const fact = goal.fact === null ? null : (NAMED_FACTS[goal.fact]?.(source, span) ?? null);
    const limit = parseTarget(goal.target);
    const comparable = fact !== null && limit !== null && (limit.unit === '' || limit.unit === fact.unit);
    return {
      group: goal.group,
      name: goal.name,
      target: goal.target,
      actual: fact ? fact.text : NONE,
      source: fact ? fact.source : NONE,
      ...(comparable ? compare(fact, limit) : { deviation: NONE, reached: null }),
    };
  });
}

interface Limit {
  readonly atLeast: boolean;
  /** Value × 10^decimals. */
  readonly scaled: bigint;
  readonly decimals: number;
  readonly unit: string;
}

/** Reads `≥95%`, `不低于95%`, `不少于4场`, `不超过60件`, `≤…`; null for a target in other words. */
export function parseTarget(text: string): Limit | null {
  const match =
    /^\s*(≥|>=|不低于|不少于|达到|≤|<=|不超过|不高于|不多于)\s*(\d[\d,]*)(?:\.(\d+))?\s*(\S*)\s*$/u.exec(
      text,
    );
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  return {
    atLeast: ['≥', '>=', '不低于', '不少于', '达到'].includes(sign),
    scaled: BigInt(whole.replaceAll(',', '') + fraction),
    decimals: fraction.length,
    unit,
  };
}

/** Difference in the goal's own unit; percentages in percentage points (个百分点). */
function compare(fact: NamedFact, limit: Limit): Pick<GoalRow, 'deviation' | 'reached'> {
  const scale = 10n ** BigInt(limit.decimals);
  const gap = BigInt(fact.numerator) * scale - limit.scaled * BigInt(fact.denominator);
  const reached = limit.atLeast ? gap >= 0n : gap <= 0n;
  if (gap === 0n) return { deviation: '0', reached };
  const size = printRatio(
    Number(gap < 0n ? -gap : gap),
    Number(scale) * fact.denominator,
    fact.denominator === 1 ? 0 : 1,
  );
  const unit = fact.unit === '%' ? '个百分点' : fact.unit;
  return { deviation: `${gap > 0n ? '高' : '低'}${size}${unit}`, reached };
}

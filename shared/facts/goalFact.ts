/** The fact that a goal of the contract names (绩效目标的实际值): a named fact, or a measure that the contract promises. */
import type { DateSpan } from '../domain/civilDate.ts';
import { levelOfGoal } from '../domain/contract.ts';
import type { Goal, ServiceLevel } from '../domain/contract.ts';
import type { FactSource } from '../documents/kind.ts';
import { UNIT_WORDS } from '../service-levels/print.ts';
import type { Each, NamedFact } from './named.ts';
import { NAMED_FACTS } from './named.ts';
import { levelsOf } from './named/levelsOf.ts';
import { worstWindow } from './tables/levelTable.ts';

/** Null where the goal names none, or no record tells. */
export function factOfGoal(goal: Goal, source: FactSource, span: DateSpan): NamedFact | null {
  const id = levelOfGoal(goal);
  if (id === null) return (goal.fact !== null && NAMED_FACTS[goal.fact]?.(source, span)) || null;
  const level = source.contract.serviceLevels.find((entry) => entry.id === id);
  return level ? levelFact(level, source, span) : null;
}

/** The value that the table of measures shows: that of the worst window. */
function levelFact(level: ServiceLevel, source: FactSource, span: DateSpan): NamedFact | null {
  const values = levelsOf(source, span).filter(({ id }) => id === level.id);
  const shown = worstWindow(level, values, span);
  if (!shown) return null;
  const { numerator, denominator, value } = shown.worst;
  const unit = UNIT_WORDS[level.unit];
  return {
    text: `${value ?? ''}${unit}`,
    // Rates are counted out of one, hours in minutes.
    numerator: level.unit === '%' ? numerator * 100 : numerator,
    denominator: level.unit === 'h' ? denominator * 60 : denominator,
    unit,
    source: `服务质量指标，${shown.counted}`,
    days: [],
    each: eachOf(level),
  };
}

function eachOf({ metric, window }: ServiceLevel): Each {
  if (metric === 'weekly-reconciliation') return 'week';
  return window === 'month' || window === 'quarter' ? window : 'span';
}

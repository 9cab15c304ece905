/** 违约金测算: each case of the contract with its count, working and amount; what people have to judge says so. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource, JsonObject } from '../../documents/kind.ts';
import { shareText } from '../../money/percent.ts';
import { ROUNDING_RULE } from '../../service-levels/penalties/amount.ts';
import { penaltySum, penaltyWorkings } from '../../service-levels/penalties/index.ts';
import type { PenaltyWorking } from '../../service-levels/penalties/working.ts';
import {
  countWords,
  eachWords,
  STATE_WORDS,
  terminationWords,
} from '../../service-levels/penalties/words.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { printClause } from '../clause.ts';
import { NONE, printMoney, withoutEndMark } from '../format.ts';

export function penaltyTable(
  source: FactSource,
  values: readonly ServiceLevelValue[],
  span: DateSpan,
): JsonObject | null {
  const { contract, records, calendar } = source;
  const workings = penaltyWorkings(contract, { records, span, values, asOf: span.end, calendar });
  if (workings.length === 0) return null;
  const { fen, open } = penaltySum(workings);
  return {
    rows: workings.map((working, index) => ({
      n: index + 1,
      when: withoutEndMark(working.when),
      clause: printClause(working.clause),
      rate: withoutEndMark(working.rate),
      count: countWords(working),
      formula: working.formula || eachWords(working) || NONE,
      amount: working.amountFen === null ? '' : printMoney(working.amountFen),
      state: STATE_WORDS[working.state],
      open: working.amountFen === null,
      termination: terminationWords(working),
    })),
    sum: printMoney(fen),
    open,
    rounding: ROUNDING_RULE,
    details: detailsOf(workings),
    cases: workings.flatMap(casesOf),
  };
}

/** By what rule each was counted and what was counted; those of one rule together. */
function detailsOf(workings: readonly PenaltyWorking[]): JsonObject[] {
  const numbered = workings.map((working, index) => ({ working, n: index + 1 }));
  return [...Map.groupBy(numbered, ({ working }) => working.rule)].map(([rule, group]) => ({
    numbers: group.map(({ n }) => n).join('、'),
    rule,
    lines: group.flatMap(({ working }) => linesOf(working)),
  }));
}

function linesOf({ breaches, lateness }: PenaltyWorking): string[] {
  return [
    ...(lateness ? [lateness.words] : []),
    ...breaches.map(({ words, evidence }) =>
      evidence.length === 0 ? words : `${words}（记录：${listed(evidence.map(({ number }) => number))}）`,
    ),
  ];
}

const LISTED = 8;

function listed(numbers: readonly string[]): string {
  const shown = numbers.slice(0, LISTED).join('、');
  return numbers.length > LISTED ? `${shown}等${numbers.length}条` : shown;
}

/** Tables of factors: what one breach of each row costs. */
function casesOf({ clause, when, base, cases }: PenaltyWorking): JsonObject[] {
  if (cases.length === 0) return [];
  return [
    {
      title: `${withoutEndMark(when)}每次的金额`,
      note: `${printClause(clause)}；${base.name}：${base.words}`,
      rows: cases.map(({ text, factor, eachFen, count }) => ({
        text,
        factor: shareText(factor),
        each: eachFen === null ? '' : printMoney(eachFen),
        count: count === null ? '' : `${count}`,
      })),
    },
  ];
}

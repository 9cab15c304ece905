/** Months of a measure: a table of the terms month by month, and the line over the promise. */
import type { ServiceLevel } from '../../domain/contract.ts';
import type { Json, JsonObject } from '../../documents/kind.ts';
import type { ChartSpec } from '../../documents/tree.ts';
import { printTarget, UNIT_WORDS, VERDICT_WORDS } from '../../service-levels/print.ts';
import type { ServiceLevelValue, WorkingTerm } from '../../service-levels/value.ts';
import { NONE, printCount, printMonthColumn } from '../format.ts';
import { fails } from '../named/levels.ts';

/**
 * One row a month with the terms that make the fraction, for a table whose columns follow from the measure.
 * @param judged whether the contract judges by the month; otherwise the column of verdicts is left out
 */
export function monthTable(values: readonly ServiceLevelValue[], judged: boolean): JsonObject | null {
  const terms = termsOf(values);
  const [first] = values;
  if (!first || terms.length === 0) return null;
  const labels = printMonthColumn(values.map(({ window }) => window.start.slice(0, 7)));
  return {
    judged,
    cols: ['fr:c', ...terms.map(() => '28:n'), '26:n', ...(judged ? ['24:c'] : [])].join(' '),
    heads: terms.map(({ name, unit }) => ({ name, unit })),
    unit: UNIT_WORDS[first.unit],
    rows: values.map(({ working, value, verdict }, index): Json => {
      const amounts = new Map(working.map(({ name, amount }) => [name, printCount(amount)]));
      return {
        month: labels[index] ?? '',
        cells: terms.map(({ name }) => amounts.get(name) ?? NONE),
        value: value ?? NONE,
        verdict: VERDICT_WORDS[verdict],
        failed: judged && fails(verdict),
      };
    }),
  };
}

/** Terms with a place in the fraction, by name, in the order of the formula. */
function termsOf(values: readonly ServiceLevelValue[]): readonly WorkingTerm[] {
  const terms = values.flatMap(({ working }) => working);
  const placed = terms.filter(({ inNumerator, inDenominator }) => inNumerator !== 0 || inDenominator !== 0);
  return [...new Map(placed.map((term) => [term.name, term])).values()];
}

/** Null where the measure is not by the month, or too few months have a value to make a line. */
export function monthChart(level: ServiceLevel, values: readonly ServiceLevelValue[]): ChartSpec | null {
  if (level.window !== 'month' || values.filter(({ value }) => value !== null).length < 2) return null;
  return {
    chart: 'limit-line',
    months: printMonthColumn(values.map(({ window }) => window.start.slice(0, 7))),
    name: level.name,
    unit: UNIT_WORDS[level.unit],
    values: values.map(({ value }) => (value === null ? null : Number(value))),
    labels: values.map(({ value, verdict }) => value ?? VERDICT_WORDS[verdict]),
    target: inUnit(level),
    targetLabel: `约定${printTarget(level, level.target, null)}`,
  };
}

/** Targets are millionths for rates and minutes for times; the chart draws in the unit of the value. */
function inUnit({ unit, target }: ServiceLevel): number {
  if (unit === '%') return target / 10_000;
  return unit === 'h' ? target / 60 : target;
}

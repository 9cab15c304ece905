/** Values grouped by measure, and what a bar chart of one needs; pure. */
import type { MetricKind } from '../../../shared/domain/contract.ts';
import type { ServiceLevelValue, Verdict } from '../../../shared/service-levels/value.ts';

export interface Measure {
  readonly id: string;
  readonly clause: string;
  readonly name: string;
  readonly scope: string;
  readonly metric: MetricKind;
  readonly unit: ServiceLevelValue['unit'];
  readonly target: string;
  readonly minimum: string | null;
  readonly values: readonly ServiceLevelValue[];
  /** The worst verdict of its windows. */
  readonly verdict: Verdict;
}

const WORST: readonly Verdict[] = ['below-minimum', 'below-target', 'no-data', 'met', 'no-events'];

/** In the order of the contract. */
export function measuresOf(values: readonly ServiceLevelValue[]): Measure[] {
  return [...Map.groupBy(values, (value) => `${value.id}|${value.scope}`).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { clause, name, scope, metric, unit, target, minimum } = first;
    const verdict = WORST.find((entry) => group.some((value) => value.verdict === entry)) ?? 'no-data';
    return [{ id: first.id, clause, name, scope, metric, unit, target, minimum, values: group, verdict }];
  });
}

/** The number in a printed limit, in the measure's own unit: `≥95%（30分钟内）` → 95. */
export function limitNumber(text: string | null): number | null {
  const match = text === null ? null : /\d+(?:\.\d+)?/.exec(text);
  return match ? Number(match[0]) : null;
}

export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

/** Axis that holds all values and limits. Rates end at 100 and begin on a round figure below the lowest. */
export function scaleOf(measure: Measure): Scale {
  const shown = [
    ...measure.values.flatMap((value) => (value.value === null ? [] : [Number(value.value)])),
    ...[limitNumber(measure.target), limitNumber(measure.minimum)].flatMap((limit) =>
      limit === null ? [] : [limit],
    ),
  ];
  if (measure.unit === '%') {
    const low = Math.max(0, Math.floor((Math.min(95, ...shown) - 3) / 10) * 10);
    return { low, high: 100, ticks: [low, (low + 100) / 2, 100] };
  }
  const top = Math.max(1, ...shown) * 1.1;
  const step = niceStep(top / 2);
  const high = Math.ceil(top / step) * step;
  return {
    low: 0,
    high,
    ticks: Array.from({ length: Math.round(high / step) + 1 }, (_, tick) => tick * step),
  };
}

/** 1, 2 or 5 times a power of ten, at least `least`. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}

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

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: '达标',
  'below-target': '未达目标',
  'below-minimum': '低于最低',
  'no-events': '没有发生',
  'no-data': '无数据',
};

export const UNIT_WORDS: Readonly<Record<ServiceLevelValue['unit'], string>> = {
  '%': '%',
  min: ' 分钟',
  h: ' 小时',
  days: ' 天',
  'working-days': ' 个工作日',
  months: ' 个月',
  times: ' 次',
};

/** 13 起 ÷ 14 起, 44,627 分钟 ÷ 1 次, 最长 55 分钟 */
export function fractionWords(value: ServiceLevelValue): string {
  const { numerator: n, denominator: d } = value;
  switch (value.metric) {
    case 'resolution-rate':
    case 'response-rate':
    case 'arrival-rate':
    case 'solved-share':
      return `${count(n)} 起 ÷ ${count(d)} 起`;
    case 'availability':
    case 'stability':
      return `${count(n)} 分钟 ÷ ${count(d)} 分钟`;
    case 'mtbf':
      return `${count(n)} 分钟 ÷ ${count(d)} 次`;
    case 'mttr':
      return `${count(n)} 分钟 ÷ ${count(d)} 起`;
    case 'arrival':
    case 'response':
    case 'solution':
      return d > 0 ? `最长 ${count(n)} 分钟` : '没有发生';
    case 'satisfaction':
      return `${count(n)} 份 ÷ ${count(d)} 份`;
    case 'inspected-share':
      return `${count(n)} 项 ÷ ${count(d)} 项`;
    case 'incident-count':
    case 'weekly-reconciliation':
    case 'frequency':
      return `${count(n)} 次`;
    case 'complaints':
      return `${count(n)} 件 ÷ ${count(d)} 件`;
    case 'call-response':
      return d > 0 ? `最长 ${count(n)} 分钟` : '没有发生';
    case 'delivery':
    case 'task-completion':
      return d > 0 ? `最长 ${count(n)} 个工作日` : '没有发生';
    default:
      return d > 0 ? `${count(n)} ÷ ${count(d)}` : '没有记录';
  }
}

function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
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

/** How long calls took to be answered, reached and solved, against the contract's limits. */
import { minutesBetween } from '../../../domain/civilDate.ts';
import type { Contract, MetricKind, ServiceLevel } from '../../../domain/contract.ts';
import type { Json } from '../../../documents/kind.ts';
import type { ServiceCallRecord } from '../../../records/types.ts';
import { printTarget } from '../../../service-levels/print.ts';
import { NONE, printCount, printPercent, printRatio } from '../../format.ts';

type Minutes = (call: ServiceCallRecord) => number | null;

const since =
  (of: (call: ServiceCallRecord) => string): Minutes =>
  (call) =>
    of(call) === '' ? null : minutesBetween(call.receivedAt, of(call));

export const responseMinutes = since(({ respondedAt }) => respondedAt);
export const arrivalMinutes = since(({ arrivedAt }) => arrivedAt);
export const solutionMinutes = since(({ solvedAt }) => solvedAt);

/** Mean with one decimal, cut off; the longest whole. */
export function callTimes(
  calls: readonly ServiceCallRecord[],
  minutes: Minutes,
): { readonly count: number; readonly average: string; readonly longest: string } {
  const values = calls.flatMap((call) => minutes(call) ?? []);
  return {
    count: values.length,
    average: printRatio(
      values.reduce((sum, value) => sum + value, 0),
      values.length,
      1,
    ),
    longest: values.length === 0 ? NONE : printCount(Math.max(...values)),
  };
}

interface Measure {
  readonly name: string;
  readonly minutes: Minutes;
  readonly metrics: readonly MetricKind[];
}

/** A promise for calls comes before the one for incidents. */
const MEASURES: readonly Measure[] = [
  { name: '响应', minutes: responseMinutes, metrics: ['call-response', 'response'] },
  { name: '到场', minutes: arrivalMinutes, metrics: ['arrival'] },
  { name: '办结', minutes: solutionMinutes, metrics: ['solution'] },
];
const CHANNEL_WORDS = ['电话', '邮件', '现场', '远程', '网络'];

/** One row a measure; one more where a limit of the contract holds for some channels only. */
export function callTimeRows(contract: Contract, calls: readonly ServiceCallRecord[]): Json {
  return MEASURES.flatMap(({ name, minutes, metrics }) => {
    const levels = contract.serviceLevels.filter(
      (level) => metrics.includes(level.metric) && (level.unit === 'min' || level.unit === 'h'),
    );
    // A limit for one severity of incidents says nothing of calls, which have none.
    const usable = levels.filter(({ severity }) => severity === null);
    return usable.length === 0
      ? [timeRow(name, calls, minutes, null)]
      : usable.map((level) => timeRow(rowName(name, level), inScope(calls, level), minutes, level));
  });
}

function rowName(name: string, level: ServiceLevel): string {
  return level.scope === '' ? name : `${name}（${level.scope}）`;
}

function inScope(calls: readonly ServiceCallRecord[], { scope }: ServiceLevel): readonly ServiceCallRecord[] {
  const channels = CHANNEL_WORDS.filter((word) => scope.includes(word));
  const kinds = ['咨询', '报修', '投诉', '建议'].filter((word) => scope.includes(word));
  return calls.filter(
    ({ channel, kind }) =>
      (channels.length === 0 || channels.some((word) => channel.includes(word))) &&
      (kinds.length === 0 || kinds.includes(kind)),
  );
}

function timeRow(
  name: string,
  calls: readonly ServiceCallRecord[],
  minutes: Minutes,
  level: ServiceLevel | null,
): Json {
  const { count, average, longest } = callTimes(calls, minutes);
  const within = level ? calls.filter((call) => (minutes(call) ?? Infinity) <= level.target).length : 0;
  return {
    name,
    count: printCount(count),
    average,
    longest,
    limit: level ? printTarget(level, level.target, null) : NONE,
    within: level ? printCount(within) : NONE,
    rate: level ? printPercent(within, count) : NONE,
    failed: level !== null && within < count,
  };
}

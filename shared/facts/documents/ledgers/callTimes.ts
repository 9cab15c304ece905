/** How long calls took to be answered, reached and solved, against the contract's limits. */
import { dateOfMoment, minutesBetween } from '../../../domain/civilDate.ts';
import type { MetricKind, ServiceLevel } from '../../../domain/contract.ts';
import type { FactSource, Json } from '../../../documents/kind.ts';
import type { ServiceCallRecord } from '../../../records/types.ts';
import { limitOn } from '../../../service-levels/limitOn.ts';
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

/** One row a measure; one more where a limit of the contract holds for some channels or days only. */
export function callTimeRows(
  { contract, calendar }: Pick<FactSource, 'contract' | 'calendar'>,
  calls: readonly ServiceCallRecord[],
): Json {
  return MEASURES.flatMap(({ name, minutes, metrics }) => {
    const levels = contract.serviceLevels.filter(
      (level) => metrics.includes(level.metric) && (level.unit === 'min' || level.unit === 'h'),
    );
    // A limit for one severity of incidents says nothing of calls, which have none.
    const usable = levels.filter(({ severity }) => severity === null);
    if (usable.length === 0) return [timeRow(name, calls, minutes, null)];
    return usable.map((level) => {
      const limit: Minutes = ({ receivedAt }) => {
        const agreed = limitOn(level, calendar, dateOfMoment(receivedAt), level.target);
        // Of a year whose holidays are not published no call is judged.
        return agreed === 'unknown' ? null : agreed;
      };
      const counted = inScope(calls, level).filter((call) => limit(call) !== null);
      return timeRow(rowName(name, level), counted, minutes, { level, limit });
    });
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
  promise: { readonly level: ServiceLevel; readonly limit: Minutes } | null,
): Json {
  const { count, average, longest } = callTimes(calls, minutes);
  const within = promise
    ? calls.filter((call) => (minutes(call) ?? Infinity) <= (promise.limit(call) ?? -Infinity)).length
    : 0;
  return {
    name,
    count: printCount(count),
    average,
    longest,
    limit: promise ? printTarget(promise.level, promise.level.target, null) : NONE,
    within: promise ? printCount(within) : NONE,
    rate: promise ? printPercent(within, count) : NONE,
    failed: promise !== null && within < count,
  };
}

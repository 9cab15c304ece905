import { workingDaysBetween } from '../../calendar/workingDaysBetween.ts';
import { contains, fromDayNumber } from '../../domain/civilDate.ts';
import { longestOf } from '../longestOf.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { unrecorded } from './unrecorded.ts';

/**
 * 配送时间: working days from the day after payment to receipt, over the cards paid for in the window. What has not
 * arrived counts as soon as its limit has run out on the day of reckoning.
 */
export function delivery({ level, records, window, minutes, calendar }: MetricInput): MetricResult {
  const lastDay = fromDayNumber(minutes.end / 1440 - 1);
  const paid = records.deliveries.filter(({ paidOn }) => contains(window, paidOn) && paidOn <= lastDay);
  const timed = paid.map(({ number, paidOn, receivedOn }) => {
    const arrived = receivedOn !== '' && receivedOn <= lastDay;
    const to = arrived ? receivedOn : lastDay;
    return { number, arrived, from: paidOn, to, length: workingDaysBetween(calendar, paidOn, to) };
  });
  const known = timed.flatMap(({ length, ...rest }) => (length === null ? [] : [{ ...rest, length }]));
  // With a year of unknown holidays among them the longest one is not known.
  if (known.length < timed.length) return unrecorded();
  return longestOf(
    level.target,
    known.filter(({ arrived, length }) => arrived || length > level.target),
    { kind: 'deliveries', unit: '个工作日' },
  );
}

/** Downtime (故障停机时间) of the system as a whole, or of the systems that a measure names. */
import { asInterval } from './faults.ts';
import type { Fault } from './faults.ts';
import { clip, merge, totalMinutes } from './intervals.ts';
import type { Interval } from './intervals.ts';
import { concerns } from './metric.ts';
import type { MetricInput } from './metric.ts';
import { term } from './terms.ts';
import type { Term } from './terms.ts';

export interface Downtime {
  /** Minutes of the window (总时间 T), in numerator and denominator. */
  readonly total: Term;
  /** Minutes down (停机时间 D), overlaps counted once, taken off the numerator. */
  readonly down: Term;
  /** Outages that touch the window. */
  readonly outages: readonly Fault[];
}

/** From the outage's begin to restoration, open ones to the cut. */
export function outageInterval({ begun, restored }: Fault, cut: number): Interval {
  return { start: begun, end: restored === null ? cut : Math.min(cut, restored) };
}

export function downtime({ level, faults, minutes }: MetricInput): Downtime {
  const parts = faults
    .filter((fault) => fault.record.outage && concerns(level, fault))
    .flatMap((fault) => {
      const [interval] = clip([outageInterval(fault, minutes.end)], minutes);
      return interval ? [{ fault, interval }] : [];
    });
  const down = totalMinutes(merge(parts.map(({ interval }) => interval)));
  return {
    total: term('总时间', minutes.end - minutes.start, '分钟', 'both'),
    down: term('停机时间', down, '分钟', 'subtracted', {
      count: parts.length,
      records: () =>
        parts.map(({ fault, interval }) =>
          asInterval(
            fault,
            interval,
            interval.end - interval.start,
            fault.restored === null ? '截至统计日未恢复' : '',
          ),
        ),
    }),
    outages: parts.map(({ fault }) => fault),
  };
}

/** Times of an incident from its report on, and the limits they have to keep. */
import { dateOfMoment } from '../domain/civilDate.ts';
import { asInterval, knownBy } from './faults.ts';
import type { Fault } from './faults.ts';
import type { Interval } from './intervals.ts';
import { limitOn } from './limitOn.ts';
import type { MetricInput } from './metric.ts';
import { behind, term } from './terms.ts';
import type { Term } from './terms.ts';
import type { CountedRecord } from './value.ts';

/** One incident with the time it took. */
export interface Timed {
  readonly fault: Fault;
  /** End of the time: the moment itself, or the cut where it has not come. */
  readonly end: number;
  readonly open: boolean;
  /** Minutes by the clock of the measure, waiting taken out. */
  readonly minutes: number;
  /** Minutes of waiting for 甲方 that were taken out. */
  readonly waited: number;
}

/** Which moment ends the time: first answer, arrival on site, restoration. */
export type Until = 'responded' | 'arrived' | 'restored';

/**
 * The time of each incident up to the moment, or up to the cut where it has not come by then. Incidents that no such
 * moment can be told of are left out: nobody had to go there, or the answer was not written down though it is
 * restored. Null where the service hours need a calendar that is not published.
 */
export function timesOf(input: MetricInput, faults: readonly Fault[], until: Until): Timed[] | null {
  const timed: Timed[] = [];
  for (const fault of faults) {
    const moment = knownBy(input.cut, fault[until]);
    if (moment === null && !isAwaited(input, fault, until)) continue;
    const end = moment ?? input.cut;
    const waiting = until === 'restored' ? waitingIn(input, fault, end) : null;
    const all = input.clock.run({ start: fault.reported, end });
    const waited = waiting ? input.clock.run(waiting) : 0;
    if (all === null || waited === null) return null;
    timed.push({ fault, end, open: moment === null, minutes: all - waited, waited });
  }
  return timed;
}

function isAwaited({ cut }: MetricInput, fault: Fault, until: Until): boolean {
  if (until === 'arrived') return false;
  return until === 'restored' || knownBy(cut, fault.restored) === null;
}

function waitingIn({ rules }: MetricInput, { waiting, reported }: Fault, end: number): Interval | null {
  if (!rules.pausesForBuyer || !waiting) return null;
  const cut = { start: Math.max(waiting.start, reported), end: Math.min(waiting.end, end) };
  return cut.start < cut.end ? cut : null;
}

/** The limit of the day of the report, as `limitOn` tells it. */
export function limitOf(
  { level, calendar }: MetricInput,
  { record }: Fault,
  base: number,
): ReturnType<typeof limitOn> {
  return limitOn(level, calendar, dateOfMoment(record.reportedAt), base);
}

export function describeTime({ fault, end, open, minutes, waited }: Timed): CountedRecord {
  return asInterval(fault, { start: fault.reported, end }, minutes, noteOf(fault, open, waited));
}

export function noteOf({ record }: Fault, open: boolean, waited: number): string {
  return [
    open ? '截至统计日未完成' : '',
    waited > 0
      ? `扣除等待甲方${waited}分钟（${record.waitingFrom ?? ''}至${record.waitingTo ?? ''}，${record.waitingFor ?? ''}）`
      : '',
  ]
    .filter(Boolean)
    .join('；');
}

/** 等待甲方时间, shown wherever any was taken out. */
export function waitingTerm(timed: readonly Timed[]): Term[] {
  const waiting = timed.filter(({ waited }) => waited > 0);
  if (waiting.length === 0) return [];
  const sum = waiting.reduce((total, { waited }) => total + waited, 0);
  return [term('扣除的等待甲方时间', sum, '分钟', 'shown', behind(waiting, describeWaiting))];
}

function describeWaiting({ fault: { record }, waited }: Timed): CountedRecord {
  const { number, waitingFrom = '', waitingTo = '', waitingFor = '' } = record;
  return { kind: 'incidents', number, from: waitingFrom, to: waitingTo, amount: waited, note: waitingFor };
}

/** Incidents with their moments as minutes, in the order of their reports: made once for a set of records. */
import { fromMinuteNumber, minuteNumber } from '../domain/civilDate.ts';
import type { IncidentRecord } from '../records/types.ts';
import type { Interval } from './intervals.ts';
import type { CountedRecord } from './value.ts';

export interface Fault {
  readonly record: IncidentRecord;
  readonly reported: number;
  /** Null where the record does not say it. */
  readonly responded: number | null;
  readonly arrived: number | null;
  readonly restored: number | null;
  /** Begin of the outage, or the report where no other begin is known. */
  readonly begun: number;
  /** 等待甲方: only where both times and the reason are written down. */
  readonly waiting: Interval | null;
}

const made = new WeakMap<readonly IncidentRecord[], readonly Fault[]>();

/** By report; papers ask for one set of records many times over, so the answer is kept as long as the set lives. */
export function faultsOf(incidents: readonly IncidentRecord[]): readonly Fault[] {
  const known = made.get(incidents);
  if (known) return known;
  const faults = incidents.map(faultOf).toSorted((a, b) => a.reported - b.reported);
  made.set(incidents, faults);
  return faults;
}

function faultOf(record: IncidentRecord): Fault {
  const reported = minuteNumber(record.reportedAt);
  return {
    record,
    reported,
    responded: minuteOrNull(record.respondedAt),
    arrived: minuteOrNull(record.arrivedAt),
    restored: minuteOrNull(record.restoredAt),
    begun: minuteOrNull(record.outageStart) ?? reported,
    waiting: waitingOf(record),
  };
}

function waitingOf({ waitingFrom = '', waitingTo = '', waitingFor = '' }: IncidentRecord): Interval | null {
  if (waitingFrom === '' || waitingTo === '' || waitingFor === '') return null;
  return { start: minuteNumber(waitingFrom), end: minuteNumber(waitingTo) };
}

function minuteOrNull(moment: string): number | null {
  return moment === '' ? null : minuteNumber(moment);
}

/** A moment as far as it is known at the end of the day of reckoning; what came later is not known yet. */
export function knownBy(cut: number, moment: number | null): number | null {
  return moment !== null && moment <= cut ? moment : null;
}

/** Those reported in `[start, end)`; `faults` are in the order of their reports. */
export function reportedIn(faults: readonly Fault[], { start, end }: Interval): readonly Fault[] {
  return faults.slice(firstFrom(faults, start), firstFrom(faults, end));
}

/** Position of the first fault reported at `minute` or later. */
function firstFrom(faults: readonly Fault[], minute: number): number {
  let [low, high] = [0, faults.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const fault = faults[middle];
    if (fault && fault.reported < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each fault the latest end of those up to it, and the earliest begin of those from it on. */
interface Reach {
  readonly ends: Float64Array;
  readonly begins: Float64Array;
}

const reaches = new WeakMap<readonly Fault[], Reach>();

/**
 * Those whose time may lie in `[start, end)`, in the order of their reports, some beside it among them: what ended
 * before or began after is left out at both ends of the list, so that a month costs its own incidents only.
 */
export function touching(faults: readonly Fault[], { start, end }: Interval): readonly Fault[] {
  const { ends, begins } = reachOf(faults);
  return faults.slice(
    firstWhere(ends, (latest) => latest > start),
    firstWhere(begins, (earliest) => earliest >= end),
  );
}

function reachOf(faults: readonly Fault[]): Reach {
  const known = reaches.get(faults);
  if (known) return known;
  const ends = new Float64Array(faults.length);
  const begins = new Float64Array(faults.length);
  let latest = -Infinity;
  for (const [at, { restored }] of faults.entries()) {
    latest = Math.max(latest, restored ?? Infinity);
    ends[at] = latest;
  }
  let earliest = Infinity;
  for (let at = faults.length - 1; at >= 0; at -= 1) {
    earliest = Math.min(earliest, faults[at]?.begun ?? Infinity);
    begins[at] = earliest;
  }
  const reach = { ends, begins };
  reaches.set(faults, reach);
  return reach;
}

/** Position of the first value of a rising list that passes; its length if none does. */
function firstWhere(rising: Float64Array, passes: (value: number) => boolean): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(rising[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function numbersOf(faults: readonly Fault[]): string[] {
  return faults.map(({ record }) => record.number);
}

/** An incident that counts as one piece. */
export function asPiece({ record }: Fault, note = ''): CountedRecord {
  return { kind: 'incidents', number: record.number, from: record.reportedAt, to: '', amount: 1, note };
}

/** An incident of which an interval counts. */
export function asInterval(
  { record }: Fault,
  { start, end }: Interval,
  amount = end - start,
  note = '',
): CountedRecord {
  return {
    kind: 'incidents',
    number: record.number,
    from: fromMinuteNumber(start),
    to: fromMinuteNumber(end),
    amount,
    note,
  };
}

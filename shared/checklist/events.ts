/** Records that call for a paper of their own (按事件): one record each, or those that share a key (盘点轮次). */
import { dateOfMoment, maxDate, minDate } from '../domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import type { EventKind } from '../domain/contract.ts';
import type { RecordSet, RecordTypes } from '../records/types.ts';

export interface Event {
  /** Its number, round or day: what tells its paper from the others. */
  readonly key: string;
  /** From the day it began to the day it was over. */
  readonly span: DateSpan;
}

interface Reading<T> {
  readonly key: (record: T) => string;
  readonly days: (record: T) => readonly [CivilDate, CivilDate];
}

interface OfOneDay {
  readonly date: CivilDate;
}

const number = (record: { readonly number: string }): string => record.number;
const day = ({ date }: OfOneDay): CivilDate => date;
const oneDay = ({ date }: OfOneDay): readonly [CivilDate, CivilDate] => [date, date];

const READINGS: { readonly [K in EventKind]: Reading<RecordTypes[K]> } = {
  incidents: {
    key: number,
    days: (record) => [dateOfMoment(record.reportedAt), dateOfMoment(record.restoredAt || record.reportedAt)],
  },
  changes: { key: number, days: (record) => [dateOfMoment(record.start), dateOfMoment(record.end)] },
  inspections: { key: number, days: oneDay },
  trainings: { key: number, days: oneDay },
  drills: { key: number, days: oneDay },
  backups: { key: number, days: oneDay },
  securedEvents: { key: number, days: (record) => [dateOfMoment(record.start), dateOfMoment(record.end)] },
  // One row is one asset: the round is what gets a paper.
  inventories: { key: (record) => record.round, days: oneDay },
  // One row is one item on one device, or one piece put on a site: those of a day stand on one paper.
  assessments: { key: day, days: oneDay },
  contentUpdates: { key: day, days: oneDay },
  staffChanges: { key: (record) => `${record.date} ${record.name}`, days: oneDay },
};

/** The events of one kind in the order of their days, then of their keys. */
export function eventsOf(records: RecordSet, kind: EventKind): readonly Event[] {
  return spansOf(records, kind).toSorted(
    (a, b) => compare(a.span.start, b.span.start) || compare(a.key, b.key),
  );
}

function spansOf<K extends EventKind>(records: RecordSet, kind: K): Event[] {
  const list: readonly RecordTypes[K][] = records[kind];
  const { key, days } = READINGS[kind];
  const events = new Map<string, Event>();
  for (const record of list) {
    const name = key(record);
    const [start, end] = days(record);
    const known = events.get(name)?.span ?? { start, end };
    events.set(name, {
      key: name,
      span: { start: minDate(known.start, start), end: maxDate(known.end, end) },
    });
  }
  return [...events.values()];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { dateOfMoment } from '../domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import type { EventKind } from '../domain/contract.ts';
import type { RecordSet, RecordTypes } from '../records/types.ts';

/** A record that calls for a paper of its own. */
export interface Event {
  /** Its number, which is its natural key. */
  readonly key: string;
  /** From the day it began to the day it was over. */
  readonly span: DateSpan;
}

const SPAN: { readonly [K in EventKind]: (record: RecordTypes[K]) => readonly [CivilDate, CivilDate] } = {
  incidents: (record) => [
    dateOfMoment(record.reportedAt),
    dateOfMoment(record.restoredAt || record.reportedAt),
  ],
  changes: (record) => [dateOfMoment(record.start), dateOfMoment(record.end)],
  inspections: (record) => [record.date, record.date],
  trainings: (record) => [record.date, record.date],
  drills: (record) => [record.date, record.date],
  backups: (record) => [record.date, record.date],
  securedEvents: (record) => [dateOfMoment(record.start), dateOfMoment(record.end)],
};

/** The events of one kind in the order of their days, then of their numbers. */
export function eventsOf(records: RecordSet, kind: EventKind): readonly Event[] {
  return spansOf(records, kind).toSorted(
    (a, b) => compare(a.span.start, b.span.start) || compare(a.key, b.key),
  );
}

function spansOf<K extends EventKind>(records: RecordSet, kind: K): Event[] {
  const list: readonly RecordTypes[K][] = records[kind];
  return list.map((record) => {
    const [start, end] = SPAN[kind](record);
    return { key: record.number, span: { start, end } };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

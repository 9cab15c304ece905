/**
 * What a paper of records is about (记录类文件的对象): the one record of an on-event item, or all records of a period.
 * A period that holds a single record is shown as that record is.
 */
import { eventsOf } from '../../../checklist/events.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { NumberedEventKind } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import type { RecordTypes } from '../../../records/types.ts';
import { printSpan } from '../../format.ts';
import { knownAt } from '../../knownAt.ts';
import { spanOf } from '../../spans.ts';

export interface Occasion<T> {
  readonly records: readonly T[];
  readonly single: T | null;
  readonly span: DateSpan;
  /** Number of the record, or the period: what stands under the title. */
  readonly label: string;
  /** For a period: what was known at its end. */
  readonly source: FactSource;
}

export function occasionOf<K extends NumberedEventKind>(
  source: FactSource,
  kind: K,
): Occasion<RecordTypes[K]> {
  const { item } = source;
  if (item.eventKey !== null) {
    const all: readonly RecordTypes[K][] = source.records[kind];
    const single = all.find((record) => record.number === item.eventKey) ?? null;
    const event = eventsOf(source.records, kind).find((entry) => entry.key === item.eventKey);
    return {
      records: single ? [single] : [],
      single,
      span: event?.span ?? spanOf(source),
      label: item.eventKey,
      source,
    };
  }
  const span = spanOf(source);
  const known = knownAt(source, span.end);
  const all: readonly RecordTypes[K][] = known.records[kind];
  const records = eventsOf(known.records, kind)
    .filter((event) => contains(span, event.span.start))
    .flatMap((event) => all.filter((record) => record.number === event.key));
  return {
    records,
    single: records.length === 1 ? (records[0] ?? null) : null,
    span,
    label: item.period?.label ?? printSpan(span),
    source: known,
  };
}

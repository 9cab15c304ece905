/** Rows and records that share a natural key, paired by likeness. */
import type { RecordKind } from './field.ts';
import { differences, recordValues } from './recordValues.ts';
import type { RecordKindId, RecordTypes, Stored } from './types.ts';

/** A row of a file, understood. */
export interface ReadRow<T> {
  /** `<file> › <sheet> › 第N行`, as kept in the record. */
  readonly source: string;
  readonly data: T;
}

/** The file's name, from a record's source. */
export function fileOf(source: string): string {
  return source.split(' › ')[0] ?? '';
}

type Rec = RecordTypes[RecordKindId];

/** Most comparisons made for one family; beyond it the rest is paired in order. */
const MOST_COMPARISONS = 400;

/**
 * Equal ones are paired first, then the most alike. Where an identifying field is empty (工作记录 without a
 * time), the key says little: a record from another file is then the same only if at most one field differs.
 */
export function matchFamily<T extends Rec>(
  kind: RecordKind,
  rows: readonly ReadRow<T>[],
  records: readonly Stored<T>[],
): Map<ReadRow<T>, Stored<T>> {
  const matches = new Map<ReadRow<T>, Stored<T>>();
  if (records.length === 0) return matches;
  const used = new Set<Stored<T>>();
  const pair = (row: ReadRow<T>, record: Stored<T> | undefined): void => {
    if (!record || matches.has(row) || used.has(record)) return;
    matches.set(row, record);
    used.add(record);
  };
  const equal = Map.groupBy(records, (record) => textOf(kind, record.data));
  for (const row of rows)
    pair(
      row,
      equal.get(textOf(kind, row.data))?.find((record) => !used.has(record)),
    );

  const newRows = rows.filter((row) => !matches.has(row));
  const rest = records.filter((record) => !used.has(record));
  if (newRows.length * rest.length > MOST_COMPARISONS) {
    for (const [index, row] of newRows.entries()) pair(row, rest[index]);
  } else for (const { row, record } of byLikeness(kind, newRows, rest)) pair(row, record);
  return matches;
}

function byLikeness<T extends Rec>(
  kind: RecordKind,
  rows: readonly ReadRow<T>[],
  records: readonly Stored<T>[],
): { row: ReadRow<T>; record: Stored<T> }[] {
  return rows
    .flatMap((row) =>
      records.map((record) => ({
        row,
        record,
        distance: differences(kind, record.data, row.data).length,
        elsewhere: Number(row.source !== record.source),
      })),
    )
    .filter(
      ({ row, record, distance }) =>
        distance <= 1 || fileOf(row.source) === fileOf(record.source) || !isVague(kind, row.data),
    )
    .toSorted((a, b) => a.distance - b.distance || a.elsewhere - b.elsewhere);
}

function textOf(kind: RecordKind, data: Rec): string {
  return JSON.stringify(recordValues(kind, data));
}

function isVague(kind: RecordKind, data: Rec): boolean {
  const values = recordValues(kind, data);
  return kind.identity.some((name) => (values[name] ?? '') === '');
}

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

/**
 * The most alike are paired first. Where an identifying field is empty (工作记录 without a time), the key says
 * little: a record from another file is then the same only if at most one field differs.
 */
export function matchFamily<T extends Rec>(
  kind: RecordKind,
  rows: readonly ReadRow<T>[],
  records: readonly Stored<T>[],
): Map<ReadRow<T>, Stored<T>> {
  const pairs = rows
    .flatMap((row, position) =>
      records.map((record) => ({
        row,
        record,
        position,
        distance: differences(kind, record.data, row.data).length,
        elsewhere: row.source !== record.source,
      })),
    )
    .filter(
      ({ row, record, distance }) =>
        distance <= 1 || fileOf(row.source) === fileOf(record.source) || !isVague(kind, row.data),
    )
    .toSorted(
      (a, b) =>
        a.distance - b.distance ||
        Number(a.elsewhere) - Number(b.elsewhere) ||
        a.position - b.position ||
        (a.record.key < b.record.key ? -1 : 1),
    );
  const matches = new Map<ReadRow<T>, Stored<T>>();
  const used = new Set<string>();
  for (const { row, record } of pairs) {
    if (matches.has(row) || used.has(record.id)) continue;
    matches.set(row, record);
    used.add(record.id);
  }
  return matches;
}

function isVague(kind: RecordKind, data: Rec): boolean {
  const values = recordValues(kind, data);
  return kind.identity.some((name) => (values[name] ?? '') === '');
}

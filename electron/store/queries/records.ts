import type Database from 'better-sqlite3';
import type { Contract } from '../../../shared/domain/contract.ts';
import { recordKind } from '../../../shared/records/kinds/index.ts';
import { recordDay, recordValues } from '../../../shared/records/recordValues.ts';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import type { RecordKindId, RecordTypes, Stored } from '../../../shared/records/types.ts';
import { sha256Of } from '../files.ts';
import type { RecordInput, RecordQuery } from '../types.ts';

interface Row {
  readonly id: number;
  readonly key: string;
  readonly data: string;
  readonly source: string;
  readonly updated_at: string;
}

const NO_RECORDS = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKindId, number>;

const COLUMNS = 'id, key, data, source, updated_at';

/** The JSON was written by `recordWriter` from the kind's own type: nothing else writes the column. */
function stored<K extends RecordKindId>(row: Row): Stored<RecordTypes[K]> {
  const data: RecordTypes[K] = JSON.parse(row.data);
  return { id: String(row.id), key: row.key, data, source: row.source, updatedAt: row.updated_at };
}

/** All records of a kind, ordered by day and key. */
export function allRecords<K extends RecordKindId>(db: Database.Database, kind: K): Stored<RecordTypes[K]>[] {
  return db
    .prepare<[string], Row>(`SELECT ${COLUMNS} FROM record WHERE kind = ? ORDER BY day, key`)
    .all(kind)
    .map(stored<K>);
}

export function recordById<K extends RecordKindId>(
  db: Database.Database,
  kind: K,
  id: string,
): Stored<RecordTypes[K]> | null {
  const row = db
    .prepare<[string, number], Row>(`SELECT ${COLUMNS} FROM record WHERE kind = ? AND id = ?`)
    .get(kind, Number(id));
  return row ? stored<K>(row) : null;
}

/** A page of a kind, ordered by day and key; every word of the search must occur in the record. */
export function searchRecords<K extends RecordKindId>(
  db: Database.Database,
  kind: K,
  { search, offset, limit }: RecordQuery,
): { total: number; rows: Stored<RecordTypes[K]>[] } {
  const words = searchable(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  const where = ['kind = ?', ...words.map(() => 'instr(search, ?) > 0')].join(' AND ');
  const total = db
    .prepare<string[], number>(`SELECT count(*) FROM record WHERE ${where}`)
    .pluck()
    .get(kind, ...words);
  const rows = db
    .prepare<(string | number)[], Row>(
      `SELECT ${COLUMNS} FROM record WHERE ${where} ORDER BY day, key LIMIT ? OFFSET ?`,
    )
    .all(kind, ...words, limit, offset)
    .map(stored<K>);
  return { total: total ?? 0, rows };
}

export function countRecords(db: Database.Database): Readonly<Record<RecordKindId, number>> {
  const rows = db
    .prepare<[], { kind: string; n: number }>('SELECT kind, count(*) AS n FROM record GROUP BY kind')
    .all();
  const counts = { ...NO_RECORDS };
  for (const row of rows) {
    const kind = RECORD_KINDS.find((id) => id === row.kind);
    if (kind) counts[kind] = row.n;
  }
  return counts;
}

function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** JSON with sorted keys at every level: the same record gives the same text, whoever built it. */
function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted()
    .map((name) => `${JSON.stringify(name)}:${canonicalJson(Reflect.get(value, name))}`);
  return `{${members.join(',')}}`;
}

function idText(id: number | undefined): string | null {
  return id === undefined ? null : String(id);
}

export interface RecordWriter<K extends RecordKindId> {
  /** Adds the row or overwrites the one with its key; tells which, and the record's id. */
  upsert(row: RecordInput<K>): { readonly change: 'added' | 'updated' | 'unchanged'; readonly id: string };
  /** Id of the record with this key, or null. */
  idOf(key: string): string | null;
  /** Writes under the id; false when there is no such record. */
  replace(id: string, row: RecordInput<K>): boolean;
}

/** Statements prepared once for many rows of a kind. */
export function recordWriter<K extends RecordKindId>(
  db: Database.Database,
  kind: K,
  contract: Contract,
  now: string,
): RecordWriter<K> {
  const declared = recordKind(kind, contract);
  const find = db.prepare<[string, string], { id: number; digest: string }>(
    'SELECT id, digest FROM record WHERE kind = ? AND key = ?',
  );
  const insert = db.prepare(
    `INSERT INTO record (key, day, data, digest, search, source, updated_at, created_at, kind)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `UPDATE record SET key = ?, day = ?, data = ?, digest = ?, search = ?, source = ?, updated_at = ?
     WHERE kind = ? AND id = ?`,
  );
  const columns = (row: RecordInput<K>, json: string, digest: string): string[] => [
    row.key,
    recordDay(declared, row.data),
    json,
    digest,
    searchable(Object.values(recordValues(declared, row.data)).join('\n')),
    row.source,
    now,
  ];
  return {
    idOf: (key) => idText(find.get(kind, key)?.id),
    upsert(row) {
      const json = canonicalJson(row.data);
      const digest = sha256Of(json);
      const known = find.get(kind, row.key);
      if (known?.digest === digest) return { change: 'unchanged', id: String(known.id) };
      if (known) {
        update.run(...columns(row, json, digest), kind, known.id);
        return { change: 'updated', id: String(known.id) };
      }
      const { lastInsertRowid } = insert.run(...columns(row, json, digest), now, kind);
      return { change: 'added', id: String(lastInsertRowid) };
    },
    replace(id, row) {
      const json = canonicalJson(row.data);
      return update.run(...columns(row, json, sha256Of(json)), kind, Number(id)).changes === 1;
    },
  };
}

/** Records typed in by hand, with their day and the moment of their first entry. */
export function recordsTyped(db: Database.Database, source: string): TypedRow[] {
  return db
    .prepare<[string], TypedRow>(
      `SELECT kind, key, day, created_at AS enteredAt FROM record WHERE source = ? ORDER BY kind, day, key`,
    )
    .all(source);
}

export interface TypedRow {
  readonly kind: RecordKindId;
  readonly key: string;
  readonly day: string;
  readonly enteredAt: string;
}

export function deleteRecord(db: Database.Database, kind: RecordKindId, id: string): boolean {
  return db.prepare('DELETE FROM record WHERE kind = ? AND id = ?').run(kind, Number(id)).changes === 1;
}

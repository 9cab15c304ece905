/** What an import would do: each row against the record that is there. Pure, so the preview and the import agree. */
import type { RecordKind } from './field.ts';
import { kindDeclaration } from './kinds/index.ts';
import { fileOf, matchFamily } from './matchFamily.ts';
import type { ReadRow } from './matchFamily.ts';
import { differences, naturalKey } from './recordValues.ts';
import type { FieldChange } from './recordValues.ts';
import type { RecordKindId, RecordTypes, Stored } from './types.ts';

export interface PlannedRow<T> extends ReadRow<T> {
  readonly key: string;
}

export interface PlannedUpdate<T> extends PlannedRow<T> {
  readonly id: string;
  readonly changes: readonly FieldChange[];
}

export interface ImportPlan<T> {
  readonly added: readonly PlannedRow<T>[];
  readonly updated: readonly PlannedUpdate<T>[];
  readonly unchanged: number;
  /** Rows that name a record which an earlier row of the file already holds, with other contents. */
  readonly clashes: readonly { readonly row: ReadRow<T>; readonly earlier: ReadRow<T> }[];
}

/** A row with the record that it is, or none. */
interface Matched<T> {
  readonly row: ReadRow<T>;
  readonly key: string;
  readonly known: Stored<T> | null;
}

/**
 * Rows are matched by natural key. Where a kind has no numbers of its own, rows with equal keys form a family
 * (`key`, `key#2`, …) matched by likeness, and a row that only moved its date, time or person is recognised
 * by its place in a file that otherwise still holds what it held.
 */
export function planImport<K extends RecordKindId>(
  kind: RecordKind,
  id: K,
  rows: readonly ReadRow<RecordTypes[K]>[],
  existing: ReadonlyMap<string, Stored<RecordTypes[K]>>,
): ImportPlan<RecordTypes[K]> {
  if (kindDeclaration(id).repeats === 'refuse') return byNumber(kind, rows, existing);
  const matched = byFamily(kind, rows, existing);
  return { ...asPlan(kind, recogniseMoved(kind, matched, existing)), clashes: [] };
}

type Rec = RecordTypes[RecordKindId];

function byNumber<T extends Rec>(
  kind: RecordKind,
  rows: readonly ReadRow<T>[],
  existing: ReadonlyMap<string, Stored<T>>,
): ImportPlan<T> {
  const first = new Map<string, ReadRow<T>>();
  const matched: Matched<T>[] = [];
  const clashes: { row: ReadRow<T>; earlier: ReadRow<T> }[] = [];
  let same = 0;
  for (const row of rows) {
    const key = naturalKey(kind, row.data);
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, row);
      matched.push({ row, key, known: existing.get(key) ?? null });
    } else if (differences(kind, earlier.data, row.data).length > 0) clashes.push({ row, earlier });
    else same += 1;
  }
  const plan = asPlan(kind, matched);
  return { ...plan, unchanged: plan.unchanged + same, clashes };
}

function byFamily<T extends Rec>(
  kind: RecordKind,
  rows: readonly ReadRow<T>[],
  existing: ReadonlyMap<string, Stored<T>>,
): Matched<T>[] {
  const families = Map.groupBy(rows, (row) => naturalKey(kind, row.data));
  const stored = Map.groupBy(existing.values(), (record) => naturalKey(kind, record.data));
  const records = new Map<ReadRow<T>, { key: string; known: Stored<T> | null }>();
  for (const [base, members] of families) {
    const known = stored.get(base) ?? [];
    const free = freeKeys(base, existing);
    const pairs = matchFamily(kind, members, known);
    for (const row of members) {
      const record = pairs.get(row) ?? null;
      records.set(row, { key: record?.key ?? free.next().value, known: record });
    }
  }
  return rows.map((row) => ({ row, ...(records.get(row) ?? { key: '', known: null }) }));
}

/** `base`, `base#2`, `base#3` … without those in use. */
function* freeKeys(base: string, existing: ReadonlyMap<string, unknown>): Generator<string, never> {
  for (let n = 1; ; n += 1) {
    const key = n === 1 ? base : `${base}#${n}`;
    if (!existing.has(key)) yield key;
  }
}

/**
 * New rows that stand at the place of a record which the file no longer holds, and differ from it in one
 * identifying field. Only files count that still hold at least half of what came from a file of that name:
 * next week's `周报.xlsx` is another file.
 */
function recogniseMoved<T extends Rec>(
  kind: RecordKind,
  matched: readonly Matched<T>[],
  existing: ReadonlyMap<string, Stored<T>>,
): Matched<T>[] {
  const held = new Set(matched.flatMap(({ known }) => (known ? [known.id] : [])));
  const places = new Set(matched.filter(({ known }) => known === null).map(({ row }) => row.source));
  if (places.size === 0) return [...matched];
  const files = Map.groupBy(existing.values(), (record) => fileOf(record.source));
  const orphans = new Map<string, Stored<T>>();
  for (const file of new Set(matched.map(({ row }) => fileOf(row.source)))) {
    const records = files.get(file) ?? [];
    const missing = records.filter((record) => !held.has(record.id));
    if (missing.length * 2 > records.length) continue;
    for (const record of missing) if (places.has(record.source)) orphans.set(record.source, record);
  }
  return matched.map((entry) => {
    const orphan = entry.known ? undefined : orphans.get(entry.row.source);
    if (!orphan) return entry;
    const changed = new Set(differences(kind, orphan.data, entry.row.data).map((change) => change.field));
    const moved = kind.identity.filter((name) => changed.has(name));
    return moved.length === 1 ? { ...entry, known: orphan } : entry;
  });
}

function asPlan<T extends Rec>(
  kind: RecordKind,
  matched: readonly Matched<T>[],
): Pick<ImportPlan<T>, 'added' | 'updated' | 'unchanged'> {
  const added: PlannedRow<T>[] = [];
  const updated: PlannedUpdate<T>[] = [];
  let unchanged = 0;
  for (const { row, key, known } of matched) {
    if (!known) {
      added.push({ ...row, key });
      continue;
    }
    const changes = differences(kind, known.data, row.data);
    if (changes.length === 0) unchanged += 1;
    else updated.push({ ...row, key, id: known.id, changes });
  }
  return { added, updated, unchanged };
}

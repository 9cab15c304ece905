/** What an import would do: each row against the record that is there. Pure, so the preview and the import agree. */
import type { RecordKind } from './field.ts';
import { kindDeclaration } from './kinds/index.ts';
import { naturalKey, recordValues } from './recordValues.ts';
import type { RecordKindId, RecordTypes, Stored } from './types.ts';

export interface ReadRow<T> {
  /** File, sheet and row it came from, as kept in the record. */
  readonly source: string;
  readonly data: T;
}

export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

export interface PlannedRow<T> {
  readonly key: string;
  readonly data: T;
  readonly source: string;
}

export interface ImportPlan<T> {
  readonly added: readonly PlannedRow<T>[];
  readonly updated: readonly (PlannedRow<T> & {
    readonly id: string;
    readonly changes: readonly FieldChange[];
  })[];
  readonly unchanged: number;
  /** Rows that name a record which an earlier row of the file already holds, with other contents. */
  readonly clashes: readonly { readonly row: ReadRow<T>; readonly earlier: ReadRow<T> }[];
}

/**
 * Rows are matched by natural key. Where a kind has no numbers of its own, equal keys within the file count on
 * (`#2`), and a row whose key is new but which stands at the same place of the same file as a record that the
 * file no longer holds, and differs from it in one identifying field only, is its correction.
 */
export function planImport<K extends RecordKindId>(
  kind: RecordKind,
  id: K,
  rows: readonly ReadRow<RecordTypes[K]>[],
  existing: ReadonlyMap<string, Stored<RecordTypes[K]>>,
): ImportPlan<RecordTypes[K]> {
  const repeats = kindDeclaration(id).repeats;
  const { keyed, clashes, same } = withKeys(kind, rows, repeats);
  const held = new Set(keyed.map((row) => row.key));
  const orphans = new Map(
    repeats === 'number'
      ? [...existing.values()].filter((row) => !held.has(row.key)).map((row) => [row.source, row])
      : [],
  );
  const added: PlannedRow<RecordTypes[K]>[] = [];
  const updated: (PlannedRow<RecordTypes[K]> & { id: string; changes: FieldChange[] })[] = [];
  let unchanged = same;
  for (const row of keyed) {
    const known = existing.get(row.key) ?? corrected(kind, row, orphans.get(row.source));
    if (!known) {
      added.push(row);
      continue;
    }
    const changes = differences(kind, known.data, row.data);
    if (changes.length === 0) unchanged += 1;
    else updated.push({ ...row, id: known.id, changes });
  }
  return { added, updated, unchanged, clashes };
}

function withKeys<T extends RecordTypes[RecordKindId]>(
  kind: RecordKind,
  rows: readonly ReadRow<T>[],
  repeats: 'number' | 'refuse',
): {
  keyed: PlannedRow<T>[];
  clashes: { row: ReadRow<T>; earlier: ReadRow<T> }[];
  same: number;
} {
  const seen = new Map<string, { row: ReadRow<T>; count: number }>();
  const keyed: PlannedRow<T>[] = [];
  const clashes: { row: ReadRow<T>; earlier: ReadRow<T> }[] = [];
  let same = 0;
  for (const row of rows) {
    const key = naturalKey(kind, row.data);
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, { row, count: 1 });
      keyed.push({ key, data: row.data, source: row.source });
    } else if (repeats === 'number') {
      earlier.count += 1;
      keyed.push({ key: `${key}#${earlier.count}`, data: row.data, source: row.source });
    } else if (differences(kind, earlier.row.data, row.data).length > 0) {
      clashes.push({ row, earlier: earlier.row });
    } else same += 1;
  }
  return { keyed, clashes, same };
}

function corrected<T extends RecordTypes[RecordKindId]>(
  kind: RecordKind,
  row: PlannedRow<T>,
  orphan: Stored<T> | undefined,
): Stored<T> | undefined {
  if (!orphan) return undefined;
  const changed = new Set(differences(kind, orphan.data, row.data).map((change) => change.field));
  const identifying = kind.identity.filter((name) => changed.has(name)).length;
  return identifying === 1 && !changed.has(kind.peopleField) ? orphan : undefined;
}

function differences<T extends RecordTypes[RecordKindId]>(
  kind: RecordKind,
  before: T,
  after: T,
): FieldChange[] {
  const [from, to] = [recordValues(kind, before), recordValues(kind, after)];
  return kind.fields.flatMap(({ name }) => {
    const [a = '', b = ''] = [from[name], to[name]];
    return a === b ? [] : [{ field: name, from: a, to: b }];
  });
}

/** Parsed records, kept until a write touches their kind; after a small write only its rows are read again. */
import type Database from 'better-sqlite3';
import { recordKind } from '../../shared/records/kinds/index.ts';
import { recordDay } from '../../shared/records/recordValues.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { RecordKindId, RecordSet, RecordTypes, Stored } from '../../shared/records/types.ts';
import { allRecords, recordById } from './queries/records.ts';

/** Above it, reading the whole kind again is cheaper than row by row. */
const FEW = 500;

interface Shelf<K extends RecordKindId> {
  stored: readonly Stored<RecordTypes[K]>[];
  data: readonly RecordTypes[K][];
  byKey: ReadonlyMap<string, Stored<RecordTypes[K]>> | null;
}
type Shelves = { [K in RecordKindId]?: Shelf<K> };

export class RecordCache {
  readonly #db: Database.Database;
  #shelves: Shelves = {};

  constructor(db: Database.Database) {
    this.#db = db;
  }

  set(): RecordSet {
    return {
      work: this.#shelf('work').data,
      incidents: this.#shelf('incidents').data,
      changes: this.#shelf('changes').data,
      inspections: this.#shelf('inspections').data,
      trainings: this.#shelf('trainings').data,
      drills: this.#shelf('drills').data,
      backups: this.#shelf('backups').data,
      usage: this.#shelf('usage').data,
      survey: this.#shelf('survey').data,
      expenses: this.#shelf('expenses').data,
      securedEvents: this.#shelf('securedEvents').data,
      staffChanges: this.#shelf('staffChanges').data,
      serviceCalls: this.#shelf('serviceCalls').data,
      deliveries: this.#shelf('deliveries').data,
      contentUpdates: this.#shelf('contentUpdates').data,
      reconciliations: this.#shelf('reconciliations').data,
      assets: this.#shelf('assets').data,
      inventories: this.#shelf('inventories').data,
      assessments: this.#shelf('assessments').data,
      cloudResources: this.#shelf('cloudResources').data,
      testCases: this.#shelf('testCases').data,
      loadTests: this.#shelf('loadTests').data,
    };
  }

  byKey<K extends RecordKindId>(kind: K): ReadonlyMap<string, Stored<RecordTypes[K]>> {
    const shelf = this.#shelf(kind);
    shelf.byKey ??= new Map(shelf.stored.map((row) => [row.key, row]));
    return shelf.byKey;
  }

  forgetAll(): void {
    this.#shelves = {};
  }

  /** After a commit: the records with these ids were added, changed or removed. */
  refresh<K extends RecordKindId>(kind: K, ids: ReadonlySet<string>, contract: Contract): void {
    const shelf: Shelf<K> | undefined = this.#shelves[kind];
    if (!shelf || ids.size === 0) return;
    if (ids.size > FEW) {
      delete this.#shelves[kind];
      return;
    }
    const declared = recordKind(kind, contract);
    const place = (row: Stored<RecordTypes[K]>): string => `${recordDay(declared, row.data)}\n${row.key}`;
    const fresh = [...ids].flatMap((id) => recordById(this.#db, kind, id) ?? []);
    const kept = shelf.stored.filter((row) => !ids.has(row.id));
    for (const row of fresh) kept.splice(positionFor(kept, place, place(row)), 0, row);
    this.#put(kind, kept);
  }

  #shelf<K extends RecordKindId>(kind: K): Shelf<K> {
    return this.#shelves[kind] ?? this.#put(kind, allRecords(this.#db, kind));
  }

  #put<K extends RecordKindId>(kind: K, stored: readonly Stored<RecordTypes[K]>[]): Shelf<K> {
    const shelf: Shelf<K> = { stored, data: stored.map((row) => row.data), byKey: null };
    const shelves: { [P in K]?: Shelf<K> } = this.#shelves;
    shelves[kind] = shelf;
    return shelf;
  }
}

/** Index of the first row that lies behind `wanted`; compared by bytes as SQLite does. */
function positionFor<T>(rows: readonly T[], place: (row: T) => string, wanted: string): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const row = rows[middle];
    if (row !== undefined && Buffer.compare(Buffer.from(place(row)), Buffer.from(wanted)) < 0)
      low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The changes a use case may ask for inside one write. */
import type Database from 'better-sqlite3';
import type { Contract } from '../../shared/domain/contract.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { RecordKindId } from '../../shared/records/types.ts';
import { deleteAttachment, insertAttachment, updatePhoto } from './queries/attachments.ts';
import { writeCondition } from './queries/conditions.ts';
import { writeContract } from './queries/contract.ts';
import { insertDocument } from './queries/documents.ts';
import { writeHolidayYear } from './queries/holidayYears.ts';
import { writeNarrative } from './queries/narratives.ts';
import { writeNotApplicable } from './queries/notApplicable.ts';
import { insertPackage } from './queries/packages.ts';
import { deleteRecord, recordWriter } from './queries/records.ts';
import type { RecordWriter } from './queries/records.ts';
import { insertSignOff, withdrawSignOff } from './queries/signOffs.ts';
import { deleteWaiver, insertWaiver } from './queries/waivers.ts';
import type { RecordInput, Transaction } from './types.ts';

/** Ids of the records that a write added, changed or removed. */
export type TouchedRecords = Map<RecordKindId, Set<string>>;

export function transactionOn(
  db: Database.Database,
  contract: Contract,
  now: string,
  touched: TouchedRecords,
): Transaction {
  function touch(kind: RecordKindId, id: string): void {
    const ids = touched.get(kind) ?? new Set();
    touched.set(kind, ids.add(id));
  }

  // Statements are prepared once per kind, not once per row.
  const writers: { [K in RecordKindId]?: RecordWriter<K> } = {};
  function writerFor<K extends RecordKindId>(kind: K): RecordWriter<K> {
    const known: { [P in K]?: RecordWriter<P> } = writers;
    return (known[kind] ??= recordWriter(db, kind, contract, now));
  }

  function upsertRecords<K extends RecordKindId>(
    kind: K,
    rows: readonly RecordInput<K>[],
  ): { added: number; updated: number; unchanged: number } {
    const writer = writerFor(kind);
    const counts = { added: 0, updated: 0, unchanged: 0 };
    for (const row of rows) {
      const { change, id } = writer.upsert(row);
      counts[change] += 1;
      if (change !== 'unchanged') touch(kind, id);
    }
    return counts;
  }

  function saveRecord<K extends RecordKindId>(kind: K, id: string | null, row: RecordInput<K>): string {
    const writer = writerFor(kind);
    const twin = writer.idOf(row.key);
    if (twin !== null && twin !== id) {
      throw new AppFailure('record.twice', '已有同样的一条记录，不能重复登记。没有写入');
    }
    if (id === null) {
      const saved = writer.upsert(row);
      touch(kind, saved.id);
      return saved.id;
    }
    if (!writer.replace(id, row)) {
      throw new AppFailure('record.missing', '这条记录已不在，可能刚被删除。没有写入');
    }
    touch(kind, id);
    return id;
  }

  return {
    saveContract: (next) => writeContract(db, next),
    upsertRecords,
    saveRecord,
    removeRecords(kind, ids) {
      const removed = ids.filter((id) => deleteRecord(db, kind, id));
      for (const id of removed) touch(kind, id);
      return removed.length;
    },
    saveDocument: (version) => insertDocument(db, version),
    addAttachment: (attachment) => insertAttachment(db, attachment),
    updatePhoto: (id, photo) => updatePhoto(db, id, photo),
    removeAttachment: (id) => deleteAttachment(db, id),
    saveNarrative: (narrative) => writeNarrative(db, narrative),
    putSignOff: (signOff) => insertSignOff(db, signOff),
    withdrawSignOff: (itemId) => withdrawSignOff(db, itemId),
    setNotApplicable: (itemId, reason) => writeNotApplicable(db, itemId, reason),
    addWaiver: (waiver) => insertWaiver(db, waiver),
    removeWaiver: (id) => deleteWaiver(db, id),
    addPackage: (packed) => insertPackage(db, packed),
    saveHolidayYear: (year) => writeHolidayYear(db, year),
    setCondition: (payment, condition, done) => writeCondition(db, payment, condition, done),
  };
}

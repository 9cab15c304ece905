/** The open workspace: all reading, and writing as one transaction with its log entry. */
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { RecordKindId } from '../../shared/records/types.ts';
import { dropAside, layAside, putInPlace } from './documentFiles.ts';
import { attachmentPath, sha256Of, storeBytes, storeFile } from './files.ts';
import { LOOKS } from './layout.ts';
import { LookShelf } from './lookShelf.ts';
import { allAttachments } from './queries/attachments.ts';
import { conditionsDone } from './queries/conditions.ts';
import { readContract } from './queries/contract.ts';
import { newestDocuments } from './queries/documents.ts';
import { appendLog, firstBrokenEntry, logEntries } from './queries/log.ts';
import { holidayYears } from './queries/holidayYears.ts';
import { allNarratives } from './queries/narratives.ts';
import { notApplicableItems } from './queries/notApplicable.ts';
import { allPackages } from './queries/packages.ts';
import { countRecords, recordById, searchRecords, recordsTyped } from './queries/records.ts';
import { standingSignOffs } from './queries/signOffs.ts';
import { allWaivers } from './queries/waivers.ts';
import { RecordCache } from './recordCache.ts';
import { guarded, storeError } from './storeError.ts';
import { transactionOn } from './transaction.ts';
import type { TouchedRecords } from './transaction.ts';
import type { Clock, ReadStore, Transaction, WriteEntry, WriteStore } from './types.ts';
import { UndoStack } from './undo.ts';

const UNTOUCHED = '本次操作没有写入，原有内容不变';

export interface OpenParts {
  readonly dir: string;
  readonly db: Database.Database;
  readonly clock: Clock;
  readonly readOnly: boolean;
  readonly unlock: () => void;
}

/** Builds the store over an open, checked and migrated database. */
export function workspaceStore({ dir, db, clock, readOnly, unlock }: OpenParts): WriteStore {
  const cache = new RecordCache(db);
  const undo = readOnly ? null : new UndoStack(db);
  let contract: Contract = readContract(db);
  let counter = 0;
  let looks: LookShelf | null = null;

  function mayWrite(): void {
    if (readOnly) {
      throw new AppFailure('workspace.readOnly', '这份合同以只读方式打开，不能写入');
    }
  }

  function afterCommit(touched: TouchedRecords): void {
    counter += 1;
    contract = readContract(db, contract);
    for (const [kind, ids] of touched) refresh(kind, ids);
  }
  function refresh<K extends RecordKindId>(kind: K, ids: ReadonlySet<string>): void {
    cache.refresh(kind, ids, contract);
  }

  const reading: ReadStore = {
    dir,
    changeCounter: () => counter,
    contract: () => contract,
    records: () => cache.set(),
    listRecords: (kind, query) => searchRecords(db, kind, query),
    recordById: (kind, id) => recordById(db, kind, id),
    recordsByKey: (kind) => cache.byKey(kind),
    recordCounts: () => countRecords(db),
    recordsFrom: (source) => recordsTyped(db, source),
    documents: () => newestDocuments(db),
    attachments: () => allAttachments(db),
    narratives: () => allNarratives(db),
    signOffs: () => standingSignOffs(db),
    notApplicable: () => notApplicableItems(db),
    waivers: () => allWaivers(db),
    packages: () => allPackages(db),
    conditionsDone: () => conditionsDone(db),
    holidayYears: () => holidayYears(db),
    history: (itemId, limit) => logEntries(db, itemId, limit),
    firstBrokenLogEntry: () => firstBrokenEntry(db),
    attachmentFile: (sha256) => attachmentPath(dir, sha256),
    undoLabel: () => undo?.label ?? null,
    looks: (version) => (looks ??= new LookShelf(readOnly ? null : join(dir, LOOKS), version)),
  };

  function write<T>(entry: WriteEntry, work: (tx: Transaction) => T): T {
    mayWrite();
    return guarded(UNTOUCHED, () => {
      const { who, action, itemId, detail } = entry;
      const touched: TouchedRecords = new Map();
      const at = clock();
      const value = db
        .transaction(() => {
          const result = work(transactionOn(db, contract, at, touched));
          appendLog(db, { at, who, action, itemId, detail });
          return result;
        })
        .immediate();
      undo?.committed(action, itemId, entry.undoable);
      afterCommit(touched);
      return value;
    });
  }

  return {
    ...reading,
    write,

    undo(who) {
      mayWrite();
      return guarded('没有撤销，内容不变', () => {
        const label = undo?.label ?? null;
        if (label === null) return null;
        db.transaction(() => {
          const taken = undo?.takeBack();
          appendLog(db, { at: clock(), who, action: '撤销', itemId: taken?.itemId ?? null, detail: label });
        }).immediate();
        undo?.takenBack();
        cache.forgetAll();
        afterCommit(new Map());
        return label;
      });
    },

    async storeFile(file) {
      mayWrite();
      try {
        return await storeFile(dir, file);
      } catch (error) {
        throw storeError(error, '文件没有存入');
      }
    },

    storeBytes(bytes) {
      mayWrite();
      return guarded('文件没有存入', () => storeBytes(dir, bytes));
    },

    saveVersion(entry, version, files) {
      mayWrite();
      const whole = { ...version, docxSha256: sha256Of(files.docx), pdfSha256: sha256Of(files.pdf) };
      return guarded('文件没有写出，原有文件不变', () => {
        try {
          layAside(dir, whole, files);
          write(entry, (tx) => tx.saveDocument(whole));
        } catch (error) {
          dropAside(dir, whole);
          throw error;
        }
        putInPlace(dir, whole);
        return whole;
      });
    },

    close() {
      looks?.close();
      db.close();
      unlock();
    },
  };
}

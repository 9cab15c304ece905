/** Opening a workspace: every reason to refuse is looked for before anything is changed. */
import { accessSync, constants, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { capture } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { backUp, backupName } from './backup.ts';
import { finishPlacing } from './documentFiles.ts';
import { clearTemporary } from './files.ts';
import { refuseForeignFolder, refuseNetworkShare } from './inspect.ts';
import { DATABASE_FILE, LOCK_FILE } from './layout.ts';
import { lockWorkspace } from './lock.ts';
import { dataVersion, LATEST_VERSION, migrate, newerVersion } from './migrations/index.ts';
import { newestDocuments } from './queries/documents.ts';
import { damaged, guarded } from './storeError.ts';
import type { Clock, WriteStore } from './types.ts';
import { workspaceStore } from './workspaceStore.ts';

export interface OpenOptions {
  /** Look without the lock, beside a writer; every write is refused. */
  readonly readOnly?: boolean;
}

const NOT_OPENED = '没有打开，文件保持原样';

/**
 * Opens a workspace folder. Errors: `workspace.notFound`, `workspace.foreign`, `workspace.newer`,
 * `workspace.damaged`, `workspace.open` (opened twice), `workspace.network`, `workspace.readOnly`,
 * `workspace.diskFull`.
 */
export async function openWorkspace(
  dir: string,
  clock: Clock,
  { readOnly = false }: OpenOptions = {},
): Promise<Result<WriteStore>> {
  return capture(() =>
    guarded(NOT_OPENED, () => {
      refuseNetworkShare(dir);
      const folder = resolve(dir);
      refuseForeignFolder(folder);
      return readOnly ? openForReading(folder, clock) : openForWriting(folder, clock);
    }),
  );
}

function openForReading(dir: string, clock: Clock): WriteStore {
  const db = new Database(join(dir, DATABASE_FILE), { readonly: true, fileMustExist: true });
  try {
    checkIntegrity(db);
    return workspaceStore({ dir, db, clock, readOnly: true, unlock: () => {} });
  } catch (error) {
    db.close();
    throw error;
  }
}

function openForWriting(dir: string, clock: Clock): WriteStore {
  // SQLite would fall back to reading without a word when the file is write-protected.
  accessSync(join(dir, DATABASE_FILE), constants.W_OK);
  const lockWasThere = existsSync(join(dir, LOCK_FILE));
  const unlock = lockWorkspace(dir);
  let db: Database.Database | null = null;
  try {
    db = new Database(join(dir, DATABASE_FILE), { fileMustExist: true });
    checkIntegrity(db);
    const today = clock().slice(0, 10);
    prepareForWork(db, dir, today);
    return workspaceStore({ dir, db, clock, readOnly: false, unlock });
  } catch (error) {
    db?.close();
    unlock();
    if (!lockWasThere) rmSync(join(dir, LOCK_FILE), { force: true });
    throw error;
  }
}

function prepareForWork(db: Database.Database, dir: string, today: string): void {
  const version = dataVersion(db);
  if (version < LATEST_VERSION) backUp(db, dir, backupName(today, version));
  db.pragma('journal_mode = WAL');
  // Every commit reaches the disk: a sign-off that was answered must survive a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('cache_size = -65536');
  migrate(db);
  finishPlacing(dir, newestDocuments(db));
  clearTemporary(dir);
  backUp(db, dir, backupName(today, null));
}

/** The write-ahead log may hold a newer version than the header on disk, so it is asked again here. */
function checkIntegrity(db: Database.Database): void {
  const version = dataVersion(db);
  if (version > LATEST_VERSION) throw newerVersion(version);
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(NOT_OPENED);
}

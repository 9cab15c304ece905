/**
 * One writer at a time: an exclusive SQLite lock on a file of its own. The operating system drops it when the
 * process ends, however it ends, so a crash never locks anybody out.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { AppFailure } from '../../shared/errors/appError.ts';
import { LOCK_FILE } from './layout.ts';

/** Takes the lock; call the result to give it back. @throws AppFailure `workspace.open` */
export function lockWorkspace(dir: string): () => void {
  const lock = new Database(join(dir, LOCK_FILE), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppFailure(
        'workspace.open',
        '这份合同已在另一个窗口或程序中打开，没有再次打开。请先关闭那一个',
      );
    }
    throw error;
  }
  return () => lock.close();
}

/** Failures of disk and database as errors a person can act on. */
import Database from 'better-sqlite3';
import { AppFailure } from '../../shared/errors/appError.ts';

const FULL = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_PERM', 'SQLITE_CANTOPEN']);
const DAMAGED = new Set(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);
const BROKEN_DISK = new Set(['EIO', 'SQLITE_IOERR']);

/** Error code of SQLite or of the file system, without SQLite's finer part (`SQLITE_READONLY_DBMOVED`). */
function codeOf(error: unknown): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  const code = String(error.code);
  return error instanceof Database.SqliteError ? code.split('_').slice(0, 2).join('_') : code;
}

/**
 * The error to throw instead of `error`: an `AppFailure` where the cause lies outside the program,
 * else `error` itself. `untouched` says what did not happen.
 */
export function storeError(error: unknown, untouched: string): unknown {
  if (error instanceof AppFailure) return error;
  const code = codeOf(error);
  if (FULL.has(code)) {
    return new AppFailure('workspace.diskFull', `磁盘空间不足，${untouched}。请清理磁盘后重试`);
  }
  if (READ_ONLY.has(code)) {
    return new AppFailure(
      'workspace.readOnly',
      `合同文件夹不能写入（只读或没有权限），${untouched}。请取消只读属性，或复制到可写的位置`,
    );
  }
  if (DAMAGED.has(code)) return damaged(untouched);
  if (BROKEN_DISK.has(code)) {
    return new AppFailure('workspace.io', `读写磁盘时出错，${untouched}。请检查磁盘和连接后重试`);
  }
  return error;
}

export function damaged(untouched: string): AppFailure {
  return new AppFailure(
    'workspace.damaged',
    `合同数据已损坏，${untouched}。backups 文件夹里有每天的备份，可用最近的一份替换 dossier.sqlite`,
  );
}

/** Runs `work`; failures of disk and database come out as `AppFailure`. */
export function guarded<T>(untouched: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeError(error, untouched);
  }
}

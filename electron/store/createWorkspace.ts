/** A new workspace: built under a temporary name, so that half a workspace never looks like one. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import type { Contract } from '../../shared/domain/contract.ts';
import { AppFailure, capture } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { finishFile, temporaryPath } from './files.ts';
import { refuseNetworkShare } from './inspect.ts';
import { APPLICATION_ID, DATABASE_FILE, LOCK_FILE, TEMPORARY } from './layout.ts';
import { migrate } from './migrations/index.ts';
import { openWorkspace } from './openWorkspace.ts';
import { writeContract } from './queries/contract.ts';
import { appendLog } from './queries/log.ts';
import { guarded } from './storeError.ts';
import type { Clock, WriteStore } from './types.ts';

/** Leftovers of an attempt that was interrupted do not make a folder taken. */
const OURS = new Set([TEMPORARY, LOCK_FILE]);

/**
 * Creates the folder and opens it. Errors: `workspace.notEmpty` besides those of opening.
 */
export async function createWorkspace(
  dir: string,
  contract: Contract,
  clock: Clock,
): Promise<Result<WriteStore>> {
  const made = await capture(() => guarded('没有新建', () => build(dir, contract, clock)));
  return made.ok ? openWorkspace(made.value, clock) : made;
}

function build(dir: string, contract: Contract, clock: Clock): string {
  refuseNetworkShare(dir);
  const folder = resolve(dir);
  if (existsSync(folder) && readdirSync(folder).some((name) => !OURS.has(name))) {
    throw new AppFailure(
      'workspace.notEmpty',
      `文件夹“${folder}”里已有文件，没有新建。请选择空文件夹或新的名称`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const temporary = temporaryPath(folder);
  try {
    const db = new Database(temporary);
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db);
      db.transaction(() => {
        writeContract(db, contract);
        appendLog(db, {
          at: clock(),
          who: '程序',
          action: '新建合同',
          itemId: null,
          detail: contract.name,
        });
      })();
      db.pragma('journal_mode = WAL');
    } finally {
      db.close();
    }
    finishFile(temporary, join(folder, DATABASE_FILE));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return folder;
}

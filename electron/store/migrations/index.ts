/** All steps in order, and the runner. */
import type Database from 'better-sqlite3';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { initialSchema } from './001-initial-schema.ts';
import { contractTerms } from './002-contract-terms.ts';
import { waivers } from './003-waivers.ts';
import { breachSources } from './004-breach-sources.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [initialSchema, contractTerms, waivers, breachSources];

/** The version this program writes. */
export const LATEST_VERSION = MIGRATIONS.at(-1)?.to ?? 0;

export function newerVersion(version: number): AppFailure {
  return new AppFailure(
    'workspace.newer',
    `这个合同文件夹由更新版本的程序写成（数据版本 ${version}，本程序支持到 ${LATEST_VERSION}）。请安装新版本后再打开，文件夹内容没有改动`,
  );
}

export function dataVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Brings the data up to `upTo` in one transaction, `user_version` included.
 * @throws AppFailure `workspace.newer` for data of a newer program; nothing is changed then.
 */
export function migrate(db: Database.Database, upTo: number = LATEST_VERSION): void {
  const from = dataVersion(db);
  if (from > LATEST_VERSION) throw newerVersion(from);
  const steps = MIGRATIONS.filter((step) => step.to > from && step.to <= upTo);
  if (steps.length === 0) return;
  db.transaction(() => {
    for (const step of steps) {
      step.up(db);
      db.pragma(`user_version = ${step.to}`);
    }
  }).immediate();
}

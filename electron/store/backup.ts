/** Backups of the database: before each migration and once a day of use; the last fourteen are kept. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { finishFile, temporaryPath } from './files.ts';
import { BACKUPS, BACKUPS_KEPT } from './layout.ts';

const NAME = /^dossier-\d{4}-\d{2}-\d{2}(?:-v\d+)?\.sqlite$/;

/** `dossier-2025-09-01.sqlite`; before a migration `dossier-2025-09-01-v1.sqlite` with the old version. */
export function backupName(today: string, beforeMigrationOf: number | null): string {
  return beforeMigrationOf === null
    ? `dossier-${today}.sqlite`
    : `dossier-${today}-v${beforeMigrationOf}.sqlite`;
}

/** Writes a compact, consistent copy unless there is one of that name. Returns whether it wrote one. */
export function backUp(db: Database.Database, dir: string, name: string): boolean {
  const folder = join(dir, BACKUPS);
  const target = join(folder, name);
  if (existsSync(target)) return false;
  mkdirSync(folder, { recursive: true });
  const temporary = temporaryPath(dir);
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    flush(temporary);
    finishFile(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  removeOld(folder);
  return true;
}

function flush(file: string): void {
  const descriptor = openSync(file, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Names sort by day, so the oldest come first. Files of other names are not ours to remove. */
function removeOld(folder: string): void {
  const ours = readdirSync(folder)
    .filter((name) => NAME.test(name))
    .toSorted();
  for (const name of ours.slice(0, Math.max(0, ours.length - BACKUPS_KEPT))) rmSync(join(folder, name));
}

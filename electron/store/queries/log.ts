/**
 * The log (操作记录): each entry's hash covers the one before, so a changed, removed or inserted entry breaks
 * the chain from there on.
 */
import type Database from 'better-sqlite3';
import { sha256Of } from '../files.ts';
import type { LogEntry } from '../types.ts';

const COLUMNS = 'seq, at, who, action, item_id AS itemId, detail, hash';
const NO_HASH = '';

type NewEntry = Omit<LogEntry, 'seq' | 'hash'>;

function chained(before: string, entry: Omit<LogEntry, 'hash'>): string {
  const { seq, at, who, action, itemId, detail } = entry;
  return sha256Of(JSON.stringify([before, seq, at, who, action, itemId, detail]));
}

export function appendLog(db: Database.Database, entry: NewEntry): void {
  const last = db
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM log ORDER BY seq DESC LIMIT 1')
    .get();
  const seq = (last?.seq ?? 0) + 1;
  const hash = chained(last?.hash ?? NO_HASH, { ...entry, seq });
  db.prepare(
    `INSERT INTO log (seq, at, who, action, item_id, detail, hash)
     VALUES (@seq, @at, @who, @action, @itemId, @detail, @hash)`,
  ).run({ ...entry, seq, hash });
}

/** Newest first. */
export function logEntries(db: Database.Database, itemId: string | null, limit: number): LogEntry[] {
  const where = itemId === null ? '' : 'WHERE item_id = ?';
  const parameters = itemId === null ? [limit] : [itemId, limit];
  return db
    .prepare<(string | number)[], LogEntry>(`SELECT ${COLUMNS} FROM log ${where} ORDER BY seq DESC LIMIT ?`)
    .all(...parameters);
}

/** Number of the first entry that does not fit the chain, or null. A cut-off end cannot be seen from inside. */
export function firstBrokenEntry(db: Database.Database): number | null {
  let before = NO_HASH;
  let expected = 1;
  for (const entry of db.prepare<[], LogEntry>(`SELECT ${COLUMNS} FROM log ORDER BY seq`).iterate()) {
    if (entry.seq !== expected || entry.hash !== chained(before, entry)) return expected;
    before = entry.hash;
    expected += 1;
  }
  return null;
}

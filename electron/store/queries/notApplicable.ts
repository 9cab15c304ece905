import type Database from 'better-sqlite3';

/** Item id → reason. */
export function notApplicableItems(db: Database.Database): Map<string, string> {
  const rows = db
    .prepare<[], { item_id: string; reason: string }>('SELECT item_id, reason FROM not_applicable')
    .all();
  return new Map(rows.map((row) => [row.item_id, row.reason]));
}

/** Null takes the mark away. */
export function writeNotApplicable(db: Database.Database, itemId: string, reason: string | null): void {
  if (reason === null) {
    db.prepare('DELETE FROM not_applicable WHERE item_id = ?').run(itemId);
    return;
  }
  db.prepare(
    `INSERT INTO not_applicable (item_id, reason) VALUES (?, ?)
     ON CONFLICT (item_id) DO UPDATE SET reason = excluded.reason`,
  ).run(itemId, reason);
}

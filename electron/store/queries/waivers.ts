import type Database from 'better-sqlite3';
import type { Waiver } from '../../../shared/preflight/waivers.ts';

/** In the order in which they were given. */
export function allWaivers(db: Database.Database): Waiver[] {
  return db
    .prepare<[], Waiver>(
      `SELECT id, rule, item_id AS itemId, place, message, substance, reason, by_name AS "by", at
       FROM waiver ORDER BY id`,
    )
    .all();
}

/** A finding waived once more takes the new reason and name. */
export function insertWaiver(db: Database.Database, waiver: Omit<Waiver, 'id'>): void {
  db.prepare(
    `INSERT INTO waiver (rule, item_id, place, message, substance, reason, by_name, at)
     VALUES (@rule, @itemId, @place, @message, @substance, @reason, @by, @at)
     ON CONFLICT (rule, place, substance) DO UPDATE SET message = excluded.message, reason = excluded.reason,
       by_name = excluded.by_name, at = excluded.at`,
  ).run({ ...waiver });
}

export function deleteWaiver(db: Database.Database, id: number): void {
  db.prepare('DELETE FROM waiver WHERE id = ?').run(id);
}

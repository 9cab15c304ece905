import type Database from 'better-sqlite3';
import type { NarrativeText } from '../../../shared/domain/checklist.ts';

export function allNarratives(db: Database.Database): NarrativeText[] {
  return db
    .prepare<[], NarrativeText>(
      `SELECT item_id AS itemId, part, text, confirmed_by AS confirmedBy, confirmed_at AS confirmedAt, basis
       FROM narrative ORDER BY item_id, part`,
    )
    .all();
}

export function writeNarrative(db: Database.Database, narrative: NarrativeText): void {
  db.prepare(
    `INSERT INTO narrative (item_id, part, text, confirmed_by, confirmed_at, basis)
     VALUES (@itemId, @part, @text, @confirmedBy, @confirmedAt, @basis)
     ON CONFLICT (item_id, part) DO UPDATE SET text = excluded.text, confirmed_by = excluded.confirmed_by,
       confirmed_at = excluded.confirmed_at, basis = excluded.basis`,
  ).run({ ...narrative });
}

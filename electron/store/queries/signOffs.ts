import type Database from 'better-sqlite3';
import type { SignOff } from '../../../shared/domain/checklist.ts';

/** The newest sign-off of each item, unless it was withdrawn. */
export function standingSignOffs(db: Database.Database): SignOff[] {
  return db
    .prepare<[], SignOff>(
      `SELECT item_id AS itemId, content_digest AS contentDigest, by_name AS "by", at FROM sign_off
       WHERE withdrawn = 0 AND id IN (SELECT max(id) FROM sign_off GROUP BY item_id) ORDER BY item_id`,
    )
    .all();
}

export function insertSignOff(db: Database.Database, signOff: SignOff): void {
  db.prepare(
    'INSERT INTO sign_off (item_id, content_digest, by_name, at) VALUES (@itemId, @contentDigest, @by, @at)',
  ).run({ ...signOff });
}

export function withdrawSignOff(db: Database.Database, itemId: string): void {
  db.prepare('UPDATE sign_off SET withdrawn = 1 WHERE item_id = ? AND withdrawn = 0').run(itemId);
}

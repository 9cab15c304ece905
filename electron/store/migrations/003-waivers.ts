import type Database from 'better-sqlite3';
import type { Migration } from './migration.ts';

/**
 * Waivers (豁免) of preflight findings get a table; a contract may set parameters of rules, and an older one sets none.
 * `place` names the item, record or section that the finding stands at, `substance` is what the waiver is bound to.
 */
export const waivers: Migration = {
  to: 3,
  up: (db) => {
    db.exec(`
CREATE TABLE waiver (
  id INTEGER PRIMARY KEY,
  rule TEXT NOT NULL,
  item_id TEXT,
  place TEXT NOT NULL,
  message TEXT NOT NULL,
  substance TEXT NOT NULL,
  reason TEXT NOT NULL,
  by_name TEXT NOT NULL,
  at TEXT NOT NULL,
  UNIQUE (rule, place, substance)
) STRICT;
`);
    withRuleSettings(db);
  },
};

function withRuleSettings(db: Database.Database): void {
  // A row that cannot be read is for the reader to refuse, not for this step to mend.
  db.exec(`UPDATE contract SET data = json_set(data, '$.ruleSettings', json('{}'))
    WHERE json_type(data) = 'object' AND json_type(data, '$.ruleSettings') IS NULL`);
}

import type Database from 'better-sqlite3';

/** One step in the shape of the data. A shipped step never changes; the next change is a new file. */
export interface Migration {
  /** The `user_version` that the step reaches. */
  readonly to: number;
  readonly up: (db: Database.Database) => void;
}

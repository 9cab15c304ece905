/**
 * What was found out about the files of a workspace (文件查看结果), kept beside it so that the next start of the program
 * need not read them all again. Nothing here is a record: the file may be deleted at any time, and a damaged one is
 * begun anew. What a file says is kept under its SHA-256; which digest a file has is believed only as long as its
 * stamp (size and times) is the same.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export interface SeenFile {
  /** Size and times as the disc gives them. */
  readonly stamp: string;
  readonly sha256: string;
}

export interface Look {
  /** Of the file: relative to the workspace. */
  readonly path: string;
  /** Null = not to be believed next time, for instance because the file has only just been written. */
  readonly stamp: string | null;
  readonly sha256: string;
  /** What was found out, as JSON, by subject; the same bytes give the same. */
  readonly found: Readonly<Record<string, string>>;
}

const SCHEMA = `
CREATE TABLE seen (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE found (sha256 TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
                    PRIMARY KEY (sha256, subject)) STRICT;
`;

export class LookShelf {
  readonly #file: string | null;
  readonly #version: number;
  #opened: Database.Database | null = null;
  #seen: Map<string, SeenFile> | null = null;

  /**
   * @param file null = only for as long as the program runs (a workspace opened for reading)
   * @param version of those who look: what an older one found is forgotten
   */
  constructor(file: string | null, version: number) {
    this.#file = file;
    this.#version = version;
  }

  /** Digest and stamp of a file as last seen. */
  seen(path: string): SeenFile | null {
    return this.#stamps().get(path) ?? null;
  }

  /** What was found out about content, or null where nobody has looked yet. */
  found(sha256: string, subject: string): string | null {
    return (
      this.#db()
        .prepare<[string, string], string>('SELECT text FROM found WHERE sha256 = ? AND subject = ?')
        .pluck()
        .get(sha256, subject) ?? null
    );
  }

  /** Everything found out on one subject, by SHA-256. */
  all(subject: string): ReadonlyMap<string, string> {
    const rows = this.#db()
      .prepare<[string], { sha256: string; text: string }>('SELECT sha256, text FROM found WHERE subject = ?')
      .all(subject);
    return new Map(rows.map(({ sha256, text }) => [sha256, text]));
  }

  /** Content about which something was found out on a subject. */
  digests(subject: string): readonly string[] {
    return this.#db()
      .prepare<[string], string>('SELECT sha256 FROM found WHERE subject = ?')
      .pluck()
      .all(subject);
  }

  keep(looks: readonly Look[]): void {
    const db = this.#db();
    const see = db.prepare('INSERT OR REPLACE INTO seen (path, stamp, sha256) VALUES (?, ?, ?)');
    const forget = db.prepare('DELETE FROM seen WHERE path = ?');
    const find = db.prepare('INSERT OR REPLACE INTO found (sha256, subject, text) VALUES (?, ?, ?)');
    const stamps = this.#stamps();
    db.transaction(() => {
      for (const { path, stamp, sha256, found } of looks) {
        if (stamp === null) forget.run(path);
        else see.run(path, stamp, sha256);
        for (const [subject, text] of Object.entries(found)) find.run(sha256, subject, text);
      }
    })();
    for (const { path, stamp, sha256 } of looks) {
      if (stamp === null) stamps.delete(path);
      else stamps.set(path, { stamp, sha256 });
    }
  }

  close(): void {
    this.#opened?.close();
    this.#opened = null;
    this.#seen = null;
  }

  #stamps(): Map<string, SeenFile> {
    this.#seen ??= new Map(
      this.#db()
        .prepare<[], SeenFile & { path: string }>('SELECT path, stamp, sha256 FROM seen')
        .all()
        .map(({ path, stamp, sha256 }) => [path, { stamp, sha256 }]),
    );
    return this.#seen;
  }

  #db(): Database.Database {
    this.#opened ??= this.#open();
    return this.#opened;
  }

  #open(): Database.Database {
    if (this.#file === null) return prepare(':memory:', this.#version);
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      return prepare(this.#file, this.#version);
    } catch (error) {
      if (!(error instanceof Database.SqliteError)) throw error;
      for (const ending of ['', '-wal', '-shm']) rmSync(`${this.#file}${ending}`, { force: true });
      return prepare(this.#file, this.#version);
    }
  }
}

function prepare(file: string, version: number): Database.Database {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = WAL');
    // A lost end is looked at again; what is there must be whole.
    db.pragma('synchronous = NORMAL');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new Database.SqliteError('', 'SQLITE_CORRUPT');
    if (db.pragma('user_version', { simple: true }) === version) return db;
    db.transaction(() => {
      db.exec(`DROP TABLE IF EXISTS seen; DROP TABLE IF EXISTS found; ${SCHEMA}`);
      db.pragma(`user_version = ${version}`);
    })();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

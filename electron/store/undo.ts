/**
 * Undo (撤销) by SQLite's documented technique: temporary triggers write, for each changed row, the statement
 * that restores it. Nothing here knows a table by name, so a new table is covered from its first day.
 * The statements live in the connection's temporary database: undo ends with the session.
 */
import type Database from 'better-sqlite3';

/** Most writes that can be taken back, and most statements kept for them all. */
const MOST_WRITES = 50;
const MOST_STATEMENTS = 400_000;

interface Taken {
  readonly label: string;
  readonly itemId: string | null;
  readonly first: number;
  readonly last: number;
  readonly tables: ReadonlySet<string>;
}

export class UndoStack {
  readonly #db: Database.Database;
  #stack: Taken[] = [];
  #mark = 0;

  /** Prepares the triggers for all tables but `log`. */
  constructor(db: Database.Database) {
    this.#db = db;
    db.exec(
      'CREATE TEMP TABLE undo (seq INTEGER PRIMARY KEY AUTOINCREMENT, tbl TEXT NOT NULL, sql TEXT NOT NULL)',
    );
    this.#record();
  }

  #record(): void {
    for (const table of recordedTables(this.#db)) this.#db.exec(triggersFor(this.#db, table));
  }

  get label(): string | null {
    return this.#stack.at(-1)?.label ?? null;
  }

  /** What the triggers wrote down since the last mark. */
  #recorded(): Pick<Taken, 'first' | 'last' | 'tables'> | null {
    const rows = this.#db
      .prepare<[number], { tbl: string; first: number; last: number }>(
        'SELECT tbl, min(seq) AS first, max(seq) AS last FROM temp.undo WHERE seq > ? GROUP BY tbl',
      )
      .all(this.#mark);
    if (rows.length === 0) return null;
    return {
      first: Math.min(...rows.map((row) => row.first)),
      last: Math.max(...rows.map((row) => row.last)),
      tables: new Set(rows.map((row) => row.tbl)),
    };
  }

  /** After a committed write. One that cannot be undone closes the way back for the tables it touched. */
  committed(label: string, itemId: string | null, undoable: boolean): void {
    const changes = this.#recorded();
    if (!changes) return;
    this.#mark = changes.last;
    if (undoable) this.#stack.push({ label, itemId, ...changes });
    else {
      this.#forget(changes.first, changes.last);
      this.#stack = this.#stack.filter((taken) =>
        [...taken.tables].every((table) => !changes.tables.has(table)),
      );
    }
    this.#trim();
  }

  /**
   * Runs the inverse statements of the last write, newest first, inside the caller's transaction.
   * The triggers are away meanwhile: taking back is not itself taken back.
   */
  takeBack(): Taken | null {
    const taken = this.#stack.at(-1);
    if (!taken) return null;
    const statements = this.#db
      .prepare<[number, number], string>(
        'SELECT sql FROM temp.undo WHERE seq BETWEEN ? AND ? ORDER BY seq DESC',
      )
      .pluck()
      .all(taken.first, taken.last);
    for (const table of recordedTables(this.#db)) this.#db.exec(dropTriggers(table));
    for (const sql of statements) this.#db.exec(sql);
    this.#record();
    this.#forget(taken.first, taken.last);
    return taken;
  }

  /** After the committed taking back. */
  takenBack(): void {
    this.#stack.pop();
  }

  #forget(first: number, last: number): void {
    this.#db.prepare('DELETE FROM temp.undo WHERE seq BETWEEN ? AND ?').run(first, last);
  }

  #trim(): void {
    const size = (): number => this.#stack.reduce((sum, taken) => sum + taken.last - taken.first + 1, 0);
    while (this.#stack.length > MOST_WRITES || (this.#stack.length > 1 && size() > MOST_STATEMENTS)) {
      const oldest = this.#stack.shift();
      if (oldest) this.#forget(oldest.first, oldest.last);
    }
  }
}

function recordedTables(db: Database.Database): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name <> 'log' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .pluck()
    .all();
}

/** An SQL string literal. */
function text(sql: string): string {
  return `'${sql.replaceAll("'", "''")}'`;
}

function dropTriggers(table: string): string {
  return ['insert', 'update', 'delete']
    .map((change) => `DROP TRIGGER temp."undo_${change}_${table}";`)
    .join('\n');
}

function triggersFor(db: Database.Database, table: string): string {
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .map((name) => `"${name}"`);
  const quotedOld = columns.map((column) => `quote(old.${column})`).join(" || ',' || ");
  const assignments = columns
    .map((column) => `${text(`${column}=`)} || quote(old.${column})`)
    .join(" || ',' || ");
  const record = (sql: string): string => `INSERT INTO undo (tbl, sql) VALUES (${text(table)}, ${sql});`;
  return `
    CREATE TEMP TRIGGER "undo_insert_${table}" AFTER INSERT ON main."${table}" BEGIN
      ${record(`${text(`DELETE FROM main."${table}" WHERE rowid=`)} || new.rowid`)} END;
    CREATE TEMP TRIGGER "undo_update_${table}" AFTER UPDATE ON main."${table}" BEGIN
      ${record(`${text(`UPDATE main."${table}" SET `)} || ${assignments} || ' WHERE rowid=' || new.rowid`)} END;
    CREATE TEMP TRIGGER "undo_delete_${table}" AFTER DELETE ON main."${table}" BEGIN
      ${record(`${text(`INSERT INTO main."${table}" (rowid,${columns.join(',')}) VALUES (`)} || old.rowid || ',' || ${quotedOld} || ')'`)} END;`;
}

/** The SQL that a SQLite file keeps of its own tables and indexes. */
import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Result } from '../../../shared/errors/appError.ts';
import { fail, ok } from '../../../shared/errors/appError.ts';

/** Bytes 18 and 19 of the header: 2 = written with a journal beside the file, which a copy does not have. */
const JOURNAL_BYTES = [18, 19];

/** Works on a copy in memory: nothing is written beside the file, whatever journal it uses. */
export function databaseSql(file: string, name: string): Result<string> {
  const bytes = readFileSync(file);
  for (const at of JOURNAL_BYTES) bytes[at] = 1;
  try {
    const db = new Database(bytes, { readonly: true });
    try {
      const rows = db
        .prepare<[], { sql: string }>(
          `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
           ORDER BY type = 'index', rowid`,
        )
        .all();
      return ok(rows.map(({ sql }) => `${sql};\n`).join(''));
    } finally {
      db.close();
    }
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return fail('file.brokenDatabase', `数据库文件“${name}”已损坏或设了密码，读不出结构`, { file: name });
  }
}

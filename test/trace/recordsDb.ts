/** The raw records in a database of their own, so that figures of papers can be worked out a second way: by SQL. */
import Database from 'better-sqlite3';
import type { Cell, DocTree } from '../../shared/documents/tree.ts';
import { withoutJoiners } from '../../electron/documents/index.ts';
import { RECORD_KINDS } from '../../shared/records/types.ts';
import type { RecordSet } from '../../shared/records/types.ts';

export interface RecordsDb {
  /** Rows of a query as arrays of text; NULL is `—`. */
  readonly rows: (sql: string) => string[][];
}

/** One view a kind, a column a field, as the kind's first record has them. */
export function recordsDb(records: RecordSet): RecordsDb {
  const db = new Database(':memory:');
  db.exec('CREATE TABLE record (kind TEXT NOT NULL, data TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO record VALUES (?, ?)');
  for (const kind of RECORD_KINDS) {
    for (const row of records[kind]) insert.run(kind, JSON.stringify(row));
    const fields = Object.keys(records[kind][0] ?? { none: null });
    db.exec(
      `CREATE VIEW ${kind} AS SELECT ${fields
        .map((field) => `json_extract(data, '$.${field}') AS "${field}"`)
        .join(', ')}, data FROM record WHERE kind = '${kind}'`,
    );
  }
  return {
    rows: (sql) =>
      db
        .prepare(sql)
        .raw()
        .all()
        .map((row) => (Array.isArray(row) ? row.map((value) => (value === null ? '—' : String(value))) : [])),
  };
}

/** Body rows of the table whose caption holds the words, or of the n-th table; figures without commas. */
export function tableOf(tree: DocTree, which: string | number): string[][] {
  const tables = tree.blocks.filter((block) => block.t === 'table');
  const table =
    typeof which === 'number' ? tables[which] : tables.find(({ caption }) => caption?.includes(which));
  if (!table) throw new Error(`no table ${which} in ${tree.title}`);
  return table.body.map((row) => row.cells.map(cellText));
}

function cellText(cell: Cell): string {
  const text = cell.inlines
    .map((inline) => (inline.t === 'text' ? inline.text : inline.t === 'break' ? '\n' : ''))
    .join('');
  return withoutJoiners(text)
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .replaceAll('　', '');
}

/** All running text, headings aside. */
export function proseOf(tree: DocTree): string {
  return tree.blocks
    .flatMap((block) =>
      block.t === 'paragraph'
        ? [block.inlines.map((inline) => (inline.t === 'text' ? inline.text : '')).join('')]
        : [],
    )
    .map((text) =>
      withoutJoiners(text)
        .replaceAll(/(\d),(?=\d{3})/g, '$1')
        .replaceAll(/\s/g, ''),
    )
    .join('\n');
}

/** A share in per cent as SQL text, truncated to one digit. */
export function percentSql(part: string, whole: string): string {
  return `printf('%d.%d', (${part}) * 1000 / (${whole}) / 10, (${part}) * 1000 / (${whole}) % 10)`;
}

/** The raw records in a database of their own, so that figures of papers can be worked out a second way: by SQL. */
import Database from 'better-sqlite3';
import type { Calendar } from '../../shared/calendar/calendar.ts';
import { workingDay } from '../../shared/calendar/workingDay.ts';
import { addDays } from '../../shared/domain/civilDate.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { Cell, DocTree } from '../../shared/documents/tree.ts';
import { withoutJoiners } from '../../electron/documents/index.ts';
import { RECORD_KINDS } from '../../shared/records/types.ts';
import type { RecordSet } from '../../shared/records/types.ts';

export interface RecordsDb {
  /** Rows of a query as arrays of text; NULL is `—`. */
  readonly rows: (sql: string) => string[][];
}

/**
 * One table a kind, a column a field, as the kind's first record has them; and, where there is a contract, `priced`
 * (its price list), `budget`, `questions` and `days` (each day with how many working days there were up to it).
 */
export function recordsDb(records: RecordSet, contract?: Contract, calendar?: Calendar): RecordsDb {
  const db = new Database(':memory:');
  if (contract && calendar) addContract(db, contract, calendar);
  db.exec('CREATE TABLE record (kind TEXT NOT NULL, data TEXT NOT NULL)');
  const insert = db.prepare('INSERT INTO record VALUES (?, ?)');
  for (const kind of RECORD_KINDS) {
    for (const row of records[kind]) insert.run(kind, JSON.stringify(row));
    const fields = Object.keys(records[kind][0] ?? { none: null });
    db.exec(
      `CREATE TABLE ${kind} AS SELECT ${fields
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

function addContract(db: Database.Database, contract: Contract, calendar: Calendar): void {
  db.exec(`CREATE TABLE priced (n INTEGER, id TEXT, name TEXT, unit TEXT, fen INTEGER, quantity INTEGER);
    CREATE TABLE budget (n INTEGER, category TEXT, fen INTEGER);
    CREATE TABLE questions (n INTEGER, id TEXT, label TEXT, text TEXT);
    CREATE TABLE days (day TEXT PRIMARY KEY, working INTEGER, upto INTEGER)`);
  const insert = (table: string, row: readonly (string | number)[]): void => {
    db.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`).run(...row);
  };
  for (const [n, item] of contract.pricedItems.entries())
    insert('priced', [n, item.id, item.name, item.unit, item.unitPriceFen, item.quantity]);
  for (const [n, line] of contract.budget.entries()) insert('budget', [n, line.category, line.amountFen]);
  for (const [n, question] of (contract.survey?.questions ?? []).entries())
    insert('questions', [n, question.id, question.label, question.text]);
  let upto = 0;
  // Goods are paid for before the term and arrive after it.
  for (
    let day = addDays(contract.term.start, -60);
    day <= addDays(contract.term.end, 60);
    day = addDays(day, 1)
  ) {
    const answer = workingDay(calendar, day);
    const working = answer.known && answer.working ? 1 : 0;
    upto += working;
    insert('days', [day, working, upto]);
  }
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

/** A table while its definition is being read: later statements add keys, indexes and comments to it. */
import { parseColumn, columnNames, readReference } from './columns.ts';
import { Cursor } from './cursor.ts';
import type { Token } from './scan.ts';
import { SchemaFault } from './scan.ts';
import type { SchemaColumn, SchemaIndex, SchemaRelation, SchemaTable } from './schema.ts';
import { SCHEMA_LIMITS } from './schema.ts';

const TABLE_CONSTRAINTS = new Set([
  'CONSTRAINT',
  'PRIMARY',
  'UNIQUE',
  'FOREIGN',
  'CHECK',
  'EXCLUDE',
  'LIKE',
  'PERIOD',
  'KEY',
  'INDEX',
  'FULLTEXT',
  'SPATIAL',
]);

export class TableDraft {
  readonly name: string;
  comment = '';
  readonly columns: SchemaColumn[] = [];
  readonly indexes: SchemaIndex[] = [];
  readonly relations: SchemaRelation[] = [];
  primaryKey: readonly string[] = [];

  constructor(name: string) {
    this.name = name;
  }

  finished(): SchemaTable {
    const { name, comment, indexes, relations, primaryKey } = this;
    const keys = new Set(primaryKey.map((column) => column.toLowerCase()));
    const columns = this.columns.map((column) =>
      keys.has(column.name.toLowerCase()) ? { ...column, nullable: false } : column,
    );
    return { name, comment, columns, primaryKey, indexes, relations };
  }

  /** One entry of the body: a column, or a key over several. */
  addEntry(tokens: readonly Token[], line: number): void {
    const cursor = new Cursor(tokens, line);
    if (isConstraint(cursor)) this.#addConstraint(cursor);
    else this.addColumn(tokens, line);
  }

  addColumn(tokens: readonly Token[], line: number): void {
    const { column, primary, unique, relation } = parseColumn(tokens, line);
    if (this.columnNamed(column.name)) {
      throw new SchemaFault(line, `表 ${this.name} 的字段 ${column.name} 定义了两次`);
    }
    if (this.columns.length >= SCHEMA_LIMITS.columns) {
      throw new SchemaFault(line, `表 ${this.name} 的字段超过 ${SCHEMA_LIMITS.columns} 个`);
    }
    this.columns.push(column);
    if (primary) this.primaryKey = [column.name];
    if (unique) this.indexes.push({ name: '', columns: [column.name], unique: true });
    if (relation) this.relations.push(relation);
  }

  columnNamed(name: string): SchemaColumn | undefined {
    return this.columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  }

  changeColumn(name: string, change: Partial<SchemaColumn>): boolean {
    const at = this.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
    const old = this.columns[at];
    if (!old) return false;
    this.columns[at] = { ...old, ...change };
    return true;
  }

  dropColumn(name: string): void {
    const at = this.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
    if (at >= 0) this.columns.splice(at, 1);
  }

  #addConstraint(cursor: Cursor): void {
    if (cursor.takes('CONSTRAINT') && !TABLE_CONSTRAINTS.has(cursor.word())) cursor.name('约束名');
    if (cursor.takes('PRIMARY', 'KEY')) {
      this.primaryKey = this.#columnList(cursor);
    } else if (cursor.takes('FOREIGN', 'KEY')) {
      const columns = this.#columnList(cursor);
      if (!cursor.takes('REFERENCES')) throw new SchemaFault(cursor.line, '外键缺少 REFERENCES');
      this.relations.push(readReference(cursor, columns));
    } else if (['UNIQUE', 'KEY', 'INDEX', 'FULLTEXT', 'SPATIAL'].includes(cursor.word())) {
      const unique = cursor.takes('UNIQUE');
      if (!cursor.takes('KEY')) cursor.takes('INDEX');
      if (cursor.takes('FULLTEXT') || cursor.takes('SPATIAL')) {
        if (!cursor.takes('KEY')) cursor.takes('INDEX');
      }
      const name = cursor.isName() && cursor.word() !== 'USING' ? cursor.name('索引名') : '';
      this.indexes.push({ name, columns: this.#columnList(cursor), unique });
    }
    // CHECK, EXCLUDE and LIKE add nothing that the paper lists.
  }

  /** The bracketed names that come next; words between (`CLUSTERED`, `USING BTREE`) are passed over. */
  #columnList(cursor: Cursor): string[] {
    const { line } = cursor;
    while (!cursor.done && !cursor.isSign('(')) cursor.next();
    if (cursor.done) throw new SchemaFault(line, `表 ${this.name} 的键缺少字段`);
    return columnNames(cursor.bracketed());
  }
}

/** A column may be called `key` or `index`; then a type follows, not a name with its columns. */
export function isConstraint(cursor: Cursor): boolean {
  const word = cursor.word();
  if (!TABLE_CONSTRAINTS.has(word)) return false;
  if (word === 'PRIMARY' || word === 'FOREIGN') return cursor.word(1) === 'KEY';
  if (word !== 'KEY' && word !== 'INDEX' && word !== 'PERIOD') return true;
  if (cursor.isSign('(', 1)) return true;
  const columns = cursor.isSign('(', 2) ? 3 : cursor.word(2) === 'USING' ? 5 : 0;
  return cursor.isName(1) && columns > 0 && cursor.isName(columns) && !/^\d+$/.test(cursor.word(columns));
}

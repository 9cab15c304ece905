/**
 * Reads the structure of a database from SQL: CREATE TABLE, CREATE INDEX, ALTER TABLE and COMMENT ON as MySQL,
 * PostgreSQL, SQLite and what speaks like them write it. Rows of data and everything else is passed over.
 */
import type { Result } from '../errors/appError.ts';
import { fail, ok } from '../errors/appError.ts';
import { columnNames, parseColumn, readComment, readDefault } from './columns.ts';
import { Cursor, splitAtCommas } from './cursor.ts';
import type { Statement, Token } from './scan.ts';
import { SchemaFault, statementsOf } from './scan.ts';
import type { DatabaseSchema } from './schema.ts';
import { SCHEMA_LIMITS } from './schema.ts';
import { isConstraint, TableDraft } from './tableDraft.ts';

export function parseSchema(sql: string): Result<DatabaseSchema> {
  if (sql.length > SCHEMA_LIMITS.characters) {
    return fail('schema.tooLong', '数据库结构文件过大。请只导出结构，不带数据，再添加');
  }
  const reader = new SchemaReader();
  try {
    for (const statement of statementsOf(sql)) reader.read(statement);
  } catch (error) {
    if (!(error instanceof SchemaFault)) throw error;
    return fail('schema.sql', `数据库结构文件${error.message}`);
  }
  return reader.tables.size > 0
    ? ok({ tables: [...reader.tables.values()].map((table) => table.finished()), notes: reader.notes })
    : fail('schema.noTables', '文件里没有建表语句（CREATE TABLE），不能作为数据库结构');
}

class SchemaReader {
  /** By name in small letters. */
  readonly tables = new Map<string, TableDraft>();
  readonly notes: string[] = [];

  read(statement: Statement): void {
    const cursor = new Cursor(statement, statement[0].line);
    if (cursor.takes('CREATE')) this.#create(cursor);
    else if (cursor.takes('ALTER', 'TABLE')) this.#alter(cursor);
    else if (cursor.takes('COMMENT', 'ON')) this.#comment(cursor);
    else if (cursor.takes('DROP', 'TABLE')) this.#drop(cursor);
  }

  #create(cursor: Cursor): void {
    const unique = cursor.word() === 'UNIQUE';
    const before: string[] = [];
    while (!['TABLE', 'INDEX', ''].includes(cursor.word()) && before.length < 3) {
      before.push(cursor.word());
      cursor.next();
    }
    if (cursor.takes('TABLE')) this.#createTable(cursor, before.includes('VIRTUAL'));
    else if (cursor.takes('INDEX')) this.#createIndex(cursor, unique);
  }

  #createTable(cursor: Cursor, virtual: boolean): void {
    const { line } = cursor;
    const maybe = cursor.takes('IF', 'NOT', 'EXISTS');
    const name = cursor.qualifiedName('表名');
    if (virtual || !cursor.isSign('(')) {
      this.notes.push(`第${line}行的表 ${name} 没有自己的字段定义，未列入`);
      return;
    }
    if (this.tables.has(name.toLowerCase())) {
      if (maybe) return;
      throw new SchemaFault(line, `表 ${name} 定义了两次`);
    }
    if (this.tables.size >= SCHEMA_LIMITS.tables) {
      throw new SchemaFault(line, `表的数量超过 ${SCHEMA_LIMITS.tables} 张`);
    }
    const table = new TableDraft(name);
    for (const entry of splitAtCommas(cursor.bracketed())) table.addEntry(entry, entry[0]?.line ?? line);
    if (table.columns.length === 0) {
      this.notes.push(`第${line}行的表 ${name} 没有自己的字段定义，未列入`);
      return;
    }
    readTableOptions(cursor, table);
    this.tables.set(name.toLowerCase(), table);
  }

  #createIndex(cursor: Cursor, unique: boolean): void {
    const { line } = cursor;
    cursor.takes('CONCURRENTLY');
    cursor.takes('IF', 'NOT', 'EXISTS');
    const name = cursor.word() === 'ON' ? '' : cursor.qualifiedName('索引名');
    while (!cursor.done && !cursor.takes('ON')) cursor.next();
    cursor.takes('ONLY');
    const tableName = cursor.qualifiedName('索引所在的表名');
    const table = this.#table(tableName);
    if (!table) {
      this.notes.push(`第${line}行的索引 ${name} 所在的表 ${tableName} 没有定义，未列入`);
      return;
    }
    while (!cursor.done && !cursor.isSign('(')) cursor.next();
    table.indexes.push({
      name: name.split('.').at(-1) ?? name,
      columns: columnNames(cursor.bracketed()),
      unique,
    });
  }

  #alter(cursor: Cursor): void {
    const { line } = cursor;
    cursor.takes('IF', 'EXISTS');
    cursor.takes('ONLY');
    const name = cursor.qualifiedName('表名');
    const table = this.#table(name);
    if (!table) {
      this.notes.push(`第${line}行修改的表 ${name} 没有定义，未列入`);
      return;
    }
    for (const action of splitAtCommas(cursor.rest())) this.#alterOne(table, action);
  }

  #alterOne(table: TableDraft, action: readonly Token[]): void {
    const line = action[0]?.line ?? 0;
    const cursor = new Cursor(action, line);
    if (cursor.takes('ADD')) {
      const column = cursor.takes('COLUMN');
      cursor.takes('IF', 'NOT', 'EXISTS');
      if (!column && isConstraint(cursor)) table.addEntry(cursor.rest(), line);
      else table.addColumn(cursor.rest(), line);
    } else if (cursor.takes('MODIFY') || cursor.takes('CHANGE')) {
      const change = action[0]?.text.toUpperCase() === 'CHANGE';
      cursor.takes('COLUMN');
      const old = change ? cursor.name('字段名') : (cursor.peek()?.text ?? '');
      table.changeColumn(old, parseColumn(cursor.rest(), line).column);
    } else if (cursor.takes('ALTER')) {
      cursor.takes('COLUMN');
      alterColumn(cursor, table, cursor.name('字段名'));
    } else if (cursor.takes('DROP', 'COLUMN')) {
      cursor.takes('IF', 'EXISTS');
      table.dropColumn(cursor.name('字段名'));
    } else if (cursor.takes('RENAME', 'COLUMN')) {
      const old = cursor.name('字段名');
      if (cursor.takes('TO')) table.changeColumn(old, { name: cursor.name('字段名') });
    } else if (cursor.takes('COMMENT')) table.comment = readComment(cursor);
  }

  #comment(cursor: Cursor): void {
    const onTable = cursor.takes('TABLE');
    if (!onTable && !cursor.takes('COLUMN')) return;
    const name = cursor.qualifiedName(onTable ? '表名' : '字段名');
    if (!cursor.takes('IS')) throw new SchemaFault(cursor.line, 'COMMENT ON 缺少 IS');
    const text = readComment(cursor);
    const parts = name.split('.');
    const table = this.#table(onTable ? name : parts.slice(0, -1).join('.'));
    if (table && onTable) table.comment = text;
    else table?.changeColumn(parts.at(-1) ?? '', { comment: text });
  }

  #drop(cursor: Cursor): void {
    cursor.takes('IF', 'EXISTS');
    this.tables.delete(cursor.qualifiedName('表名').toLowerCase());
  }

  #table(name: string): TableDraft | undefined {
    return this.tables.get(name.toLowerCase());
  }
}

function alterColumn(cursor: Cursor, table: TableDraft, name: string): void {
  if (cursor.takes('SET', 'DEFAULT')) table.changeColumn(name, { default: readDefault(cursor) });
  else if (cursor.takes('SET', 'NOT', 'NULL')) table.changeColumn(name, { nullable: false });
  else if (cursor.takes('DROP', 'NOT', 'NULL')) table.changeColumn(name, { nullable: true });
  else if (cursor.takes('ADD', 'GENERATED')) table.changeColumn(name, { default: '自增' });
}

/** What follows the body: of all options only the comment is shown. */
function readTableOptions(cursor: Cursor, table: TableDraft): void {
  while (!cursor.done) {
    if (cursor.takes('COMMENT')) table.comment = readComment(cursor);
    else cursor.next();
  }
}

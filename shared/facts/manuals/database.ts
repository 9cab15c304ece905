/** 数据库设计说明书: tables, columns and relations from the structure that was supplied. */
import type { FactSource } from '../../documents/kind.ts';
import type { SuppliedSchema } from '../../documents/supplied.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { COMPUTED, COUNTED } from '../../schema/columns.ts';
import type { SchemaTable } from '../../schema/schema.ts';
import { NONE, printCount } from '../format.ts';
import type { Chapter, ChapterTable } from './chapter.ts';
import { chapter, writtenChapter } from './chapter.ts';
import { draftBackup } from './changeDrafts.ts';
import { backupTable } from './operationTables.ts';

/** The chapter whose sections are the tables, one each. */
export const COLUMNS = 'columns';

export function databaseChapters(source: FactSource, span: DateSpan): Chapter[] {
  const schemas = suppliedSchemas(source);
  const tables = schemas.flatMap(({ schema }) => schema.tables);
  return [
    writtenChapter('decisions', '设计决策'),
    // Without a structure put in, someone has to write it down.
    tables.length === 0
      ? writtenChapter('tables', '数据库详细设计')
      : chapter('tables', '数据库详细设计', {
          draft: draftStructure(tables),
          sections: [
            chapter('list', '数据表一览', { sentences: sourceSentences(schemas), tables: [listOf(tables)] }),
            chapter('relations', '表间关系', relationsOf(tables)),
            chapter(COLUMNS, '表结构', { sections: tables.map(tableSection) }),
          ],
        }),
    writtenChapter('access', '访问数据库的软件'),
    chapter('safety', '备份与恢复', {
      draft: draftBackup(source, span),
      tables: [backupTable(source, span)],
    }),
  ];
}

export function suppliedSchemas({ files = [] }: FactSource): SuppliedSchema[] {
  return files.filter((file) => file.kind === 'schema');
}

function draftStructure(tables: readonly SchemaTable[]): string {
  const columns = tables.flatMap((table) => table.columns);
  const relations = tables.flatMap((table) => table.relations).length;
  const indexes = tables.flatMap((table) => table.indexes).length;
  const keyless = tables.filter((table) => table.primaryKey.length === 0).map((table) => table.name);
  const silent =
    tables.filter((table) => table.comment === '').length +
    columns.filter((column) => column.comment === '').length;
  return (
    `数据库共有数据表${printCount(tables.length)}张，字段${printCount(columns.length)}个，` +
    `除主键外的索引${printCount(indexes)}个，外键${printCount(relations)}个。` +
    (keyless.length === 0 ? '各表均有主键。' : `没有主键的表：${keyless.join('、')}。`) +
    (silent === 0 ? '' : `定义中没有说明的表和字段共${printCount(silent)}处，表中以“${NONE}”表示。`)
  );
}

function sourceSentences(schemas: readonly SuppliedSchema[]): string[] {
  return [
    ...schemas.map(
      ({ name, sha256, schema }) =>
        `以下按文件“${name}”（SHA-256前8位为${sha256.slice(0, 8)}）列出，其中有数据表${printCount(schema.tables.length)}张。`,
    ),
    ...schemas.flatMap(({ name, schema }) => schema.notes.map((note) => `文件“${name}”${note}。`)),
  ];
}

function listOf(tables: readonly SchemaTable[]): ChapterTable {
  return {
    caption: '数据表',
    cols: `14:c ${widthFor(
      tables.map((table) => table.name),
      36,
      60,
    )} fr 18:n 18:n 18:n`,
    head: ['序号', '表名', '说明', '字段', '索引', '外键'],
    rows: tables.map((table, index) => [
      String(index + 1),
      table.name,
      table.comment || NONE,
      printCount(table.columns.length),
      printCount(table.indexes.length),
      printCount(table.relations.length),
    ]),
    note: '注：索引不含主键。',
  };
}

function relationsOf(tables: readonly SchemaTable[]): Partial<Chapter> {
  const rows = tables.flatMap((table) =>
    table.relations.map((relation) => [
      table.name,
      relation.columns.join('、'),
      relation.table,
      (relation.references.length > 0 ? relation.references : primaryKeyOf(tables, relation.table)).join(
        '、',
      ) || NONE,
    ]),
  );
  if (rows.length === 0) return { sentences: ['定义中没有外键，表间的关系由程序保证。'] };
  return {
    tables: [
      {
        caption: '外键',
        cols: `${widthFor(
          rows.map(([from = '']) => from),
          36,
          48,
        )} 32 ${widthFor(
          rows.map(([, , to = '']) => to),
          36,
          48,
        )} fr`,
        head: ['表', '字段', '引用的表', '引用的字段'],
        rows,
        note: '',
      },
    ],
  };
}

/** A foreign key that names no column refers to the primary key. */
function primaryKeyOf(tables: readonly SchemaTable[], name: string): readonly string[] {
  return tables.find((table) => table.name.toLowerCase() === name.toLowerCase())?.primaryKey ?? [];
}

function tableSection(table: SchemaTable): Chapter {
  const title = table.comment === '' ? table.name : `${table.name}　${table.comment}`;
  return chapter(`table-${table.name}`, title, { tables: [columnTable(table)] });
}

/** Millimetres of the table that are not taken by number, 必填 and 键. */
const ROOM = 119;
/** The description is worth at least so much; a default value that leaves less goes into it. */
const LEAST_DESCRIPTION = 32;

function columnTable(table: SchemaTable): ChapterTable {
  const { columns } = table;
  const names = widthFor(
    columns.map((column) => column.name),
    24,
    52,
  );
  const types = widthFor(
    columns.map((column) => column.type),
    20,
    42,
  );
  const defaults = widthFor(
    columns.map((column) => column.default ?? ''),
    15,
    ROOM,
  );
  const apart = names + types + defaults + LEAST_DESCRIPTION <= ROOM;
  return {
    caption: `${table.name}的字段`,
    cols: `12:c ${names} ${types} 12:c 12:c ${apart ? `${defaults} ` : ''}fr`,
    head: ['序号', '字段', '类型', '必填', '键', ...(apart ? ['默认值'] : []), '说明'],
    rows: columns.map((column, index) => [
      String(index + 1),
      column.name,
      column.type || NONE,
      column.nullable ? '' : '是',
      keysOf(table, column.name),
      ...(apart ? [column.default ?? ''] : []),
      [column.comment, apart ? '' : defaultWords(column.default)].filter(Boolean).join('；') || NONE,
    ]),
    note: indexNote(table),
  };
}

function defaultWords(value: string | null): string {
  if (value === null) return '';
  return value === COUNTED || value === COMPUTED ? value : `默认值为${value}`;
}

/** Names have no place to break a line: the column is as wide as the longest, within bounds. */
function widthFor(words: readonly string[], least: number, most: number): number {
  return Math.min(most, Math.max(least, ...words.map((word) => Math.ceil(word.length * 2.2 + 4))));
}

/** 主 = primary key, 外 = foreign key, 唯 = unique by itself. */
function keysOf(table: SchemaTable, column: string): string {
  const same = (name: string): boolean => name.toLowerCase() === column.toLowerCase();
  return [
    table.primaryKey.some(same) ? '主' : '',
    table.relations.some((relation) => relation.columns.some(same)) ? '外' : '',
    table.indexes.some(({ unique, columns }) => unique && columns.length === 1 && columns.some(same))
      ? '唯'
      : '',
  ].join('');
}

function indexNote(table: SchemaTable): string {
  const listed = table.indexes.filter(({ unique, columns }) => !(unique && columns.length === 1));
  if (listed.length === 0) return '';
  const words = listed.map(({ name, columns, unique }) => {
    const over = columns.join('、');
    return `${name === '' ? over : `${name}（${over}）`}${unique ? '，唯一' : ''}`;
  });
  return `注：索引${words.join('；')}。`;
}

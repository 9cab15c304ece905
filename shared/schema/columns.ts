/** One column's definition: name, type and what follows it. */
import { Cursor, printTokens, splitAtCommas } from './cursor.ts';
import type { Token } from './scan.ts';
import { SchemaFault } from './scan.ts';
import type { SchemaColumn, SchemaRelation } from './schema.ts';

export interface ColumnDefinition {
  readonly column: SchemaColumn;
  readonly primary: boolean;
  readonly unique: boolean;
  readonly relation: SchemaRelation | null;
}

export const COUNTED = '自增';
export const COMPUTED = '计算列';

/** Words that end a type or a default value. */
const CONSTRAINTS = new Set(
  (
    'NOT NULL DEFAULT PRIMARY UNIQUE KEY REFERENCES CHECK CONSTRAINT COLLATE CHARSET AUTO_INCREMENT AUTOINCREMENT ' +
    'IDENTITY GENERATED AS COMMENT ON VIRTUAL STORED INVISIBLE VISIBLE STORAGE COLUMN_FORMAT FIRST AFTER DEFERRABLE'
  ).split(' '),
);

export function parseColumn(tokens: readonly Token[], line: number): ColumnDefinition {
  const cursor = new Cursor(tokens, line);
  const name = cursor.name('字段名');
  const type = printTokens(untilConstraint(cursor));
  const found: Found = {
    nullable: true,
    default: /^(big|small)?serial[248]?$/i.test(type) ? COUNTED : null,
    comment: '',
    primary: false,
    unique: false,
    relation: null,
  };
  while (!cursor.done) readConstraint(cursor, name, found);
  const { nullable, comment, primary, unique, relation } = found;
  return {
    column: { name, type, nullable: nullable && !primary, default: found.default, comment },
    primary,
    unique,
    relation,
  };
}

interface Found {
  nullable: boolean;
  default: string | null;
  comment: string;
  primary: boolean;
  unique: boolean;
  relation: SchemaRelation | null;
}

function readConstraint(cursor: Cursor, name: string, found: Found): void {
  if (cursor.takes('NOT', 'NULL')) found.nullable = false;
  else if (cursor.takes('DEFAULT')) found.default = readDefault(cursor);
  else if (cursor.takes('PRIMARY', 'KEY')) found.primary = true;
  else if (cursor.takes('UNIQUE')) {
    cursor.takes('KEY');
    found.unique = true;
  } else if (cursor.takes('AUTO_INCREMENT') || cursor.takes('AUTOINCREMENT') || cursor.takes('IDENTITY')) {
    found.default = COUNTED;
  } else if (cursor.takes('GENERATED')) found.default = generated(cursor);
  else if (cursor.takes('AS')) {
    if (cursor.isSign('(')) cursor.bracketed();
    found.default = COMPUTED;
  } else if (cursor.takes('COMMENT')) found.comment = readComment(cursor);
  else if (cursor.takes('REFERENCES')) found.relation = readReference(cursor, [name]);
  else if (cursor.takes('ON')) {
    // ON DELETE SET DEFAULT names no default value.
    cursor.next();
    if (cursor.takes('SET')) cursor.next();
  } else if (cursor.isSign('(')) cursor.bracketed();
  else cursor.next();
}

function generated(cursor: Cursor): string {
  while (!cursor.done && cursor.word() !== 'AS') cursor.next();
  cursor.takes('AS');
  if (cursor.takes('IDENTITY')) return COUNTED;
  if (cursor.isSign('(')) cursor.bracketed();
  return COMPUTED;
}

/** The value after DEFAULT; its first token may be a word that otherwise ends it (`DEFAULT NULL`). */
export function readDefault(cursor: Cursor): string | null {
  const { line } = cursor;
  if (cursor.done) throw new SchemaFault(line, 'DEFAULT 后面缺少默认值');
  const value = cursor.isSign('(')
    ? `(${printTokens(cursor.bracketed())})${printTokens(untilConstraint(cursor))}`
    : printTokens([cursor.next() ?? [], untilConstraint(cursor)].flat());
  if (/^null(::.*)?$/i.test(value)) return null;
  return /^nextval\(/i.test(value) ? COUNTED : value;
}

export function readComment(cursor: Cursor): string {
  cursor.takesSign('=');
  const token = cursor.next();
  return token?.kind === 'string' || token?.kind === 'quoted'
    ? token.text.replaceAll(/\s+/g, ' ').trim()
    : '';
}

/** What follows REFERENCES. */
export function readReference(cursor: Cursor, columns: readonly string[]): SchemaRelation {
  const table = cursor.qualifiedName('引用的表名');
  const references = cursor.isSign('(') ? columnNames(cursor.bracketed()) : [];
  return { columns, table, references };
}

/** Names of a column list; lengths and directions (`name(20) DESC`) are left out, expressions kept as written. */
export function columnNames(tokens: readonly Token[]): string[] {
  return splitAtCommas(tokens).map((piece) => {
    const [first, second, third] = piece;
    const call = second?.kind === 'sign' && second.text === '(' && !/^\d+$/.test(third?.text ?? '');
    return !first || call || first.kind === 'sign' ? printTokens(piece) : first.text;
  });
}

function untilConstraint(cursor: Cursor): Token[] {
  const taken: Token[] = [];
  let depth = 0;
  for (let token = cursor.peek(); token !== null; token = cursor.peek()) {
    const ends =
      CONSTRAINTS.has(cursor.word()) || (cursor.word() === 'CHARACTER' && cursor.word(1) === 'SET');
    if (depth === 0 && ends) return taken;
    if (token.kind === 'sign' && token.text === '(') depth += 1;
    if (token.kind === 'sign' && token.text === ')') depth -= 1;
    taken.push(token);
    cursor.next();
  }
  return taken;
}

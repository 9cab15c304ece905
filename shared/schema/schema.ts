/** The structure of a database (数据库结构) as its own definition states it; nothing is guessed from data. */

export interface SchemaColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  /** As written in the definition, `自增` for numbers that the database counts itself; null = none. */
  readonly default: string | null;
  readonly comment: string;
}

export interface SchemaIndex {
  /** '' where the definition names none. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

/** A foreign key (外键). `references` is empty where the definition leaves the other table's key unnamed. */
export interface SchemaRelation {
  readonly columns: readonly string[];
  readonly table: string;
  readonly references: readonly string[];
}

export interface SchemaTable {
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly SchemaColumn[];
  readonly primaryKey: readonly string[];
  readonly indexes: readonly SchemaIndex[];
  readonly relations: readonly SchemaRelation[];
}

export interface DatabaseSchema {
  readonly tables: readonly SchemaTable[];
  /** What of the definition could not be listed, with its line: never left out in silence. */
  readonly notes: readonly string[];
}

/** Far above any system's structure, far below harm. */
export const SCHEMA_LIMITS = { characters: 20_000_000, tables: 2000, columns: 1000 };

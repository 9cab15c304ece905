/** How a kind of record is declared: one table of fields drives import, blank templates, the grid and the checks. */
import type { Contract } from '../domain/contract.ts';
import type { RecordKindId } from './types.ts';

/** `thousandths`: a number of up to three decimals, kept as a whole number of thousandths. */
export type FieldType =
  | 'text'
  | 'date'
  | 'moment'
  | 'time'
  | 'month'
  | 'integer'
  | 'thousandths'
  | 'money'
  | 'choice'
  | 'yes-no'
  | 'score';

/** Types whose values are figures, set to the right in tables. */
export const NUMBER_TYPES: ReadonlySet<FieldType> = new Set(['integer', 'thousandths', 'money', 'score']);

export interface FieldSpec {
  /** Property of the record; `answers.q1` for the survey's dynamic columns. */
  readonly name: string;
  /** Column title in templates and on screen. */
  readonly label: string;
  /** Other titles clerks use for the same column. */
  readonly aliases: readonly string[];
  readonly type: FieldType;
  readonly required: boolean;
  readonly choices: readonly string[];
  /** Other spellings of a choice: `{ 完成: '已完成' }`. */
  readonly synonyms: Readonly<Record<string, string>>;
  readonly hint: string;
  readonly example: string;
  /** Width on screen and in the blank template, in characters. */
  readonly width: number;
}

export interface RowProblem {
  readonly field: string;
  readonly value: string;
  readonly reason: string;
}

export interface RecordKind {
  readonly id: RecordKindId;
  /** 工作记录, 故障 … */
  readonly label: string;
  /** Sheet names under which this kind is expected. */
  readonly sheetNames: readonly string[];
  readonly fields: readonly FieldSpec[];
  /** Fields that identify a row: the natural key is their values joined by `|`. */
  readonly identity: readonly string[];
  /** The field that places the record in time. */
  readonly dayField: string;
  /** Field holding persons' names, checked against the staff list; '' = none. */
  readonly peopleField: string;
  /** Rules across fields of one row (restored before reported …). */
  readonly check: (data: Readonly<Record<string, unknown>>, contract: Contract) => readonly RowProblem[];
}

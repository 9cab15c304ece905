/** The parts from which a kind of record is declared. */
import type { Contract } from '../../domain/contract.ts';
import type { FieldSpec, FieldType, RecordKind, RowProblem } from '../field.ts';
import type { RecordKindId, RecordTypes } from '../types.ts';
import type { Units } from '../cells/numbers.ts';
import type { RowValues } from './rowValues.ts';

/** All that the program knows about a kind of record. */
export interface KindDeclaration<K extends RecordKindId> {
  readonly kind: (contract: Contract) => RecordKind;
  /** Makes the typed record from understood cells. */
  readonly build: (row: RowValues, contract: Contract) => RecordTypes[K];
  /** Choice fields that take words outside their list. */
  readonly open: readonly string[];
  /** Text fields holding codes: written half-width without spaces. */
  readonly codes: readonly string[];
  /** Fields holding names of persons. */
  readonly people: readonly string[];
  /** Date fields that may lie after today (a deadline). */
  readonly ahead: readonly string[];
  /**
   * Equal natural keys within one file: `number` counts them on (`#2`), `refuse` names them, since a number
   * or a month and role can stand for one record only.
   */
  readonly repeats: 'number' | 'refuse';
  /** Units that a cell or a column title may name, by field. */
  readonly units: Readonly<Record<string, Units>>;
}

type Options = Partial<Omit<FieldSpec, 'name' | 'label' | 'type'>>;

/** A field with the usual defaults: optional, no list, sixteen characters wide. */
export function field(name: string, label: string, type: FieldType, options: Options = {}): FieldSpec {
  return {
    name,
    label,
    type,
    aliases: [],
    required: false,
    choices: [],
    synonyms: {},
    hint: '',
    example: '',
    width: 16,
    ...options,
  };
}

/** Text of a field of unknown shape; '' when it holds none. */
export function textOf(data: Readonly<Record<string, unknown>>, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value : '';
}

/**
 * One problem for each pair that runs backwards. Empty values are not compared.
 * A pair is the earlier field, the later field and the reason; dates, moments and times compare as text.
 */
export function inOrder(
  data: Readonly<Record<string, unknown>>,
  pairs: readonly (readonly [earlier: string, later: string, reason: string])[],
): RowProblem[] {
  return pairs.flatMap(([earlier, later, reason]) => {
    const [first, second] = [textOf(data, earlier), textOf(data, later)];
    return first !== '' && second !== '' && second < first ? [{ field: later, value: second, reason }] : [];
  });
}

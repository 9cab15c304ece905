/** The understood cells of one row, with getters of the right type for the builders of the kinds. */
export type FieldValue = string | number | boolean | null;

export class RowValues {
  readonly #values: ReadonlyMap<string, FieldValue>;

  constructor(values: ReadonlyMap<string, FieldValue>) {
    this.#values = values;
  }

  /** Text, date, moment, time or code; '' where the column is missing. */
  text(name: string): string {
    const value = this.#values.get(name);
    return typeof value === 'string' ? value : '';
  }

  /** Whole number or fen; 0 where the cell is empty and the field optional. */
  number(name: string): number {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : 0;
  }

  /** Number, or null for an empty cell. */
  maybe(name: string): number | null {
    const value = this.#values.get(name);
    return typeof value === 'number' ? value : null;
  }

  yes(name: string): boolean {
    return this.#values.get(name) === true;
  }

  /** One of a closed list; the first word of the list where the cell is empty and the field optional. */
  oneOf<T extends string>(name: string, words: readonly [T, ...T[]]): T {
    const value = this.text(name);
    return words.find((word) => word === value) ?? words[0];
  }
}

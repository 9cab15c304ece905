/** One thing to be mended in a preset. */
export interface Mistake {
  /** Keys and positions from the top of the file. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

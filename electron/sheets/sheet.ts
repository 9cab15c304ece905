import type { RawCell } from '../../shared/records/cells/rawCell.ts';

/** One sheet as cells at their places: `rows[0][0]` is A1. Rows may have different lengths; holes are null. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}

/** Column letters as spreadsheets show them: 0 → A, 27 → AB. */
export function columnName(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : columnName((index - rest) / 26 - 1) + letter;
}

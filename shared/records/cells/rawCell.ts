/** A cell as a spreadsheet or the grid gives it, before anything is understood. */

/** A cell that holds no usable value: an error such as #REF!, or a formula that was never calculated. */
export interface CellFault {
  readonly fault: string;
  /** What the sheet shows. */
  readonly shown: string;
}

/**
 * Dates from spreadsheets come as `Date` at UTC: only the UTC getters tell what the clerk saw.
 * `null` is an empty cell.
 */
export type RawCell = string | number | boolean | Date | CellFault | null;

/** A value understood, or why not. The reason is a statement that can stand after the place of the cell. */
export type CellResult<T> = { readonly value: T } | { readonly reason: string };

export function isFault(cell: RawCell): cell is CellFault {
  return typeof cell === 'object' && cell !== null && !(cell instanceof Date);
}

export function isBlank(cell: RawCell): boolean {
  return cell === null || (typeof cell === 'string' && cell.trim() === '');
}

/** What the cell shows, for messages and previews. */
export function shownText(cell: RawCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell instanceof Date) return cell.toISOString().slice(0, 16).replace('T', ' ').replace(' 00:00', '');
  return cell.shown;
}

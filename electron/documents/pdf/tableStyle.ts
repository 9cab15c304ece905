import type { Block, Inline, PageFamily } from '../../../shared/documents/tree.ts';
import { textWidth } from '../template/textWidth.ts';
import { cellColumns } from './cellColumns.ts';
import { heldEnd } from './heldEnd.ts';
import { sureLines } from './sureLines.ts';
import { lineCount, millimetres } from './textMeasure.ts';

export type TableBlock = Extract<Block, { t: 'table' }>;

/** Type size and line pitch in points, padding in millimetres. */
export interface TableStyle {
  readonly size: number;
  readonly pitch: number;
  readonly px: number;
  readonly py: number;
  /** Grey fill of heads and labels: forms only. */
  readonly filled: boolean;
  /** Hairlines between the rows of a three-line table whose rows are long or many. */
  readonly guides: boolean;
}

/** Three-line tables with more columns than this are set in 9 pt. */
const MANY_COLUMNS = 8;
const MANY_ROWS = 14;

export function tableStyle(table: TableBlock, family: PageFamily): TableStyle {
  const filled = family === 'form';
  if (table.style === 'dense-grid') {
    return { size: 9, pitch: family === 'landscape' ? 12.6 : 13.5, px: 1.1, py: 1.22, filled, guides: false };
  }
  if (table.style === 'grid') {
    return family === 'archive'
      ? { size: 10.5, pitch: 13.6, px: 1.6, py: 1.45, filled, guides: false }
      : { size: 9, pitch: family === 'landscape' ? 12.6 : 13.5, px: 1.6, py: 1.45, filled, guides: false };
  }
  const small = family === 'form' || family === 'landscape' || table.columns.length > MANY_COLUMNS;
  if (!small && !wraps(table, family, 10.5)) {
    const guides = table.body.length > MANY_ROWS;
    return {
      size: 10.5,
      pitch: 14.5,
      px: 1.4,
      py: table.body.length > 12 ? 1.3 : 1.7,
      filled: false,
      guides,
    };
  }
  const guides = family === 'landscape' || table.body.length > MANY_ROWS || wraps(table, family, 9);
  return { size: 9, pitch: 12.6, px: 1.4, py: family === 'landscape' ? 1.5 : 1.3, filled: false, guides };
}

/** Widths of the columns in millimetres, the `fr` column included. */
export function columnWidths(table: TableBlock, family: PageFamily): number[] {
  const fixed = table.columns.reduce((sum, { width }) => sum + (width === 'fr' ? 0 : width), 0);
  return table.columns.map(({ width }) => (width === 'fr' ? Math.max(textWidth(family) - fixed, 1) : width));
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.t === 'text' ? inline.text : inline.t === 'break' ? '\n' : ''))
    .join('');
}

/** Estimated lines of the tallest cell of each body row; cells that span columns are measured over all of them. */
export function rowLines(table: TableBlock, widths: readonly number[], size: number, px: number): number[] {
  const places = cellColumns(table.body, widths.length);
  return table.body.map((row, at) =>
    row.cells.reduce((most, cell, index) => {
      if (cell.rowspan > 1) return most;
      const column = places[at]?.[index] ?? 0;
      const span = widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
      const lines = plainText(cell.inlines)
        .split('\n')
        .reduce((sum, line) => sum + lineCount(line, span - 2 * px, size), 0);
      return Math.max(most, lines);
    }, 1),
  );
}

/** Part of the room that a sure line may take: kerning stays below it; 黑体 has wider Latin than the table of widths. */
const SURE = 0.95;
const SURE_EMPHASISED = 0.9;

/** A row of more lines may have to break over pages, which a row of known height cannot. */
const MOST_KNOWN = 6;

/**
 * The lines of each body row whose every cell surely takes so many, so that its height is known beforehand; 0 = not
 * sure. The typesetter sets each cell of a row of unknown height twice.
 */
export function knownLines(table: TableBlock, widths: readonly number[], size: number, px: number): number[] {
  const places = cellColumns(table.body, widths.length);
  return table.body.map((row, at) => {
    let most = 1;
    for (const [index, cell] of row.cells.entries()) {
      const column = places[at]?.[index] ?? 0;
      const span = widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0);
      const room = (span - 2 * px) / millimetres(size);
      const sure = cell.label || cell.failed || row.role !== 'body' ? SURE_EMPHASISED : SURE;
      const lines = cellLines(cell.inlines, room, sure);
      if (lines === null) return 0;
      // A cell over several rows, each of a line at least, makes none of them higher.
      if (lines > cell.rowspan) {
        if (cell.rowspan > 1) return 0;
        most = Math.max(most, lines);
      }
    }
    return most <= MOST_KNOWN ? most : 0;
  });
}

function cellLines(inlines: readonly Inline[], room: number, sure: number): number | null {
  let sum = 0;
  for (const line of splitLines(inlines)) {
    const lines = line === null ? null : sureLines(heldEnd(plainText(line)), room, sure);
    if (lines === null) return null;
    sum += lines;
  }
  return sum;
}

/** Lines between breaks; a line to write on has no sure width. */
function splitLines(inlines: readonly Inline[]): (Inline[] | null)[] {
  const lines: (Inline[] | null)[] = [[]];
  for (const inline of inlines) {
    if (inline.t === 'break') lines.push([]);
    else if (inline.t === 'blank') lines[lines.length - 1] = null;
    else lines.at(-1)?.push(inline);
  }
  return lines;
}

function wraps(table: TableBlock, family: PageFamily, size: number): boolean {
  return rowLines(table, columnWidths(table, family), size, 1.4).some((lines) => lines > 1);
}

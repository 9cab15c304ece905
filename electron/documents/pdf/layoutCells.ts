import type { Cell, Row } from '../../../shared/documents/tree.ts';
import { withoutJoiners } from '../template/bindUnits.ts';
import { heldEnd, heldPair } from './heldEnd.ts';
import { layoutInlines } from './layoutInlines.ts';
import type { LaidInline } from './layoutInlines.ts';
import { plainText } from './tableStyle.ts';
import type { TableBlock, TableStyle } from './tableStyle.ts';
import { lineCount, millimetres } from './textMeasure.ts';

type CellOptions = Readonly<Record<string, number | string | boolean>>;

/** A cell as `table.typ` reads it: plain text, or text with a face and the options of `table.cell`. */
export type LaidCell =
  | string
  | {
      readonly c?: LaidInline;
      /** A number whose digits stand under each other. */
      readonly n?: string;
      /** 黑体: heads, labels, totals. */
      readonly head?: 1;
      /** 黑体 SemiBold: a value over its limit, a failed verdict. */
      readonly x?: 1;
      readonly o?: CellOptions;
    };

export interface CellPlace {
  readonly table: TableBlock;
  readonly style: TableStyle;
  /** Widths of all columns in millimetres. */
  readonly widths: readonly number[];
  /** First column of each cell of the row. */
  readonly columns: readonly number[];
}

const GREY_FILL = 238;
const FAILED_FILL = 225;
/** Narrower columns, in em, break where they must. */
const LEAST_HELD = 5;
/** Room, in em, from which at least the last two letters go together. */
const LEAST_PAIRED = 4;

/** Cells of a body row; `splits` tells whether a cell over so many rows is taller than a page and may break. */
export function rowCells(row: Row, place: CellPlace, splits: (rows: number) => boolean): LaidCell[] {
  const { table, style } = place;
  return row.cells.map((cell, index) => {
    const column = place.columns[index] ?? 0;
    const numeric = cell.colspan === 1 && (table.columns[column]?.numeric ?? false);
    const emphasised = cell.label || row.role === 'group' || (row.role === 'total' && index === 0);
    const align = cell.align ?? (row.role === 'group' ? 'left' : cell.label ? 'center' : null);
    const filled = row.role === 'group' || (cell.label && style.filled);
    const options: CellOptions = {
      ...spans(cell),
      ...(align ? { align } : {}),
      ...(filled ? { fill: GREY_FILL } : cell.failed && numeric ? { fill: FAILED_FILL } : {}),
      ...(splits(cell.rowspan) ? { breakable: true } : {}),
    };
    const face = cell.failed ? { x: 1 as const } : emphasised ? { head: 1 as const } : null;
    const text = withoutJoiners(plainText(cell.inlines));
    const laid =
      numeric && !face && text.includes('1') ? { n: text } : { c: words(cell, place, column), ...face };
    if (Object.keys(options).length > 0) return { ...laid, o: options };
    return !face && 'c' in laid && typeof laid.c === 'string' ? laid.c : laid;
  });
}

/** Heads are centred, except over the left-aligned text columns of a three-line table. */
export function headCells(row: Row, { table, style, columns }: CellPlace): LaidCell[] {
  const ruled = table.style === 'three-line';
  return row.cells.map((cell, index) => {
    const left = ruled && cell.colspan === 1 && table.columns[columns[index] ?? 0]?.align === 'left';
    const options: CellOptions = {
      ...spans(cell),
      align: cell.align ?? (left ? 'left' : 'center'),
      ...(style.filled ? { fill: GREY_FILL } : {}),
      ...(ruled && cell.colspan > 1 ? { stroke: true } : {}),
    };
    return { c: layoutInlines(cell.inlines), head: 1, o: options };
  });
}

/** An empty cell in a column of no width: it spans a group of rows and so keeps them on one page. */
export function guardCell(rowspan: number, breakable = false): LaidCell {
  return { c: '', o: { inset: 0, rowspan, ...(breakable ? { breakable } : {}) } };
}

function spans(cell: Cell): CellOptions {
  return {
    ...(cell.rowspan > 1 ? { rowspan: cell.rowspan } : {}),
    ...(cell.colspan > 1 ? { colspan: cell.colspan } : {}),
  };
}

/** The words of a cell; where they take several lines, the end is held. */
function words(cell: Cell, { widths, style }: CellPlace, column: number): LaidInline {
  const laid = layoutInlines(cell.inlines);
  if (typeof laid !== 'string') return laid;
  const room =
    widths.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0) - 2 * style.px;
  if (lineCount(laid, room, style.size) === 1) return laid;
  const em = millimetres(style.size);
  if (room < em * LEAST_PAIRED) return laid;
  return room < em * LEAST_HELD ? heldPair(laid) : heldEnd(laid);
}

import type { Table, TableCell, TableRow } from 'docx';
import type { Cell, Inline, PageFamily, Row } from '../../../../shared/documents/tree.ts';
import { cellColumns } from '../../pdf/cellColumns.ts';
import { columnWidths, plainText, rowLines, tableStyle } from '../../pdf/tableStyle.ts';
import type { TableBlock, TableStyle } from '../../pdf/tableStyle.ts';
import { emWidth } from '../../pdf/textMeasure.ts';
import type { DocxContext } from '../docxContext.ts';
import { inlineRuns } from '../elements/inlines.ts';
import { typeHeight } from '../pageMeasures.ts';
import type { PageKind } from '../pageMeasures.ts';
import { paragraph } from '../elements/paragraph.ts';
import type { ParagraphProps } from '../elements/paragraph.ts';
import { cellStyle } from '../styles.ts';
import { tableCell, tableElement, tableRow } from '../elements/table.ts';
import type { CellProps, Rule } from '../elements/table.ts';
import { millimetresOf, pointTwips, twipColumns, twips } from '../units.ts';
import { wordText } from '../elements/wordText.ts';
import type { PlainCell } from '../elements/writtenRow.ts';
import { withoutJoiners } from '../../template/bindUnits.ts';

const FRAME = { width: 0.9 };
const HAIR = { width: 0.35 };
const GUIDE = { width: 0.25, color: '969696' };
const GREY_FILL = 'EEEEEE';
const FAILED_FILL = 'E1E1E1';
/** A table of up to so many rows stays whole. */
const WHOLE_ROWS = 6;
/** A row, group or table higher than this part of the page may break. */
const KEEP_LIMIT = 0.8;
/** Margin of cells whose words would not fit otherwise, in twips; and the longest words it is done for. */
const TIGHT = 10;
const SHORT_EMS = 9;

/** One cell of the grid: a cell of the tree, or the lower rows of one that spans rows. */
interface Place {
  readonly cell: Cell;
  readonly column: number;
  readonly upper: boolean;
}

/** A table of the tree. `keepWithNext`: a signature block follows and must not stand alone. */
export function contentTable(block: TableBlock, context: DocxContext, keepWithNext: boolean): Table {
  const family = familyOf(context.kind);
  const style = tableStyle(block, family);
  const widths = columnWidths(block, family);
  const columns = twipColumns(widths);
  const padding = verticalPadding(style);
  const heights = rowLines(block, widths, style.size, style.px).map(
    (lines) => block.rowHeight ?? millimetresOf(lines * style.pitch) + 2 * padding,
  );
  const limit = typeHeight(context.measures) * KEEP_LIMIT;
  const keeps = keptRows(block, heights, limit, keepWithNext);
  const ruled = block.style === 'three-line';
  const pads = rightPads(block, widths, style);
  const cellOf = (place: Place, row: Row, at: number, head: boolean): TableCell | PlainCell =>
    drawCell({ block, style, columns, pads, ...place }, row, at, head, head || keeps[at] === true);
  const rows = (list: readonly Row[], head: boolean): TableRow[] =>
    places(list, columns.length).flatMap((cells, at) => {
      const row = list[at];
      if (!row) return [];
      const split = !head && (heights[at] ?? 0) > limit;
      const height = head ? null : block.rowHeight;
      return tableRow(
        { cantSplit: !split, header: head, ...(height === null ? {} : { height: twips(height) }) },
        cells.map((place) => cellOf(place, row, at, head)),
      );
    });
  const inside = style.guides ? { insideHorizontal: GUIDE } : {};
  return tableElement(
    {
      columns,
      margins: { x: twips(style.px), y: twips(padding) },
      borders: ruled
        ? { top: { width: 1 }, bottom: { width: 1 }, ...inside }
        : {
            top: FRAME,
            left: FRAME,
            bottom: FRAME,
            right: FRAME,
            insideHorizontal: HAIR,
            insideVertical: HAIR,
          },
      ...(block.caption === null ? {} : { caption: block.caption }),
    },
    [...rows(block.head, true), ...rows(block.body, false)],
  );
}

interface CellPlace extends Place {
  readonly block: TableBlock;
  readonly style: TableStyle;
  readonly columns: readonly number[];
  /** Right insets of number columns in millimetres. */
  readonly pads: readonly number[];
}

function drawCell(
  place: CellPlace,
  row: Row,
  at: number,
  head: boolean,
  keep: boolean,
): TableCell | PlainCell {
  const { cell, block, style, columns, column, upper } = place;
  const ruled = block.style === 'three-line';
  const numeric = !head && cell.colspan === 1 && (block.columns[column]?.numeric ?? false);
  const strong = head || cell.label || row.role === 'group' || (row.role === 'total' && column === 0);
  const fill = fillOf(cell, row, head, numeric, style);
  const margins = sideMargins(place, numeric);
  const bottom = ruled && head ? headRule(cell, at, block.head.length, upper) : undefined;
  const top: Rule | undefined = ruled && row.role === 'total' && at > 0 ? HAIR : undefined;
  const props: CellProps = {
    width: columns.slice(column, column + cell.colspan).reduce((sum, width) => sum + width, 0),
    span: cell.colspan,
    align: 'center',
    ...(cell.rowspan > 1 ? { merge: upper ? ('restart' as const) : ('continue' as const) } : {}),
    ...(fill === null ? {} : { fill }),
    ...(margins === null ? {} : { margins }),
    ...(bottom || top ? { borders: { ...(top ? { top } : {}), ...(bottom ? { bottom } : {}) } } : {}),
  };
  const align = alignOf(place, row, head);
  const runStyle = cell.failed && !head ? 'Failed' : strong ? 'Strong' : undefined;
  const paragraphProps: ParagraphProps = {
    style: cellStyle(style.size, style.pitch),
    ...(keep ? { keepNext: true } : {}),
    ...(align === 'left' ? {} : { align }),
  };
  const make = (inlines: readonly Inline[]): TableCell =>
    tableCell(props, [paragraph(paragraphProps, inlineRuns(inlines, style.size, runStyle))]);
  const words = upper ? plainWords(cell.inlines) : null;
  if (words === null) return make(upper ? cell.inlines : []);
  const look = JSON.stringify([props, paragraphProps, runStyle]);
  return { look, words, make: (text) => make([{ t: 'text', text }]) };
}

/** The words of a cell that is one line of one face, as Word gets them; null = it has to be formatted itself. */
function plainWords(inlines: readonly Inline[]): string | null {
  const [inline] = inlines;
  if (inlines.length !== 1 || inline?.t !== 'text' || inline.strong) return null;
  const words = wordText(withoutJoiners(inline.text));
  return words === '' || words.includes('\n') || words !== words.trim() ? null : words;
}

/**
 * Inner margins where they are not the table's: under its head for a number column, and next to nothing for short
 * words that just fill the column — Word sets brackets full where the PDF sets them half.
 */
function sideMargins(
  { cell, style, columns, column, pads }: CellPlace,
  numeric: boolean,
): { readonly left?: number; readonly right: number } | null {
  const width = columns.slice(column, column + cell.colspan).reduce((sum, part) => sum + part, 0);
  const longest = Math.max(
    0,
    ...plainText(cell.inlines)
      .split('\n')
      .map((line) => emWidth(line)),
  );
  const words = pointTwips(longest * style.size);
  const right = numeric ? twips(pads[column] ?? style.px) : twips(style.px);
  const tight = words > width - right - twips(style.px) && words <= width - 2 * TIGHT && longest <= SHORT_EMS;
  if (tight) return { left: TIGHT, right: TIGHT };
  return numeric ? { right } : null;
}

function fillOf(cell: Cell, row: Row, head: boolean, numeric: boolean, style: TableStyle): string | null {
  if (cell.failed && numeric) return FAILED_FILL;
  if (row.role === 'group') return GREY_FILL;
  return style.filled && (head || cell.label) ? GREY_FILL : null;
}

/** Heads are centred, except over the left-aligned text columns of a three-line table. */
function alignOf({ cell, block, column }: CellPlace, row: Row, head: boolean): 'left' | 'center' | 'right' {
  if (cell.align) return cell.align;
  const own = block.columns[column]?.align ?? 'left';
  if (head) return block.style === 'three-line' && cell.colspan === 1 && own === 'left' ? 'left' : 'center';
  if (row.role === 'group') return 'left';
  return cell.label ? 'center' : own;
}

/** Rule under the head of a three-line table, and a hairline under a head that spans columns. */
function headRule(cell: Cell, at: number, heads: number, upper: boolean): Rule | undefined {
  const last = at === heads - 1 || (upper && at + cell.rowspan >= heads);
  if (last) return { width: 0.5 };
  return cell.colspan > 1 ? HAIR : undefined;
}

/** Right insets in millimetres that put the blocks of figures under the middle of their heads. */
function rightPads(block: TableBlock, widths: readonly number[], style: TableStyle): number[] {
  const bodyPlaces = cellColumns(block.body, widths.length);
  return widths.map((width, column) => {
    if (!block.columns[column]?.numeric) return style.px;
    const widest = block.body
      .flatMap((row, y) =>
        row.cells.filter((cell, index) => cell.colspan === 1 && bodyPlaces[y]?.[index] === column),
      )
      .reduce((most, cell) => Math.max(most, emWidth(plainText(cell.inlines))), 0);
    return Math.max((width - millimetresOf(widest * style.size)) / 2, style.px);
  });
}

/** Every row with all its cells, the lower parts of spanning cells included, in order of their columns. */
function places(rows: readonly Row[], width: number): Place[][] {
  const columns = cellColumns(rows, width);
  const grid: Place[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    row.cells.forEach((cell, index) => {
      const column = columns[at]?.[index] ?? 0;
      for (let down = 0; down < cell.rowspan; down += 1) {
        grid[at + down]?.push({ cell, column, upper: down === 0 });
      }
    });
  });
  return grid.map((row) => row.toSorted((a, b) => a.column - b.column));
}

/** The style's padding counts from the letters; Word's lines carry half of their leading on either side already. */
function verticalPadding({ py, pitch, size }: TableStyle): number {
  return Math.max(0.2, py - millimetresOf(pitch - size) / 2);
}

function familyOf(kind: PageKind): PageFamily {
  if (kind === 'annex') return 'letter';
  return kind === 'photos' ? 'report' : kind;
}

/** Rows that stay with the next one: short tables, groups of one key, the row before a total. */
function keptRows(
  block: TableBlock,
  heights: readonly number[],
  limit: number,
  keepWithNext: boolean,
): boolean[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const whole = block.body.length <= WHOLE_ROWS && total <= limit;
  const last = block.body.length - 1;
  return block.body.map((row, at) => {
    if (at === last) return keepWithNext;
    if (whole) return true;
    const next = block.body[at + 1];
    if (next?.role === 'total' || row.role === 'group') return true;
    return (
      row.keep !== null && next?.keep === row.keep && groupHeight(block.body, heights, row.keep) <= limit
    );
  });
}

function groupHeight(rows: readonly Row[], heights: readonly number[], key: string): number {
  return rows.reduce((sum, row, at) => sum + (row.keep === key ? (heights[at] ?? 0) : 0), 0);
}

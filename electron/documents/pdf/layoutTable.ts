import type { PageFamily } from '../../../shared/documents/tree.ts';
import { cellColumns } from './cellColumns.ts';
import { isSpanned, keepGroups, withLast, withTail } from './keepGroups.ts';
import type { KeepGroup } from './keepGroups.ts';
import { guardCell, headCells, rowCells } from './layoutCells.ts';
import type { LaidCell } from './layoutCells.ts';
import { columnWidths, knownLines, plainText, rowLines, tableStyle } from './tableStyle.ts';
import type { TableBlock, TableStyle } from './tableStyle.ts';
import { emWidth, millimetres } from './textMeasure.ts';

export interface LaidTable {
  readonly t: 'table';
  readonly style: string;
  /** Points. */
  readonly size: number;
  readonly pitch: number;
  /** Padding in millimetres. */
  readonly px: number;
  readonly py: number;
  /** Widths in millimetres, null = the rest. */
  readonly cols: readonly (number | null)[];
  readonly align: readonly string[];
  /** Right inset of each column in millimetres; used where `padded`. */
  readonly pad: readonly number[];
  readonly padded: boolean;
  /** Rows of the head and of the body. */
  readonly heads: number;
  readonly rows: number;
  readonly head: readonly LaidCell[];
  readonly body: readonly LaidCell[];
  /** Body rows with a rule above them. */
  readonly lines: readonly number[];
  readonly guides: boolean;
  readonly height: number | null;
  /** Lines of the body rows that surely have so many; 0 = not sure. */
  readonly known: readonly number[];
  readonly breakable: boolean;
  /** The signatures that follow are to be set as the table's last row. */
  readonly tail: boolean;
  readonly caption: string | null;
  readonly note: string | null;
  /** `续表2` on later pages; null = not said. */
  readonly continued: string | null;
}

/** A table of up to so many rows stays whole, and one whose rows all carry the same keep key. */
const WHOLE_ROWS = 6;
/** Parts of the page's height: a table, day group or row above it may break. */
const KEEP_LIMIT = 0.8;
/** Height of the type area in millimetres. */
const PAGE_HEIGHT: Readonly<Record<PageFamily, number>> = {
  form: 245,
  report: 238,
  letter: 225,
  landscape: 160,
  archive: 250,
  label: 277,
};

/**
 * `signed`: a signature block follows. Behind a long table it becomes the table's last row, held to the two rows
 * above it, so that it never stands alone on a page.
 */
export function layoutTable(table: TableBlock, family: PageFamily, signed = false): LaidTable {
  const style = tableStyle(table, family);
  const widths = columnWidths(table, family);
  const heights = rowLines(table, widths, style.size, style.px).map(
    (lines) => table.rowHeight ?? millimetres(lines * style.pitch) + 2 * style.py,
  );
  const limit = PAGE_HEIGHT[family] * KEEP_LIMIT;
  const tooTall = (first: number, rows: number): boolean =>
    heights.slice(first, first + rows).reduce((sum, height) => sum + height, 0) > limit;
  const kept = keepGroups(table.body);
  // Rows that all carry one key keep the table as a whole, with its caption, on one page.
  const oneGroup = kept.length === 1 && kept[0]?.length === table.body.length;
  const breakable = tooTall(0, heights.length) || (table.body.length > WHOLE_ROWS && !oneGroup);
  const tail = signed && breakable && table.note === null;
  const groups = tail ? withTail(kept, table.body.length) : breakable ? withLast(kept, table.body) : kept;
  const guard = groups.some((group) => !isSpanned(table.body, group));
  const headPlaces = cellColumns(table.head, widths.length);
  const bodyPlaces = cellColumns(table.body, widths.length);
  const guardAt = (at: number): LaidCell[] => (guard ? guardCells(at, groups, tooTall) : []);
  return {
    t: 'table',
    style: table.style,
    size: style.size,
    pitch: style.pitch,
    px: style.px,
    py: style.py,
    guides: style.guides,
    cols: [...table.columns.map(({ width }) => (width === 'fr' ? null : width)), ...(guard ? [0] : [])],
    align: [...table.columns.map(({ align }) => align), ...(guard ? ['left'] : [])],
    pad: [
      ...table.columns.map((_, at) => rightPad(table, bodyPlaces, at, widths, style)),
      ...(guard ? [0] : []),
    ],
    padded: table.columns.some(({ align }) => align === 'right'),
    heads: table.head.length,
    rows: table.body.length,
    head: table.head.flatMap((row, at) => [
      ...headCells(row, { table, style, widths, columns: headPlaces[at] ?? [] }),
      ...(guard && at === 0 ? [guardCell(table.head.length)] : []),
    ]),
    body: table.body.flatMap((row, at) => [
      ...rowCells(row, { table, style, widths, columns: bodyPlaces[at] ?? [] }, (rows) => tooTall(at, rows)),
      ...guardAt(at),
    ]),
    lines: roleLines(table),
    height: table.rowHeight,
    known: knownLines(table, widths, style.size, style.px),
    breakable,
    tail,
    caption: table.caption,
    note: table.note,
    continued: continuedLabel(table, family),
  };
}

/** The guard column's cell at a row: none inside a group that began above. */
function guardCells(
  at: number,
  groups: readonly KeepGroup[],
  tooTall: (first: number, rows: number) => boolean,
): LaidCell[] {
  const group = groups.find(({ first, length }) => at >= first && at < first + length);
  if (!group) return [guardCell(1)];
  return group.first === at ? [guardCell(group.length, tooTall(group.first, group.length))] : [];
}

/** Right inset that puts a right-aligned block of figures under the middle of its head. */
function rightPad(
  table: TableBlock,
  places: readonly (readonly number[])[],
  at: number,
  widths: readonly number[],
  style: TableStyle,
): number {
  const column = table.columns[at];
  const block = column?.numeric || (column?.align === 'right' && table.style === 'three-line');
  if (!block) return style.px;
  const widest = Math.max(
    0,
    ...table.body.flatMap((row, y) =>
      row.cells
        .filter((cell, index) => cell.colspan === 1 && places[y]?.[index] === at)
        .map((cell) => emWidth(plainText(cell.inlines))),
    ),
  );
  const rest = ((widths[at] ?? 0) - millimetres(widest * style.size)) / 2;
  return Math.round(Math.max(rest, style.px) * 100) / 100;
}

/** Rules above the totals of three-line tables. */
function roleLines(table: TableBlock): readonly number[] {
  if (table.style !== 'three-line') return [];
  return table.body.flatMap((row, at) => (at > 0 && row.role === 'total' ? [at] : []));
}

/** Reports say 续表2 over the later pages of a numbered table. */
function continuedLabel(table: TableBlock, family: PageFamily): string | null {
  if (family !== 'report' || table.body.length <= WHOLE_ROWS) return null;
  const number = /^表(\d+)/.exec(table.caption ?? '')?.[1];
  return number === undefined ? null : `续表${number}`;
}

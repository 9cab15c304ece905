import type { Cell, PageFamily, Row } from '../../../shared/documents/tree.ts';
import { withoutJoiners } from '../template/bindUnits.ts';
import { cellColumns } from './cellColumns.ts';
import { layoutInlines } from './layoutInlines.ts';
import type { LaidInline } from './layoutInlines.ts';
import { columnWidths, plainText, rowLines, tableStyle } from './tableStyle.ts';
import type { TableBlock, TableStyle } from './tableStyle.ts';
import { emWidth, millimetres } from './textMeasure.ts';

/** A cell as `table.typ` reads it: plain text, or text with a face and the options of `table.cell`. */
export type LaidCell =
  | string
  | {
      readonly c?: LaidInline;
      readonly n?: string;
      readonly head?: 1;
      readonly x?: 1;
      readonly o?: Readonly<Record<string, number | string | boolean>>;
    };

export interface LaidTable {
  readonly t: 'table';
  readonly style: string;
  readonly size: number;
  readonly pitch: number;
  readonly px: number;
  readonly py: number;
  readonly cols: readonly (number | null)[];
  readonly align: readonly string[];
  readonly pad: readonly number[];
  readonly padded: boolean;
  readonly heads: number;
  readonly head: readonly LaidCell[];
  readonly body: readonly LaidCell[];
  /** Body rows with a rule above them. */
  readonly lines: readonly number[];
  readonly guides: boolean;
  readonly height: number | null;
  readonly breakable: boolean;
  readonly caption: string | null;
  readonly note: string | null;
  /** `续表2` on later pages; null = not said. */
  readonly continued: string | null;
}

/** A table of up to so many rows stays whole. */
const WHOLE_ROWS = 6;
/** Parts of the page's height: a table, day group or row above it may break. */
const KEEP_LIMIT = 0.8;
const PAGE_HEIGHT: Readonly<Record<PageFamily, number>> = {
  form: 245,
  report: 238,
  letter: 225,
  landscape: 160,
  archive: 250,
  label: 277,
};
const GREY_FILL = 238;
const FAILED_FILL = 225;

export function layoutTable(table: TableBlock, family: PageFamily): LaidTable {
  const style = tableStyle(table, family);
  const widths = columnWidths(table, family);
  const heights = rowLines(table, widths, style.size, style.px).map(
    (lines) => table.rowHeight ?? millimetres(lines * style.pitch) + 2 * style.py,
  );
  const limit = PAGE_HEIGHT[family] * KEEP_LIMIT;
  const total = heights.reduce((sum, height) => sum + height, 0);
  const groups = keepGroups(table.body);
  const guard = groups.some(({ first, length }) => !isSpanned(table.body[first], length));
  const headPlaces = cellColumns(table.head, widths.length);
  const bodyPlaces = cellColumns(table.body, widths.length);
  const head = table.head.flatMap((row, at) => [
    ...row.cells.map((cell, index) => headCell(cell, table, headPlaces[at]?.[index] ?? 0, style)),
    ...(guard && at === 0 ? [guardCell(table.head.length)] : []),
  ]);
  const body = table.body.flatMap((row, at) => [
    ...rowCells(row, bodyPlaces[at] ?? [], { table, style, below: heights.slice(at), limit }),
    ...(guard ? guardCells(at, groups, table.body.length, heights, limit) : []),
  ]);
  return {
    t: 'table',
    style: table.style,
    ...{ size: style.size, pitch: style.pitch, px: style.px, py: style.py },
    cols: [...table.columns.map(({ width }) => (width === 'fr' ? null : width)), ...(guard ? [0] : [])],
    align: [...table.columns.map(({ align }) => align), ...(guard ? ['left'] : [])],
    pad: [
      ...table.columns.map((_, at) => rightPad(table, bodyPlaces, at, widths[at] ?? 0, style)),
      ...(guard ? [0] : []),
    ],
    padded: table.columns.some(({ align }) => align === 'right'),
    heads: table.head.length,
    head,
    body,
    lines: roleLines(table),
    guides: style.guides,
    height: table.rowHeight,
    breakable: total > limit || (table.body.length > WHOLE_ROWS && !isOneGroup(groups, table.body)),
    caption: table.caption,
    note: table.note,
    continued: continuedLabel(table, family),
  };
}

interface RowPlace {
  readonly table: TableBlock;
  readonly style: TableStyle;
  /** Estimated heights of this row and those below it. */
  readonly below: readonly number[];
  readonly limit: number;
}

function rowCells(row: Row, columns: readonly number[], place: RowPlace): LaidCell[] {
  const { table, style, below, limit } = place;
  return row.cells.map((cell, index) => {
    const numeric = cell.colspan === 1 && (table.columns[columns[index] ?? 0]?.numeric ?? false);
    const emphasised = cell.label || row.role === 'group' || (row.role === 'total' && index === 0);
    const options: CellOptions = spans(cell);
    const align = cell.align ?? (row.role === 'group' ? 'left' : cell.label ? 'center' : null);
    if (align) options.align = align;
    if (row.role === 'group' || (cell.label && style.filled)) options.fill = GREY_FILL;
    if (cell.failed && numeric) options.fill = FAILED_FILL;
    if (below.slice(0, cell.rowspan).reduce((sum, height) => sum + height, 0) > limit)
      options.breakable = true;
    const text = withoutJoiners(plainText(cell.inlines));
    const laid =
      numeric && text.includes('1') && !cell.failed && !emphasised
        ? { n: text }
        : {
            c: layoutInlines(cell.inlines),
            ...(cell.failed ? { x: 1 as const } : emphasised ? { head: 1 as const } : {}),
          };
    if (Object.keys(options).length > 0) return { ...laid, o: options };
    return 'c' in laid && typeof laid.c === 'string' && Object.keys(laid).length === 1 ? laid.c : laid;
  });
}

/** Heads are centred, except over the left-aligned text columns of a three-line table. */
function headCell(cell: Cell, table: TableBlock, column: number, style: TableStyle): LaidCell {
  const ruled = table.style === 'three-line';
  const options: CellOptions = spans(cell);
  const left = ruled && cell.colspan === 1 && table.columns[column]?.align === 'left';
  options.align = cell.align ?? (left ? 'left' : 'center');
  if (style.filled) options.fill = GREY_FILL;
  if (ruled && cell.colspan > 1) options.stroke = true;
  return { c: layoutInlines(cell.inlines), head: 1, o: options };
}

type CellOptions = Record<string, number | string | boolean>;

function spans(cell: Cell): CellOptions {
  return {
    ...(cell.rowspan > 1 ? { rowspan: cell.rowspan } : {}),
    ...(cell.colspan > 1 ? { colspan: cell.colspan } : {}),
  };
}

interface Group {
  readonly first: number;
  readonly length: number;
}

/** Runs of rows with the same keep key, two rows and more. */
function keepGroups(rows: readonly Row[]): Group[] {
  const groups: Group[] = [];
  let first = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    const key = rows[first]?.keep ?? null;
    if (at < rows.length && key !== null && rows[at]?.keep === key) continue;
    if (key !== null && at - first > 1) groups.push({ first, length: at - first });
    first = at;
  }
  return groups;
}

/** All rows carry one key: the table as a whole, with its caption, stays on one page. */
function isOneGroup(groups: readonly Group[], rows: readonly Row[]): boolean {
  return groups.length === 1 && groups[0]?.length === rows.length;
}

/** A cell that spans the whole group keeps its rows together by itself. */
function isSpanned(row: Row | undefined, length: number): boolean {
  return row?.cells.some((cell) => cell.rowspan === length) ?? false;
}

/** An empty cell of no width in a column of its own: it spans a group and so keeps it on one page. */
function guardCell(rowspan: number, breakable = false): LaidCell {
  return { c: '', o: { inset: 0, rowspan, ...(breakable ? { breakable } : {}) } };
}

function guardCells(
  at: number,
  groups: readonly Group[],
  rows: number,
  heights: readonly number[],
  limit: number,
): LaidCell[] {
  const group = groups.find(({ first, length }) => at >= first && at < first + length);
  if (!group) return at < rows ? [guardCell(1)] : [];
  if (group.first !== at) return [];
  const height = heights.slice(at, at + group.length).reduce((sum, value) => sum + value, 0);
  return [guardCell(group.length, height > limit)];
}

/** Right inset that puts a right-aligned block of figures under the middle of its head. */
function rightPad(
  table: TableBlock,
  places: readonly (readonly number[])[],
  at: number,
  width: number,
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
  const rest = (width - millimetres(widest * style.size)) / 2;
  return Math.round(Math.max(rest, style.px) * 100) / 100;
}

/** Rules above totals and group heads of three-line tables. */
function roleLines(table: TableBlock): LaidTable['lines'] {
  if (table.style !== 'three-line') return [];
  return table.body.flatMap((row, at) => (at > 0 && row.role === 'total' ? [at] : []));
}

/** Reports say 续表2 over the later pages of a numbered table. */
function continuedLabel(table: TableBlock, family: PageFamily): string | null {
  if (family !== 'report' || table.body.length <= WHOLE_ROWS) return null;
  const number = /^表(\d+)/.exec(table.caption ?? '')?.[1];
  return number === undefined ? null : `续表${number}`;
}

/** A table of a filled Word form: its grid with merged cells; widths in proportion to Word's. */
import type { Align, Block, Cell, Column, Inline, Row } from '../../../shared/documents/tree.ts';
import { textWidth } from '../template/textWidth.ts';
import { inlinesOf, unwrapped } from './formInlines.ts';
import type { FormContext } from './formInlines.ts';
import { child, isOn, valueAt } from './xmlNodes.ts';
import type { XmlNode } from './xmlNodes.ts';

type TableBlock = Extract<Block, { t: 'table' }>;

interface PlacedCell {
  readonly column: number;
  readonly colspan: number;
  readonly merge: 'none' | 'start' | 'more';
  readonly node: XmlNode;
}

const TWIPS_PER_MM = 56.693;
const LEAST_COLUMN_MM = 8;
const LEAST_REST_MM = 10;

export function formTable(table: XmlNode, context: FormContext): TableBlock {
  const rows = unwrapped(table.children).filter((node) => node.name === 'w:tr');
  const placed = rows.map((row) => placeCells(row, context));
  const width = Math.max(1, ...placed.map((row) => row.reduce((sum, cell) => sum + cell.colspan, 0)));
  if (placed.some((row) => row.reduce((sum, cell) => sum + cell.colspan, 0) !== width)) {
    context.missing.add('列数不齐的表格');
  }
  const heads = rows.findIndex((row) => !isOn(row, 'w:trPr', 'w:tblHeader'));
  const headRows = heads === -1 ? 0 : heads;
  const filled = placed.map((row, index): Row => ({
    cells: row.flatMap((cell) =>
      cell.merge === 'more' ? [] : [readCell(cell, rowspan(placed, index, cell), context)],
    ),
    role: 'body',
    keep: null,
  }));
  return {
    t: 'table',
    style: 'grid',
    columns: columnsOf(table, width, context),
    head: filled.slice(0, headRows),
    body: filled.slice(headRows),
    caption: null,
    note: null,
    rowHeight: null,
  };
}

function placeCells(row: XmlNode, context: FormContext): PlacedCell[] {
  if (child(row, 'w:trPr', 'w:gridBefore') ?? child(row, 'w:trPr', 'w:gridAfter')) {
    context.missing.add('列数不齐的表格');
  }
  let column = 0;
  return unwrapped(row.children)
    .filter((node) => node.name === 'w:tc')
    .map((node) => {
      const colspan = Math.max(1, Number(valueAt(node, 'w:tcPr', 'w:gridSpan') ?? '1'));
      const merged = child(node, 'w:tcPr', 'w:vMerge');
      const merge = !merged ? 'none' : merged.attributes['w:val'] === 'restart' ? 'start' : 'more';
      const cell = { column, colspan, merge, node } as const;
      column += colspan;
      return cell;
    });
}

function rowspan(rows: readonly (readonly PlacedCell[])[], index: number, cell: PlacedCell): number {
  if (cell.merge !== 'start') return 1;
  let span = 1;
  while (rows[index + span]?.some((other) => other.column === cell.column && other.merge === 'more'))
    span += 1;
  return span;
}

function readCell({ node, colspan }: PlacedCell, span: number, context: FormContext): Cell {
  const paragraphs = unwrapped(node.children).filter((entry) => entry.name === 'w:p');
  if (node.children.some((entry) => entry.name === 'w:tbl')) context.missing.add('表格里的表格');
  if (paragraphs.some((entry) => child(entry, 'w:pPr', 'w:numPr'))) context.missing.add('Word 的自动编号');
  const inlines = paragraphs.flatMap((entry, index): Inline[] => [
    ...(index > 0 ? [{ t: 'break' } as const] : []),
    ...inlinesOf(entry, context),
  ]);
  return {
    inlines,
    rowspan: span,
    colspan,
    align: ALIGNS[valueAt(paragraphs[0], 'w:pPr', 'w:jc') ?? ''] ?? null,
    label: false,
    failed: false,
  };
}

const ALIGNS: Readonly<Record<string, Align>> = {
  center: 'center',
  right: 'right',
  end: 'right',
  left: 'left',
  start: 'left',
};

/** The widest column takes the rest of the line; the others keep their share of it. */
function columnsOf(table: XmlNode, width: number, context: FormContext): Column[] {
  const grid = (child(table, 'w:tblGrid')?.children ?? [])
    .filter((node) => node.name === 'w:gridCol')
    .map((node) => Number(node.attributes['w:w'] ?? '0') / TWIPS_PER_MM);
  const given = grid.length === width && grid.every((entry) => entry > 0);
  const raw = given ? grid : Array.from({ length: width }, () => 1);
  const total = raw.reduce((sum, entry) => sum + entry, 0);
  const room = textWidth(context.family);
  const scaled = raw.map((entry) => Math.max(LEAST_COLUMN_MM, Math.round((entry / total) * room * 10) / 10));
  const widest = scaled.indexOf(Math.max(...scaled));
  const fixed = scaled.reduce((sum, entry, index) => (index === widest ? sum : sum + entry), 0);
  if (fixed + LEAST_REST_MM > room) context.missing.add('列数过多的表格');
  return scaled.map((entry, index): Column => ({
    width: index === widest ? 'fr' : entry,
    align: 'left',
    numeric: false,
  }));
}

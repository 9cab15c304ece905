import type { Align, Block, Cell, Column, PageFamily, Row } from '../../../shared/documents/tree.ts';
import { bindUnits } from './bindUnits.ts';
import type { MarkupElement } from './markup.ts';
import { readCount, readMillimetres, readWord } from './readAttributes.ts';
import { readInlines } from './readInlines.ts';
import type { CaptionNumbers } from './numberCaptions.ts';
import { templateFailure } from './templateFailure.ts';
import { textWidth } from './textWidth.ts';

type TableBlock = Extract<Block, { t: 'table' }>;
const ALIGNS: Readonly<Record<string, Align>> = { c: 'center', l: 'left', r: 'right', n: 'right' };
/** A text column under this many millimetres cannot hold a word. */
const LEAST_REST = 10;

/** A `<table>`: columns, head and body, checked to fill its grid without gaps. */
export function readTable(element: MarkupElement, captions: CaptionNumbers, family: PageFamily): TableBlock {
  const columns = readColumns(element, family);
  const part = (name: string): MarkupElement[] =>
    element.children.flatMap((child) =>
      child.kind === 'element' && child.name === name ? child.children.filter(isElement) : [],
    );
  const headRows = part('thead');
  const bodyRows = part('tbody');
  checkGrid(headRows, columns.length);
  checkGrid(bodyRows, columns.length);
  if (headRows.length + bodyRows.length === 0) throw templateFailure(element.place, '<table> 没有行');
  const caption = element.attributes.get('caption');
  const note = element.attributes.get('note');
  return {
    t: 'table',
    style: readWord(element, 'style', ['three-line', 'grid', 'dense-grid']),
    columns,
    head: headRows.map((row) => readRow(row, captions)),
    body: bodyRows.map((row) => readRow(row, captions)),
    caption: caption === undefined ? null : `${captions.byElement.get(element) ?? '表'}　${caption}`,
    note: note ? bindUnits(note) : null,
    rowHeight: element.attributes.has('row-height') ? readMillimetres(element, 'row-height', 4, 250) : null,
  };
}

function isElement(node: MarkupElement['children'][number]): node is MarkupElement {
  return node.kind === 'element';
}

function readColumns(element: MarkupElement, family: PageFamily): Column[] {
  const text = element.attributes.get('cols') ?? '';
  const columns = text
    .trim()
    .split(/ +/)
    .map((entry): Column => {
      const match = /^(?:(\d+(?:\.\d+)?)|fr)(?::([clrn]))?$/.exec(entry);
      if (!match) throw templateFailure(element.place, `cols 中的“${entry}”应为 宽度:对齐，如 24:c 或 fr:l`);
      const letter = match[2] ?? 'l';
      return {
        width: match[1] === undefined ? 'fr' : Number(match[1]),
        align: ALIGNS[letter] ?? 'left',
        numeric: letter === 'n',
      };
    });
  const fixed = columns.reduce((sum, { width }) => sum + (width === 'fr' ? 0 : width), 0);
  const flexible = columns.filter(({ width }) => width === 'fr').length;
  if (flexible !== 1) throw templateFailure(element.place, 'cols 中应有且只有一列 fr');
  if (fixed + LEAST_REST > textWidth(family)) {
    const limit = textWidth(family) - LEAST_REST;
    throw templateFailure(element.place, `各列宽度共 ${fixed} 毫米，超过 ${limit} 毫米，fr 列没有位置`);
  }
  return columns;
}

function readRow(row: MarkupElement, captions: CaptionNumbers): Row {
  return {
    cells: row.children.filter(isElement).map((cell) => readCell(cell, captions)),
    role: readWord(row, 'role', ['body', 'total', 'group'], 'body'),
    keep: row.attributes.get('keep') || null,
  };
}

function readCell(cell: MarkupElement, captions: CaptionNumbers): Cell {
  const classes = (cell.attributes.get('class') ?? '').split(' ').filter(Boolean);
  const unknown = classes.find((name) => name !== 'label' && name !== 'failed');
  if (unknown) throw templateFailure(cell.place, `单元格的 class 只能是 label 或 failed，现为“${unknown}”`);
  const align = cell.attributes.has('align') ? readWord(cell, 'align', ['left', 'center', 'right']) : null;
  return {
    inlines: readInlines(cell, captions),
    rowspan: readCount(cell, 'rowspan'),
    colspan: readCount(cell, 'colspan'),
    align,
    label: cell.name === 'th' || classes.includes('label'),
    failed: classes.includes('failed'),
  };
}

/** Every place of the grid is covered exactly once; otherwise the row that is wrong is named. */
function checkGrid(rows: readonly MarkupElement[], width: number): void {
  /** Rows that the cell above each column still reaches down. */
  const covered: number[] = Array.from({ length: width }, () => 0);
  rows.forEach((row, index) => {
    let column = 0;
    for (const cell of row.children.filter(isElement)) {
      while (column < width && (covered[column] ?? 0) > 0) column += 1;
      const colspan = readCount(cell, 'colspan');
      const rowspan = readCount(cell, 'rowspan');
      if (column + colspan > width) throw templateFailure(cell.place, `本行单元格多于 ${width} 列`);
      if (index + rowspan > rows.length) throw templateFailure(cell.place, 'rowspan 超出了表格的最后一行');
      for (let at = column; at < column + colspan; at += 1) {
        if ((covered[at] ?? 0) > 0) throw templateFailure(cell.place, '单元格与上方跨行的单元格重叠');
        covered[at] = rowspan;
      }
      column += colspan;
    }
    if (covered.some((count) => count === 0)) {
      throw templateFailure(row.place, `本行单元格不足 ${width} 列`);
    }
    for (let at = 0; at < width; at += 1) covered[at] = (covered[at] ?? 0) - 1;
  });
}

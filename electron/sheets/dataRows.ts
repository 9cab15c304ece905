/** The rows below a header as cells by field, without blank lines, totals and repeated header rows. */
import type { RawCell } from '../../shared/records/cells/rawCell.ts';
import { isBlank, shownText } from '../../shared/records/cells/rawCell.ts';
import { normalHeader } from '../../shared/records/headers.ts';
import type { RowCells } from '../../shared/records/parseRow.ts';
import type { Column, Header } from './findHeader.ts';
import type { Sheet } from './sheet.ts';

export interface DataRow {
  /** As the spreadsheet shows it, from 1. */
  readonly row: number;
  readonly cells: RowCells;
  /** Some cell is exactly `mark`. */
  readonly marked: boolean;
}

const TOTAL = /^(?:合计|小计|总计|累计|本页合计|本月合计|本周合计|共计)[:：]?$/;

export function dataRows(sheet: Sheet, header: Header, mark: string): DataRow[] {
  const used = header.columns.filter((column) => column.field !== null);
  return sheet.rows.slice(header.firstDataRow).flatMap((row, offset): DataRow[] => {
    if (used.every((column) => isBlank(row[column.index] ?? null)) || isTotal(row)) return [];
    if (isHeaderAgain(row, used)) return [];
    const cells: Record<string, RawCell> = {};
    for (const column of used) {
      if (column.field) cells[column.field.name] = withUnit(row[column.index] ?? null, column);
    }
    const marked = row.some((cell) => typeof cell === 'string' && cell.trim() === mark);
    return [{ row: header.firstDataRow + offset + 1, cells, marked }];
  });
}

function isTotal(row: readonly RawCell[]): boolean {
  const first = row.find((cell) => !isBlank(cell));
  return typeof first === 'string' && TOTAL.test(first.replace(/\s+/g, ''));
}

/** Printed tables repeat their header on each page. */
function isHeaderAgain(row: readonly RawCell[], used: readonly Column[]): boolean {
  return used.every((column) => {
    const cell = row[column.index] ?? null;
    return !isBlank(cell) && normalHeader(shownText(cell)) === normalHeader(column.title);
  });
}

/** A bare number under `金额（万元）` or `大小（GB）` means that unit. */
function withUnit(cell: RawCell, column: Column): RawCell {
  const bare = typeof cell === 'number' || (typeof cell === 'string' && /\d\s*$/.test(cell));
  const takesUnit = column.field?.type === 'money' || column.field?.type === 'integer';
  return bare && takesUnit && column.unit !== '' ? `${shownText(cell)}${column.unit}` : cell;
}

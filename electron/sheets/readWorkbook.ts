/** Workbooks (.xlsx) as cells: cached results of formulas, errors named, merged columns filled downwards. */
import { readXlsx } from 'hucre/xlsx';
import type { Sheet as WorkbookSheet } from 'hucre/xlsx';
import type { RawCell } from '../../shared/records/cells/rawCell.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import { LIMITS } from './limits.ts';
import { columnName } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { surveyWorkbook, tooLarge, truncated } from './zipGuard.ts';

/** Visible sheets in their order. @throws AppFailure `import.*` */
export async function readWorkbook(bytes: Buffer, name: string): Promise<Sheet[]> {
  const { rows, columns } = await surveyWorkbook(bytes, name);
  const range = `A1:${columnName(Math.max(columns, 1) - 1)}${Math.max(rows, 1)}`;
  const workbook = await readXlsx(bytes, { range }).catch(() => {
    throw truncated(name);
  });
  if (workbook.sheets.length > LIMITS.sheets) {
    throw new AppFailure(
      'import.tooLarge',
      `“${name}”有 ${workbook.sheets.length} 个工作表，最多 ${LIMITS.sheets} 个`,
    );
  }
  return workbook.sheets
    .filter((sheet) => !sheet.hidden && !sheet.veryHidden)
    .map((sheet) => {
      if (sheet.rows.length > LIMITS.rows + LIMITS.headerRows) throw tooLarge(name, sheet.rows.length, 0);
      return { name: sheet.name, rows: cellsOf(sheet) };
    });
}

function cellsOf(sheet: WorkbookSheet): RawCell[][] {
  const rows: RawCell[][] = sheet.rows.map((row) => [...row]);
  for (const [place, cell] of sheet.cells ?? []) {
    const [row = -1, column = -1] = place.split(',').map(Number);
    const line = rows[row];
    if (!line) continue;
    if (cell.type === 'error') {
      line[column] = { fault: '单元格是公式错误，请改正后重新导入', shown: String(cell.value ?? '') };
    } else if (cell.formula !== undefined && cell.value === null) {
      line[column] = {
        fault: '公式没有计算结果，请用 Excel 或 WPS 打开并保存一次，或改填数值',
        shown: `=${cell.formula}`,
      };
    }
  }
  fillMergedColumns(sheet, rows);
  return rows;
}

/** A date merged over several lines holds for each of them; a title merged across columns stays one cell. */
function fillMergedColumns(sheet: WorkbookSheet, rows: RawCell[][]): void {
  for (const { startRow, endRow, startCol } of sheet.merges ?? []) {
    const value = rows[startRow]?.[startCol] ?? null;
    if (value === null) continue;
    for (let row = startRow + 1; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const line = rows[row];
      if (line && (line[startCol] ?? null) === null) line[startCol] = value;
    }
  }
}

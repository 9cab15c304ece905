/** Spreadsheets in and out: files become cells at their places; what the cells mean is decided elsewhere. */
export { dataRows } from './dataRows.ts';
export type { DataRow } from './dataRows.ts';
export { findHeader } from './findHeader.ts';
export type { Column, Header } from './findHeader.ts';
export { LIMITS } from './limits.ts';
export { readSheet } from './readSheet.ts';
export { columnName } from './sheet.ts';
export type { Sheet } from './sheet.ts';
export { EXAMPLE_MARK, templateWorkbook } from './templateWorkbook.ts';

import type { Row } from '../../../shared/documents/tree.ts';

/** First column of each cell of each row, in the shape of `rows`; rowspans from above push cells to the right. */
export function cellColumns(rows: readonly Row[], width: number): number[][] {
  /** Rows that a cell above still reaches down, by column. */
  const covered: number[] = Array.from({ length: width }, () => 0);
  return rows.map((row) => {
    let column = 0;
    const places = row.cells.map((cell) => {
      while ((covered[column] ?? 0) > 0) column += 1;
      const place = column;
      covered.fill(cell.rowspan, place, place + cell.colspan);
      column += cell.colspan;
      return place;
    });
    for (let at = 0; at < width; at += 1) covered[at] = Math.max((covered[at] ?? 0) - 1, 0);
    return places;
  });
}

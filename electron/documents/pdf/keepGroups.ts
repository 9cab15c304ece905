import type { Row } from '../../../shared/documents/tree.ts';

/** Rows `first` … `first + length − 1` that stay on one page. */
export interface KeepGroup {
  readonly first: number;
  readonly length: number;
}

/** Rows that go with the signature block behind a long table. */
const TAIL_ROWS = 2;

/** Runs of two rows and more with the same keep key (a day's work). */
export function keepGroups(rows: readonly Row[]): KeepGroup[] {
  const groups: KeepGroup[] = [];
  let first = 0;
  for (let at = 1; at <= rows.length; at += 1) {
    const key = rows[first]?.keep ?? null;
    if (at < rows.length && key !== null && rows[at]?.keep === key) continue;
    if (key !== null && at - first > 1) groups.push({ first, length: at - first });
    first = at;
  }
  return groups;
}

/**
 * The last two rows of a table that breaks stay together, with the row of sums behind them, so that no single row
 * stands under a repeated head. Where they are part of a group (a day's work) that group has its own rule.
 */
export function withLast(groups: readonly KeepGroup[], rows: readonly Row[]): KeepGroup[] {
  const length = rows.at(-1)?.role === 'total' ? TAIL_ROWS + 1 : TAIL_ROWS;
  const first = rows.length - length;
  if (first < 1 || groups.some((group) => group.first + group.length > first)) return [...groups];
  return [...groups, { first, length }];
}

/** The last rows and one row more behind the table (the signatures) are a group; a group that they cut grows. */
export function withTail(groups: readonly KeepGroup[], rows: number): KeepGroup[] {
  const cut = groups.filter(({ first, length }) => first + length > rows - TAIL_ROWS);
  const from = Math.min(Math.max(rows - TAIL_ROWS, 0), ...cut.map(({ first }) => first));
  return [...groups.filter(({ first }) => first < from), { first: from, length: rows - from + 1 }];
}

/** A cell that spans the whole group keeps its rows together by itself. */
export function isSpanned(rows: readonly Row[], { first, length }: KeepGroup): boolean {
  return rows[first]?.cells.some((cell) => cell.rowspan === length) ?? false;
}

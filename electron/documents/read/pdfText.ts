/** Words of a PDF page by their places: which way they stand, and which of them stand in columns. */

/** A piece of text as pdf.js gives it; `transform` is [a b c d e f] in points, y upwards. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** Too few letters say nothing about a page. */
const LETTERS_WANTED = 12;

/** Degrees clockwise by which most letters are turned as the page is seen; null where there are too few. */
export function turnOf(texts: readonly PlacedText[], rotate: number): 0 | 90 | 180 | 270 | null {
  const votes = { 0: 0, 90: 0, 180: 0, 270: 0 };
  let all = 0;
  for (const { str, transform } of texts) {
    const [a = 1, b = 0] = transform;
    const letters = str.replaceAll(/\s/g, '').length;
    const upwards = Math.round((Math.atan2(b, a) * 180) / Math.PI / 90) * 90;
    const seen = (((rotate - upwards) % 360) + 360) % 360;
    if (seen === 0 || seen === 90 || seen === 180 || seen === 270) votes[seen] += letters;
    all += letters;
  }
  if (all < LETTERS_WANTED) return null;
  for (const turn of [90, 180, 270] as const) if (votes[turn] > all / 2) return turn;
  return 0;
}

export interface Cell {
  text: string;
  readonly left: number;
  right: number;
}

/** Gap between two pieces of a row, in heights of the letters, from which on they are two cells. */
const CELL_GAP = 0.9;
const ROWS_WANTED = 3;

/** One row of words across the page, parted where a gap makes two cells of it. */
export interface TextRow {
  readonly cells: readonly Cell[];
}

/** The rows of a page from top to bottom; words that do not stand level are not among them. */
export function pageRows(texts: readonly PlacedText[]): TextRow[] {
  return rowsOf(texts).map((cells) => ({ cells }));
}

/**
 * Rows as lines: cells parted by a tab; a line that runs to the right edge goes on in the next one, so that a
 * sentence is whole.
 */
export function rowLines(rows: readonly TextRow[]): string[] {
  const edge = Math.max(0, ...rows.flatMap(({ cells }) => cells.map(({ right }) => right)));
  const lines: string[] = [];
  let runsOn = false;
  for (const { cells } of rows) {
    const text = cells.map((cell) => cell.text).join('\t');
    const [only] = cells;
    const alone = cells.length === 1 && only !== undefined;
    if (runsOn && alone) lines.push((lines.pop() ?? '') + text);
    else lines.push(text);
    const size = only && only.text.length > 0 ? (only.right - only.left) / only.text.length : 0;
    runsOn = alone && only.text.length > 8 && edge - only.right < size * 1.6 && !/[。；！？：]$/u.test(text);
  }
  return lines;
}

/**
 * Rows whose words stand below one another in the same number of cells. Only such plain tables are told: a cell of
 * several lines, an empty or a spanned one breaks a table off.
 */
export function rowTables(rows: readonly TextRow[]): string[][][] {
  const tables: string[][][] = [];
  let open: (readonly Cell[])[] = [];
  const close = (): void => {
    if (open.length >= ROWS_WANTED) tables.push(open.map((row) => row.map(({ text }) => text)));
    open = [];
  };
  for (const { cells } of rows) {
    const before = open.at(-1);
    if (cells.length < 2) close();
    else if (before && !alignedWith(cells, before)) {
      close();
      open = [cells];
    } else open.push(cells);
  }
  close();
  return tables;
}

/** A table that begins with the head of the one before is its continuation on the next page. */
export function joinTables<T extends { readonly rows: readonly (readonly string[])[] }>(
  tables: readonly T[],
): T[] {
  const joined: T[] = [];
  for (const table of tables) {
    const before = joined.at(-1);
    if (before && before.rows[0]?.join('|') === table.rows[0]?.join('|'))
      joined[joined.length - 1] = { ...before, rows: [...before.rows, ...table.rows.slice(1)] };
    else joined.push(table);
  }
  return joined;
}

function rowsOf(texts: readonly PlacedText[]): Cell[][] {
  const upright = texts.filter(({ str, transform }) => str.trim() !== '' && (transform[1] ?? 0) === 0);
  const byHeight = upright.toSorted((a, b) => (b.transform[5] ?? 0) - (a.transform[5] ?? 0));
  const rows: PlacedText[][] = [];
  for (const text of byHeight) {
    const row = rows.at(-1);
    const at = row?.[0]?.transform[5] ?? Infinity;
    if (row && Math.abs(at - (text.transform[5] ?? 0)) < heightOf(text) * 0.4) row.push(text);
    else rows.push([text]);
  }
  return rows.map(cellsOf);
}

function cellsOf(row: readonly PlacedText[]): Cell[] {
  const cells: Cell[] = [];
  for (const text of row.toSorted((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0))) {
    const left = text.transform[4] ?? 0;
    const last = cells.at(-1);
    if (last && left - last.right < heightOf(text) * CELL_GAP) {
      last.text += text.str;
      last.right = left + text.width;
    } else cells.push({ text: text.str, left, right: left + text.width });
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() }));
}

function heightOf({ height, transform }: PlacedText): number {
  return height || Math.hypot(transform[2] ?? 0, transform[3] ?? 10);
}

/** Each cell overlaps the one above it, or their middles or edges meet. */
function alignedWith(row: readonly Cell[], above: readonly Cell[]): boolean {
  return (
    row.length === above.length &&
    row.every((cell, at) => {
      const other = above[at];
      return other !== undefined && cell.left < other.right + 12 && other.left < cell.right + 12;
    })
  );
}

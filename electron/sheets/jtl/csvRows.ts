/** Rows of a CSV file as it streams by, each with the number of the line it begins on. */
import { LIMITS } from '../limits.ts';
import { badLine } from './sample.ts';

export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Cells in quotes may hold separators and line breaks (RFC 4180). */
export class CsvRows {
  readonly #name: string;
  #rest = '';
  #line = 1;

  constructor(name: string) {
    this.#name = name;
  }

  /** Rows that are whole by now. At the end of the file call it once more with `last`. */
  *push(text: string, last = false): Generator<CsvRow> {
    this.#rest += text;
    let at = 0;
    for (;;) {
      const end = rowEnd(this.#rest, at);
      if (end < 0 && !(last && at < this.#rest.length)) break;
      const row = this.#rest.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
      if (end < 0 && isOpen(row)) throw badLine(this.#name, this.#line, '引号没有结束，文件可能不完整');
      if (row !== '') yield { line: this.#line, cells: cellsOf(row) };
      this.#line += 1 + breaksIn(row);
      at = end < 0 ? this.#rest.length : end + 1;
    }
    this.#rest = this.#rest.slice(at);
    if (this.#rest.length > LIMITS.jtlLine) {
      throw badLine(this.#name, this.#line, `一行超过 ${LIMITS.jtlLine / 1_048_576} MB`);
    }
  }
}

/** Index of the line break that ends the row, -1 if it is not there yet. */
function rowEnd(text: string, from: number): number {
  let open = false;
  for (let at = from; ;) {
    const end = text.indexOf('\n', at);
    if (end < 0) return -1;
    if (isOpen(text.slice(at, end))) open = !open;
    if (!open) return end;
    at = end + 1;
  }
}

/** A quote is still open: quotes come in pairs, a quote within quotes is doubled. */
function isOpen(row: string): boolean {
  let quotes = 0;
  for (let at = row.indexOf('"'); at >= 0; at = row.indexOf('"', at + 1)) quotes += 1;
  return quotes % 2 === 1;
}

export function breaksIn(row: string): number {
  let count = 0;
  for (let at = row.indexOf('\n'); at >= 0; at = row.indexOf('\n', at + 1)) count += 1;
  return count;
}

function cellsOf(row: string): string[] {
  if (!row.includes('"')) return row.split(',');
  return [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    (m) => m[1]?.replaceAll('""', '"') ?? m[2] ?? '',
  );
}

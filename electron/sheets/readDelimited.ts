/** Tables in text files (.csv, .txt): comma, semicolon or tab; quotes as in RFC 4180, line breaks inside them. */
import type { RawCell } from '../../shared/records/cells/rawCell.ts';
import { decodeText } from './decodeText.ts';
import { LIMITS } from './limits.ts';
import type { Sheet } from './sheet.ts';
import { tooLarge } from './zipGuard.ts';

const SEPARATORS = [',', '\t', ';', '，'] as const;

/** @throws AppFailure `import.encoding`, `import.tooLarge` */
export function readDelimited(bytes: Buffer, name: string): Sheet {
  const text = decodeText(bytes, name);
  return { name: 'CSV', rows: splitTable(text, separatorOf(text), name) };
}

/** The separator that occurs most often outside of quotes in the first lines. */
function separatorOf(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/g, '');
  const counts = SEPARATORS.map((separator) => ({ separator, n: head.split(separator).length - 1 }));
  // A full-width comma is a separator only in a table that has no other.
  const [best] = counts.slice(0, 3).toSorted((a, b) => b.n - a.n);
  return best && best.n > 0 ? best.separator : (counts[3]?.n ?? 0) > 0 ? '，' : ',';
}

function splitTable(text: string, separator: string, name: string): RawCell[][] {
  const rows: RawCell[][] = [];
  let row: RawCell[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(row);
    if (rows.length > LIMITS.rows + LIMITS.headerRows) throw tooLarge(name, rows.length, 0);
    row = [];
  };
  while (at < text.length) {
    const { value, next } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(value === '' ? null : unwrapped(value));
    if (row.length > LIMITS.columns) throw tooLarge(name, 0, row.length + countRest(text, next, separator));
    at = next;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push(null);
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

interface Piece {
  readonly value: string;
  /** Index of the separator or line break behind it. */
  readonly next: number;
}

function bare(text: string, from: number, separator: string): Piece {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(from, at), next: at };
}

/** A quote that never closes takes the rest of its line only, so that one stray quote does not eat the table. */
function quoted(text: string, from: number, separator: string): Piece {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close < 0) return bare(text, from, separator);
    value += text.slice(at, close);
    if (text[close + 1] !== '"') {
      const tail = bare(text, close + 1, separator);
      return { value: value + tail.value, next: tail.next };
    }
    value += '"';
    at = close + 2;
  }
}

/** `="00123"` is how programs keep Excel from cutting zeros off. */
function unwrapped(value: string): string {
  const m = /^="(.*)"$/s.exec(value) ?? /^=(\d+)$/.exec(value);
  return m?.[1] ?? value;
}

function countRest(text: string, from: number, separator: string): number {
  const end = text.indexOf('\n', from);
  return text.slice(from, end < 0 ? undefined : end).split(separator).length - 1;
}

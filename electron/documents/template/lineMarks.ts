import type { MarkupPlace } from './markup.ts';

/**
 * Liquid moves lines about, so each tag of a template carries the line it stands on through the rendering:
 * `<tr>` becomes `<tr␁template.html␂12␁>`. Neither control character can come from facts (they are removed on output).
 */
const OPEN = '\u0001';
const BETWEEN = '\u0002';
/** What Liquid reads for itself, a tag of markup, or a line break. One pass: a source may be a megabyte of either. */
const pieces = /\{\{|\{%|<\/?[A-Za-z][A-Za-z0-9-]*|\n/g;
const CLOSED_BY: Readonly<Record<string, string>> = { '{{': '}}', '{%': '%}' };

export function addLineMarks(source: string, file: string): string {
  let line = 1;
  let marked = '';
  let copied = 0;
  pieces.lastIndex = 0;
  for (let match = pieces.exec(source); match; match = pieces.exec(source)) {
    const [piece] = match;
    const closing = CLOSED_BY[piece];
    if (closing !== undefined) {
      const end = source.indexOf(closing, match.index + piece.length);
      // Liquid says where a tag is not closed; no mark is needed after it.
      if (end === -1) break;
      line += countLines(source.slice(match.index, end));
      pieces.lastIndex = end + closing.length;
    } else if (piece === '\n') line += 1;
    else {
      marked += `${source.slice(copied, pieces.lastIndex)}${OPEN}${file}${BETWEEN}${line}${OPEN}`;
      copied = pieces.lastIndex;
    }
  }
  return marked + source.slice(copied);
}

/** Reads the mark at `offset`; null where there is none (a tag that a fact would have had to write). */
export function readLineMark(
  text: string,
  offset: number,
): { readonly place: MarkupPlace; readonly end: number } | null {
  if (text[offset] !== OPEN) return null;
  const between = text.indexOf(BETWEEN, offset);
  const end = text.indexOf(OPEN, offset + 1);
  if (between === -1 || end === -1) return null;
  return {
    place: { file: text.slice(offset + 1, between), line: Number(text.slice(between + 1, end)) },
    end: end + 1,
  };
}

function countLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

import type { MarkupPlace } from './markup.ts';

/**
 * Liquid moves lines about, so each tag of a template carries the line it stands on through the rendering:
 * `<tr>` becomes `<tr␁template.html␂12␁>`. Neither control character can come from facts (they are removed on output).
 */
const OPEN = '\u0001';
const BETWEEN = '\u0002';
const liquidPieces = /(\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\})/;
const tagStart = /<\/?[A-Za-z][A-Za-z0-9-]*/g;

export function addLineMarks(source: string, file: string): string {
  let line = 1;
  return source
    .split(liquidPieces)
    .map((piece, index) => {
      const first = line;
      line += countLines(piece);
      if (index % 2 === 1) return piece;
      return piece.replace(tagStart, (tag, offset: number) => {
        const at = first + countLines(piece.slice(0, offset));
        return `${tag}${OPEN}${file}${BETWEEN}${at}${OPEN}`;
      });
    })
    .join('');
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

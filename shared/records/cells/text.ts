/** Words in cells: what clerks paste from chats and old tables, made plain. */
import type { CellResult, RawCell } from './rawCell.ts';
import { isFault, shownText } from './rawCell.ts';

/** Longest text one cell may hold; a page of a paper holds about 1,200 characters. */
export const MAX_TEXT = 5000;

const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]|\p{Cc}/gu;

/** NFC, trimmed, one kind of line break, no invisible characters; the wording stays as it is. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(INVISIBLE, (c) => (c === '\n' || c === '\t' ? c : ''))
    .replace(/[ \t\u3000]+(?=\n|$)/g, '')
    .trim();
}

/** Full-width letters, digits and signs made half-width, spaces gone: for dates, numbers and codes. */
export function narrow(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '').trim();
}

/** Text of any cell; a number keeps its digits (编号 typed as a number). */
export function parseText(cell: RawCell): CellResult<string> {
  if (isFault(cell)) return { reason: cell.fault };
  if (typeof cell === 'boolean') return { value: cell ? '是' : '否' };
  const value = plainText(shownText(cell));
  if (value.length > MAX_TEXT) return { reason: `文字有 ${value.length} 个字，最多 ${MAX_TEXT} 个字` };
  return { value };
}

/** A code such as GZ-2025-019: half-width, without inner spaces. */
export function parseCode(cell: RawCell): CellResult<string> {
  const text = parseText(cell);
  return 'reason' in text ? text : { value: narrow(text.value).replace(/\s+/g, '') };
}

/**
 * Names of persons joined by `、`. Spaces inside a two-character name (an ideographic space between 韩 and 安) are typesetting, not a separator;
 * between longer names they separate.
 */
export function parsePeople(cell: RawCell): CellResult<string> {
  const text = parseText(cell);
  if ('reason' in text) return text;
  const names = text.value
    .split(/[、,，;；/／|\n]+/)
    .flatMap((part) => {
      const pieces = part.trim().split(/\s+/);
      return pieces.every((piece) => [...piece].length === 1) ? [pieces.join('')] : pieces;
    })
    .filter((name) => name !== '');
  return { value: [...new Set(names)].join('、') };
}

/** One of a list, or a known other spelling of it. `open` lists take other words as they are. */
export function parseChoice(
  cell: RawCell,
  choices: readonly string[],
  synonyms: Readonly<Record<string, string>>,
  open: boolean,
): CellResult<string> {
  const text = parseText(cell);
  if ('reason' in text || text.value === '') return text;
  const wanted = foldChoice(text.value);
  const found =
    choices.find((choice) => foldChoice(choice) === wanted) ??
    Object.entries(synonyms).find(([word]) => foldChoice(word) === wanted)?.[1];
  if (found !== undefined) return { value: found };
  if (open) return text;
  return { reason: `“${text.value}”不在可选范围内，可填：${choices.join('、')}` };
}

function foldChoice(text: string): string {
  return narrow(text).replace(/\s+/g, '').toLowerCase();
}

const YES = new Set([
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '☑',
  'y',
  'yes',
  'true',
  '1',
  '对',
  '已验证',
  '已做',
  '通过',
]);
const NO = new Set([
  '否',
  '无',
  '没有',
  '×',
  '✗',
  '☐',
  'x',
  'n',
  'no',
  'false',
  '0',
  '未验证',
  '未做',
  '-',
  '—',
  '/',
]);

/** 是/否 and its usual signs; empty is 否. */
export function parseYesNo(cell: RawCell): CellResult<boolean> {
  if (isFault(cell)) return { reason: cell.fault };
  if (typeof cell === 'boolean') return { value: cell };
  const word = foldChoice(shownText(cell));
  if (word === '' || NO.has(word)) return { value: false };
  if (YES.has(word)) return { value: true };
  return { reason: `“${shownText(cell)}”无法识别，请填“是”或“否”` };
}

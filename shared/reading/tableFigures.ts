/** Tables of finished files as figures: which row is the head, which cells are plain numbers, which rows are totals. */
import type { ReadTable } from './readFile.ts';

export interface FigureTable {
  readonly head: readonly string[];
  /** Rows below the head, as texts. */
  readonly body: readonly (readonly string[])[];
}

/** Rows among which the head is looked for: a title and a note may stand above it. */
const HEAD_WITHIN = 4;

/** Null for a form without a head, or where merged cells leave the rows uneven. */
export function figureTable({ rows }: ReadTable): FigureTable | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  for (let at = 0; at < Math.min(HEAD_WITHIN, rows.length - 1); at += 1) {
    const [head = [], next = []] = [rows[at], rows[at + 1]];
    const words = head.filter((cell) => cell.trim() !== '');
    if (words.length < 2 || words.some(isNumber) || !next.some(isNumber)) continue;
    const body = rows.slice(at + 1);
    if (body.some((row) => row.length !== width) || head.length !== width) return null;
    return { head: head.map((name) => name.replaceAll(/\s/g, '')), body };
  }
  return null;
}

const SCALE = 6;
const UNITS = '元|万元|人|人次|次|件|项|台|套|份|场|条|个|天|页|小时|分钟|分|GB|MB';
const NUMBER = new RegExp(`^([-－−])?[¥￥]?(\\d[\\d,，]*)(?:\\.(\\d{1,6}))?(?:${UNITS})?$`, 'u');

/** A plain number in millionths, its unit left aside; null for anything else. */
export function scaled(text: string): bigint | null {
  const match = NUMBER.exec(text.replaceAll(/\s/g, ''));
  if (!match) return null;
  const value = BigInt((match[2] ?? '').replaceAll(/[,，]/g, '') + (match[3] ?? '').padEnd(SCALE, '0'));
  return match[1] === undefined ? value : -value;
}

/** Nothing, a dash: zero in a sum. */
export function isEmptyCell(text: string): boolean {
  return /^[\s—－\-/\u3000]*$/u.test(text);
}

function isNumber(text: string): boolean {
  return scaled(text) !== null;
}

/** Millionths as a person writes them. */
export function printScaled(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
  const part = digits.slice(-SCALE).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${part === '' ? '' : `.${part}`}`;
}

const TOTAL = /^(?:合计|总计|共计|总合计|累计)$/u;
const SUBTOTAL = /小计$/u;

/** 合计 or 小计 in the first cell that says anything. */
export function rowKind(row: readonly string[]): 'total' | 'subtotal' | 'row' {
  const label = labelOf(row);
  return TOTAL.test(label) ? 'total' : SUBTOTAL.test(label) ? 'subtotal' : 'row';
}

export function isTotalName(name: string): boolean {
  const plain = name.replace(/[（(].*$/u, '');
  return TOTAL.test(plain) || SUBTOTAL.test(plain);
}

export function labelOf(row: readonly string[]): string {
  return (row.find((cell) => cell.trim() !== '') ?? '').replaceAll(/[\s　]/gu, '');
}

/** Columns and rows whose figures are no parts of a sum. */
export const NOT_SUMMED =
  /率|比|平均|均值|单价|序号|编号|日期|时间|年份|月份|%|％|最大|最小|最高|最低|版本号|^版本$|期末|月末|年末|余额|累计|标准|指标|目标|得分|分值|权重/u;

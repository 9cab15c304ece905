/** Counts, money and scores in cells. Money never becomes a fraction of a fen by rounding in silence. */
import type { CellResult, RawCell } from './rawCell.ts';
import { isFault, shownText } from './rawCell.ts';
import { narrow } from './text.ts';

/** Name of a unit → how many of the field's own unit it is. */
export type Units = Readonly<Record<string, number>>;

const COUNTERS = /(?:人次|人|次|条|个|台|场|项|份|名|位|套|处)$/;

interface Amount {
  readonly digits: string;
  readonly unit: string;
}

/** `1,234.50元` → digits `1234.50`, unit `元`; null for anything else. */
function splitAmount(text: string): Amount | null {
  let plain = narrow(text)
    .replace(/\s+/g, '')
    .replace(/^[¥￥$]|^(?:人民币|RMB|CNY)/i, '');
  const bracketed = /^\((.*)\)$/.exec(plain);
  if (bracketed) plain = `-${bracketed[1]}`;
  plain = plain.replace(/^-[¥￥]/, '-');
  const m = /^([-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|[-+]?\.\d+)([^\d.,]*)$/.exec(plain);
  return m ? { digits: (m[1] ?? '').replace(/[,+]/g, ''), unit: m[2] ?? '' } : null;
}

/** Whole number ≥ 0; null for an empty cell. A unit in the cell (12GB) is converted and rounded. */
export function parseInteger(cell: RawCell, units: Units): CellResult<number | null> {
  if (isFault(cell)) return { reason: cell.fault };
  if (cell instanceof Date || typeof cell === 'boolean') return { reason: `“${shownText(cell)}”不是数字` };
  const text = shownText(cell).trim();
  if (text === '' || text === '-' || text === '—' || text === '/') return { value: null };
  const scientific = typeof cell === 'number' && /e/i.test(text);
  const amount = scientific ? { digits: String(BigInt(Math.trunc(cell))), unit: '' } : splitAmount(text);
  if (!amount) return { reason: `“${text}”不是数字` };
  const unit = amount.unit.replace(COUNTERS, '');
  const factor = unit === '' ? 1 : unitFactor(units, unit);
  if (factor === null) return { reason: `“${text}”的单位无法识别` };
  const value = Number(amount.digits) * factor;
  if (value < 0) return { reason: `“${text}”小于 0` };
  if (unit === '' && !Number.isInteger(value)) return { reason: `“${text}”不是整数` };
  if (value > Number.MAX_SAFE_INTEGER) return { reason: `“${text}”太大` };
  return { value: Math.round(value) };
}

export function unitFactor(units: Units, name: string): number | null {
  const wanted = narrow(name).toLowerCase();
  const found = Object.entries(units).find(([unit]) => unit.toLowerCase() === wanted);
  return found ? found[1] : null;
}

const FEN: Readonly<Record<string, number>> = {
  '': 2,
  元: 2,
  元整: 2,
  圆: 2,
  万元: 6,
  万: 6,
  亿元: 10,
  角: 1,
  分: 0,
};

/** Money in fen; null for an empty cell. `1,234.50`, `¥1234.5`, `12.5万元`, `(300.00)` for a refund. */
export function parseMoney(cell: RawCell): CellResult<number | null> {
  if (isFault(cell)) return { reason: cell.fault };
  if (cell instanceof Date || typeof cell === 'boolean') return { reason: `“${shownText(cell)}”不是金额` };
  const text = shownText(cell).trim();
  if (text === '') return { value: null };
  const amount = typeof cell === 'number' ? { digits: plainDigits(cell), unit: '' } : splitAmount(text);
  if (!amount) return { reason: `“${text}”不是金额，请写成 1234.50 的形式` };
  const places = FEN[amount.unit];
  if (places === undefined) return { reason: `“${text}”的单位无法识别，请以元填写` };
  return shiftToFen(amount.digits, places, text);
}

/**
 * A calculated cell may hold 0.30000000000000004: what lies beyond the 15 digits that Excel keeps is noise.
 */
function plainDigits(value: number): string {
  const rounded = Number(value.toPrecision(15));
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(10).replace(/0+$/, '');
}

function shiftToFen(digits: string, places: number, text: string): CellResult<number> {
  const negative = digits.startsWith('-');
  const [whole = '', fraction = ''] = digits.replace('-', '').split('.');
  const kept = fraction.padEnd(places, '0');
  if (/[1-9]/.test(kept.slice(places))) return { reason: `“${text}”精确到了分以下，金额最多到分` };
  const fen = Number(`${whole}${kept.slice(0, places)}`);
  if (!Number.isSafeInteger(fen)) return { reason: `“${text}”太大` };
  return { value: negative && fen !== 0 ? -fen : fen };
}

/**
 * A number of up to three decimals in thousandths; null for an empty cell. A rate may carry its unit
 * (`83.2/sec`, as JMeter writes it).
 */
export function parseThousandths(cell: RawCell): CellResult<number | null> {
  if (isFault(cell)) return { reason: cell.fault };
  if (cell instanceof Date || typeof cell === 'boolean') return { reason: `“${shownText(cell)}”不是数字` };
  const text = shownText(cell).trim();
  if (text === '' || text === '-' || text === '—') return { value: null };
  const plain = typeof cell === 'number' ? plainDigits(cell) : text.replace(/\/(?:s|sec|秒)$/i, '');
  const digits = splitAmount(plain);
  if (!digits || digits.unit !== '') return { reason: `“${text}”不是数字` };
  const [whole = '', fraction = ''] = digits.digits.split('.');
  // Tools print more decimals than they measure: what lies beyond the third is cut off.
  const value = Number(`${whole}${fraction.slice(0, 3).padEnd(3, '0')}`);
  if (value < 0) return { reason: `“${text}”小于 0` };
  return Number.isSafeInteger(value) ? { value } : { reason: `“${text}”太大` };
}

/** Thousandths as `83.25`: what import reads back. */
export function thousandthsText(value: number): string {
  const digits = String(value).padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`.replace(/\.?0+$/, '');
}

/** Fen as `1234.50`, without separators: what import reads back. */
export function moneyText(fen: number): string {
  const digits = String(Math.abs(fen)).padStart(3, '0');
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

const SCORES: Readonly<Record<string, number>> = {
  非常满意: 5,
  很满意: 5,
  十分满意: 5,
  满意: 4,
  比较满意: 4,
  较满意: 4,
  一般: 3,
  基本满意: 3,
  不太满意: 2,
  较不满意: 2,
  不满意: 2,
  非常不满意: 1,
  很不满意: 1,
};
const NO_ANSWER = new Set([
  '',
  '不了解',
  '未使用',
  '不清楚',
  '不适用',
  '未作答',
  '无',
  '空',
  '(空)',
  '跳过',
  '(跳过)',
  '-3',
  '-',
  '—',
  '/',
  'n/a',
]);

/** 1…5 or the words of the scale; null for no answer (不了解、未使用 or empty). */
export function parseScore(cell: RawCell): CellResult<number | null> {
  if (isFault(cell)) return { reason: cell.fault };
  const text = narrow(shownText(cell)).replace(/\s+/g, '');
  if (NO_ANSWER.has(text.toLowerCase())) return { value: null };
  const m = /^([1-5])(?:\.0+)?(?:分|[.、:：-]?(.*))$/.exec(text);
  const named = SCORES[text] ?? SCORES[text.replace(/^[A-E1-5][.、:：-]?/, '')];
  if (m && (m[2] ?? '') === '') return { value: Number(m[1]) };
  if (named === undefined) {
    return { reason: `“${text}”不是评分，可填 1—5，或非常满意、满意、一般、不满意、非常不满意；未作答留空` };
  }
  if (m && Number(m[1]) !== named) return { reason: `“${text}”的分值与文字不一致，请只填 1—5 的分值` };
  return { value: named };
}

/**
 * Amounts in words (人民币大写), 参照《支付结算办法》附件一 and 《会计基础工作规范》第五十二条. Of the forms these allow we write:
 * no 零 where a full 万 or 亿 is followed by a thousand, 零 between 元 and a 角 after a zero, no 整 after 角.
 */
import type { Fen } from '../domain/contract.ts';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['仟', '佰', '拾', ''] as const;

/** Where the rules leave a choice. */
interface Style {
  /** 零 between 万 (亿) whose last digit is 0 and a following thousand. */
  readonly zeroBeforeThousand: boolean;
  /** 零 for 万 that is empty as a whole, before a thousand: 壹亿零壹仟. */
  readonly zeroForEmptyTenThousands: boolean;
  /** 零 between 元 whose last digit is 0 and a following 角. */
  readonly zeroBeforeJiao: boolean;
  readonly wholeAfterJiao: boolean;
  /** 零元 before amounts below one yuan that have no 角. */
  readonly zeroYuan: boolean;
}

const CANONICAL: Style = {
  zeroBeforeThousand: false,
  zeroForEmptyTenThousands: true,
  zeroBeforeJiao: true,
  wholeAfterJiao: false,
  zeroYuan: false,
};

/** `壹拾万柒仟元零伍角叁分`, without 人民币 before it. */
export function upperCaseAmount(fen: Fen): string {
  return write(fen, CANONICAL);
}

/**
 * Whether a text is one of the right ways to write the amount. 人民币 before it, 圆 for 元, 正 for 整 and traditional
 * characters are accepted; 〇, 另, 两 and 廿 are not.
 */
export function acceptsUpperCase(text: string, fen: Fen): boolean {
  const plain = normalise(text);
  return STYLES.some((style) => write(fen, style) === plain);
}

/** Every combination of the choices. */
const STYLES: readonly Style[] = Array.from({ length: 32 }, (_, bits) => ({
  zeroBeforeThousand: (bits & 1) !== 0,
  zeroForEmptyTenThousands: (bits & 2) !== 0,
  zeroBeforeJiao: (bits & 4) !== 0,
  wholeAfterJiao: (bits & 8) !== 0,
  zeroYuan: (bits & 16) !== 0,
}));

function write(fen: Fen, style: Style): string {
  if (!Number.isSafeInteger(fen)) throw new RangeError(`not a whole number of fen: ${fen}`);
  const amount = Math.abs(fen);
  const yuan = Math.floor(amount / 100);
  const jiao = Math.floor(amount / 10) % 10;
  const cent = amount % 10;
  const sign = fen < 0 ? '负' : '';
  if (jiao === 0 && cent === 0) return `${sign}${wholeNumber(yuan, style) || '零'}元整`;
  const head = yuan > 0 ? `${wholeNumber(yuan, style)}元` : jiao === 0 && style.zeroYuan ? '零元' : '';
  if (cent === 0) {
    return `${sign}${head}${joint(yuan, style)}${DIGITS[jiao]}角${style.wholeAfterJiao ? '整' : ''}`;
  }
  if (jiao === 0) return `${sign}${head}${head === '' ? '' : '零'}${DIGITS[cent]}分`;
  return `${sign}${head}${joint(yuan, style)}${DIGITS[jiao]}角${DIGITS[cent]}分`;
}

/** The optional 零 before a 角. */
function joint(yuan: number, style: Style): string {
  return yuan > 0 && yuan % 10 === 0 && style.zeroBeforeJiao ? '零' : '';
}

/** '' for 0. Above 亿 the same reading starts again: 壹万零壹亿. */
function wholeNumber(value: number, style: Style): string {
  const hundredMillions = Math.floor(value / 100_000_000);
  const rest = value % 100_000_000;
  const tenThousands = Math.floor(rest / 10_000);
  const low = combine(section(tenThousands), '万', tenThousands, rest % 10_000, style);
  if (hundredMillions === 0) return low;
  const high = `${wholeNumber(hundredMillions, style)}亿`;
  if (rest === 0) return high;
  return `${high}${zeroAfterHundredMillions(hundredMillions, rest, style) ? '零' : ''}${low}`;
}

function zeroAfterHundredMillions(hundredMillions: number, rest: number, style: Style): boolean {
  if (rest >= 10_000_000) return hundredMillions % 10 === 0 && style.zeroBeforeThousand;
  return rest < 1000 || rest >= 10_000 || style.zeroForEmptyTenThousands;
}

function combine(high: string, unit: string, highValue: number, lowValue: number, style: Style): string {
  if (highValue === 0) return section(lowValue);
  if (lowValue === 0) return `${high}${unit}`;
  const zero = lowValue < 1000 || (highValue % 10 === 0 && style.zeroBeforeThousand);
  return `${high}${unit}${zero ? '零' : ''}${section(lowValue)}`;
}

/** Four digits: 1001 → 壹仟零壹, 10 → 壹拾; '' for 0. */
function section(value: number): string {
  let text = '';
  let zero = false;
  [1000, 100, 10, 1].forEach((place, position) => {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      zero = text !== '';
      return;
    }
    text += `${zero ? '零' : ''}${DIGITS[digit]}${PLACES[position]}`;
    zero = false;
  });
  return text;
}

const VARIANTS: Readonly<Record<string, string>> = {
  圆: '元',
  圓: '元',
  正: '整',
  貳: '贰',
  叄: '叁',
  參: '叁',
  陸: '陆',
  萬: '万',
  億: '亿',
  負: '负',
};

function normalise(text: string): string {
  const plain = [...text.replaceAll(/\s/gu, '')]
    .map((character) => VARIANTS[character] ?? character)
    .join('');
  return plain.startsWith('人民币') ? plain.slice(3) : plain.startsWith('人民幣') ? plain.slice(3) : plain;
}

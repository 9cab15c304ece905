/** Figures in running text (文中的数): amounts of money, amounts in words, percentages, counts, as they are written. */
import type { Fen } from '../domain/contract.ts';

export interface Found {
  /** As written: `258,000.00元`. */
  readonly text: string;
  readonly at: number;
}

export interface FoundAmount extends Found {
  readonly fen: Fen;
}

/** `value` is exact: millionths of the whole (`99.85%` = 998500). */
export interface FoundPercent extends Found {
  readonly millionths: number;
  /** Digits after the point, for comparing as printed. */
  readonly digits: number;
}

const SUM = String.raw`(\d{1,3}(?:[,，]\d{3})+(?:\.\d{1,6})?|\d+(?:\.\d{1,6})?)`;
const UNIT = '(亿元|万元|元|圆|亿圆|万圆)';
const AMOUNT = new RegExp(`(?:[¥￥]|人民币|RMB)\\s?${SUM}\\s?${UNIT}?|${SUM}\\s?${UNIT}(?!\\/)`, 'gu');

/** Amounts in figures; 万元 and 亿元 are worked out. What is finer than a fen is not an amount of money. */
export function findAmounts(text: string): FoundAmount[] {
  return [...normal(text).matchAll(AMOUNT)].flatMap((match) => {
    const fen = fenOf(match[1] ?? match[3] ?? '', (match[2] ?? match[4] ?? '元').replace('圆', '元'));
    return fen === null ? [] : [{ text: match[0].trim(), at: match.index, fen }];
  });
}

const UNIT_ZEROS: Readonly<Record<string, number>> = { 元: 2, 万元: 6, 亿元: 10 };

function fenOf(digits: string, unit: string): Fen | null {
  const [whole = '', part = ''] = digits.replace(/[,，]/g, '').split('.');
  const zeros = UNIT_ZEROS[unit] ?? 2;
  if (part.length > zeros)
    return /^0*$/.test(part.slice(zeros)) ? fenOf(`${whole}.${part.slice(0, zeros)}`, unit) : null;
  const fen = Number(whole + part.padEnd(zeros, '0'));
  return Number.isSafeInteger(fen) ? fen : null;
}

/** Begins with a figure: the 万元 of 25.8万元 is a unit. */
const WORDS =
  /[零壹贰叁肆伍陆柒捌玖拾][零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{0,29}[元圆](?:[零壹贰叁肆伍陆柒捌玖角分整正]{0,8})/gu;
/** Traditional and careless forms that mean the same to whoever reads them. */
const VARIANTS: Readonly<Record<string, string>> = {
  貳: '贰',
  陸: '陆',
  萬: '万',
  億: '亿',
  圓: '圆',
  参: '叁',
  叄: '叁',
};

/** Amounts in words (大写); null where the words are not an amount that can be worked out. */
export function findWordedAmounts(text: string): (Found & { readonly fen: Fen | null })[] {
  const spelled = text.replace(/[貳陸萬億圓参叄]/gu, (letter) => VARIANTS[letter] ?? letter);
  return [...spelled.matchAll(WORDS)].map((match) => ({
    text: match[0],
    at: match.index,
    fen: fenOfWords(match[0]),
  }));
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };

function fenOfWords(words: string): Fen | null {
  const [yuan = '', rest = ''] = words.split(/[元圆]/u);
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const letter of yuan) {
    const value = DIGITS.indexOf(letter);
    const place = PLACES[letter];
    if (value >= 0) digit = value;
    else if (place !== undefined) {
      section += (digit === 0 && letter === '拾' ? 1 : digit) * place;
      digit = 0;
    } else {
      section = (section + digit) * (letter === '万' ? 1e4 : 1e8);
      total = letter === '亿' ? (total + section / 1e8) * 1e8 : total + section;
      section = 0;
      digit = 0;
    }
  }
  const jiao = /([壹贰叁肆伍陆柒捌玖])角/u.exec(rest)?.[1];
  const cent = /([壹贰叁肆伍陆柒捌玖])分/u.exec(rest)?.[1];
  const fen =
    (total + section + digit) * 100 +
    (jiao === undefined ? 0 : DIGITS.indexOf(jiao) * 10) +
    (cent === undefined ? 0 : DIGITS.indexOf(cent));
  return Number.isSafeInteger(fen) ? fen : null;
}

const PERCENT = /(\d{1,3})(?:\.(\d{1,6}))?\s?[%％]/gu;

export function findPercents(text: string): FoundPercent[] {
  return [...normal(text).matchAll(PERCENT)].map((match) => {
    const digits = match[2] ?? '';
    return {
      text: match[0].replace(/\s/g, ''),
      at: match.index,
      millionths: Number(match[1]) * 10_000 + Number(digits.padEnd(6, '0').slice(0, 6)) / 100,
      digits: digits.length,
    };
  });
}

/** Full-width digits and points as the narrow ones, letter by letter, so that places stay. */
export function normal(text: string): string {
  return text.replace(/[０-９．]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

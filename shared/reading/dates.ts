/** Dates in running text (文中的日期) as people write them, and the periods that titles name. */
import type { CivilDate } from '../domain/civilDate.ts';
import { isCivilDate } from '../domain/civilDate.ts';

export interface FoundDate {
  /** As written. */
  readonly text: string;
  readonly at: number;
  readonly date: CivilDate;
}

const DIGITS = '〇一二三四五六七八九';
const YEAR = String.raw`(?<!\d)(\d{4})|([〇○零一二三四五六七八九]{4})`;
const NUMERAL = '[一二三四五六七八九十廿]{1,3}';
const DATE = new RegExp(
  String.raw`(?:(?:${YEAR})年(\d{1,2}|${NUMERAL})月(\d{1,2}|${NUMERAL})[日号])|(?<!\d)((?:19|20)\d{2})([-/.])(\d{1,2})\6(\d{1,2})(?!\d|[-/.]\d{1,2}(?!\d))`,
  'gu',
);

/** `2026-3-1`, `2026/03/01`, `2026.3.1`, `2026年3月1日`, `二〇二六年三月一日`; what is no day of the calendar is left out. */
export function findDates(text: string): FoundDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [whole, year, yearWords, month, day, plainYear, , plainMonth, plainDay] = match;
    const y = year ?? plainYear ?? yearOf(yearWords ?? '');
    const date = `${y}-${two(month ?? plainMonth ?? '')}-${two(day ?? plainDay ?? '')}`;
    return isCivilDate(date) ? [{ text: whole, at: match.index, date }] : [];
  });
}

const NO_DAY =
  /(?<!\d)(?:19|20)\d{2}年(\d{1,2})月(\d{1,2})[日号]|(?<![\w.\-/])(?:19|20)\d{2}([-/])(\d{1,2})\3(\d{1,2})(?![\w.\-/])/gu;

/** Months and quarters that no year has: `2025年13月`, `第5季度`. */
const NO_MONTH = /(?<!\d)(?:19|20)\d{2}年(?:0{1,2}|1[3-9]|[2-9]\d)月(?!\d)|第[0五六七八九5-9]季度/gu;

/** What is written like a date in figures and is no day of the calendar: `2025年11月31日`, `2025-13-05`, `2025年13月`. */
export function findNoDays(text: string): string[] {
  const months = /季度|年\d{1,2}月(?!\d)/u.test(text) ? [...text.matchAll(NO_MONTH)] : [];
  const days = noDays(text);
  return [
    ...days,
    ...months.map(([whole]) => whole).filter((said) => !days.some((day) => day.startsWith(said))),
  ];
}

function noDays(text: string): string[] {
  return [...text.matchAll(NO_DAY)].flatMap(([whole, month, day, , plainMonth, plainDay]) =>
    isCivilDate(`${whole.slice(0, 4)}-${two(month ?? plainMonth ?? '')}-${two(day ?? plainDay ?? '')}`)
      ? []
      : [whole],
  );
}

function yearOf(words: string): string {
  return [...words].map((letter) => Math.max(0, DIGITS.indexOf(letter))).join('');
}

function two(text: string): string {
  return String(/\d/.test(text) ? Number(text) : numeral(text)).padStart(2, '0');
}

/** 一 … 三十一 as numbers; 0 for what is none. */
export function numeral(words: string): number {
  if (words === '') return 0;
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['零', words];
  const ten = words.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens)) : 0;
  return ten * 10 + (ones === '' ? 0 : Math.max(0, DIGITS.indexOf(ones)));
}

/** What a title says of its period; parts that it leaves out are null. */
export interface FoundPeriod {
  readonly text: string;
  readonly kind: 'day' | 'week' | 'month' | 'quarter';
  readonly year: number | null;
  /** Month 1–12, quarter 1–4, week 1–53. */
  readonly number: number;
  /** For days. */
  readonly date: CivilDate | null;
}

const N = String.raw`((?<![\d-])[1-9]\d?|(?<=\d{4}年)0[1-9]|[一二三四五六七八九十]{1,3})`;
const Y = String.raw`(?:(?<!\d)(\d{4})年度?)?`;
const MONTH = new RegExp(`${Y}${N}月(?:份|度)?(?!\\d|[一二三四五六七八九十]|[日号])`, 'gu');
const QUARTER = new RegExp(`${Y}第?${N}季度?`, 'gu');
const WEEK = new RegExp(`${Y}第${N}周`, 'gu');
const PLAIN_MONTH = /(?<![\d.\-/])(\d{4})[-/.](\d{1,2})(?![\d]|[-/.]\d)/gu;

/** Periods named in a title: `2026年3月`, `3月份`, `2025年第四季度`, `第10周`, `2026-03`, a single day. */
export function findPeriods(text: string): FoundPeriod[] {
  const found = (kind: 'week' | 'month' | 'quarter', shape: RegExp, most: number): FoundPeriod[] =>
    [...text.matchAll(shape)].flatMap(([whole, year, number = '']) => {
      const value = /\d/.test(number) ? Number(number) : numeral(number);
      return value >= 1 && value <= most
        ? [{ text: whole, kind, year: year === undefined ? null : Number(year), number: value, date: null }]
        : [];
    });
  return [
    ...findDates(text).map(({ text: whole, date }): FoundPeriod => ({
      text: whole,
      kind: 'day',
      year: Number(date.slice(0, 4)),
      number: Number(date.slice(8)),
      date,
    })),
    ...found('week', WEEK, 53),
    ...found('quarter', QUARTER, 4),
    ...found('month', MONTH, 12),
    ...found('month', PLAIN_MONTH, 12),
  ];
}

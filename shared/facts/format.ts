/**
 * How facts are printed: dates without padding zeros, thousands with a comma, percentages truncated.
 * Comparisons never use these texts; they run on the integers behind them.
 */
import type { CivilDate, CivilMoment, DateSpan } from '../domain/civilDate.ts';
import { dayOf, monthOf, weekday, yearOf } from '../domain/civilDate.ts';
import type { Fen } from '../domain/contract.ts';

/** What a cell says where a figure does not apply. */
export const NONE = '—';
/** The minus sign of print; a hyphen is too short beside figures. */
const MINUS = '−';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** `2026年3月2日` */
export function printDate(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

/** `3月2日` */
export function printDay(date: CivilDate): string {
  return `${monthOf(date)}月${dayOf(date)}日`;
}

export function printWeekday(date: CivilDate): string {
  return WEEKDAYS[weekday(date) - 1] ?? '';
}

/** `2026年3月2日—3月8日`, the year repeated where it changes. */
export function printSpan(span: DateSpan): string {
  if (span.start === span.end) return printDate(span.start);
  return `${printDate(span.start)}—${yearOf(span.start) === yearOf(span.end) ? printDay(span.end) : printDate(span.end)}`;
}

/** The same in a sentence: `2026年3月2日至2026年3月8日`. */
export function printSpanInText(span: DateSpan): string {
  return span.start === span.end ? printDate(span.start) : `${printDate(span.start)}至${printDate(span.end)}`;
}

/** `3月2日—8日`, `2月27日—3月1日` */
export function printDays(span: DateSpan): string {
  if (span.start === span.end) return printDay(span.start);
  const sameMonth = span.start.slice(0, 7) === span.end.slice(0, 7);
  return `${printDay(span.start)}—${sameMonth ? `${dayOf(span.end)}日` : printDay(span.end)}`;
}

/** `2026年3月` from `2026-03`. */
export function printMonth(month: string): string {
  return `${Number(month.slice(0, 4))}年${Number(month.slice(5, 7))}月`;
}

/** A column of months: the year stands only at the first one and where it changes. */
export function printMonthColumn(months: readonly string[]): string[] {
  return months.map((month, index) =>
    months[index - 1]?.slice(0, 4) === month.slice(0, 4)
      ? `${Number(month.slice(5, 7))}月`
      : printMonth(month),
  );
}

/** `09:02` of a moment. */
export function printTime(moment: CivilMoment): string {
  return moment.slice(11, 16);
}

/** `09:00—10:20`; 全天 where a record names no time. */
export function printTimes(start: string, end: string): string {
  if (start === '') return '全天';
  return end === '' ? `${start}起` : `${start}—${end}`;
}

/** Whole number with a comma from four digits on. */
export function printCount(value: number): string {
  return (value < 0 ? MINUS : '') + grouped(String(Math.abs(value)));
}

function grouped(digits: string): string {
  return digits.replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** numerator ÷ denominator with so many decimals, truncated towards zero, in integers; `—` without a denominator. */
export function printRatio(numerator: number, denominator: number, decimals: number): string {
  if (denominator === 0) return NONE;
  const scaled = (BigInt(numerator) * 10n ** BigInt(decimals)) / BigInt(denominator);
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = grouped(digits.slice(0, digits.length - decimals));
  const sign = scaled < 0n ? MINUS : '';
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - decimals)}`;
}

/** Percentage without its sign, truncated to one decimal: 38 of 41 → `92.6`. */
export function printPercent(part: number, whole: number): string {
  return printRatio(part * 100, whole, 1);
}

/** `1,234,567.89` from fen. */
export function printMoney(fen: Fen): string {
  const cents = Math.abs(fen);
  const yuan = printCount(Math.floor(cents / 100));
  return `${fen < 0 ? MINUS : ''}${yuan}.${String(cents % 100).padStart(2, '0')}`;
}

const SIZES = ['B', 'KB', 'MB', 'GB', 'TB'];

/** `812B`, `1.8MB`: one decimal from KB on, truncated. */
export function printBytes(bytes: number): string {
  let unit = 0;
  let whole = 1;
  while (unit < SIZES.length - 1 && bytes >= whole * 1024) {
    whole *= 1024;
    unit += 1;
  }
  return `${unit === 0 ? printCount(bytes) : printRatio(bytes, whole, 1)}${SIZES[unit]}`;
}

/** Megabytes as gigabytes (of 1,024) with one decimal, rounded half up: cut off, rows would fall short of their sum. */
export function printGigabytes(megabytes: number): string {
  return printRatio(megabytes * 20 + 1024, 2048 * 10, 1);
}

/** In ten thousands with one decimal, rounded half up: 186204 → `18.6`. For charts and sentences, never for sums. */
export function printTenThousands(value: number): string {
  const tenths = Math.floor((value + 500) / 1000);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/**
 * How long something took, wherever a paper says it: `45分钟`, `1,505分钟`. Always minutes, as tables, limits and
 * formulas have them, so that one outage reads the same in every section.
 */
export function printDuration(minutes: number): string {
  return `${printCount(minutes)}分钟`;
}

/** Joins sentences or clauses; each loses its own end mark first. */
export function joinClauses(clauses: readonly string[], separator = '；'): string {
  return clauses
    .map(withoutEndMark)
    .filter((clause) => clause !== '')
    .join(separator);
}

export function withoutEndMark(text: string): string {
  return text.trim().replace(/[。；;，,.]+$/u, '');
}

/** Names of a person field (`、` between them), in order, each once. */
export function namesOf(people: string): string[] {
  return [
    ...new Set(
      people
        .split('、')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  ];
}

/**
 * Dates, moments, times and months as clerks write them. Excel serial numbers count days from 1899-12-30
 * (ECMA-376 Part 1, 18.17.4.1, date base 1900); a fraction is the part of a day that has passed.
 */
import { civilDate, daysInMonth, fromDayNumber } from '../../domain/civilDate.ts';
import type { CellResult, RawCell } from './rawCell.ts';
import { isFault, shownText } from './rawCell.ts';
import { narrow } from './text.ts';

const SERIAL_OF_1970 = 25_569;
/** 1990-01-01 … 2099-12-31 as serials: outside of it a bare number is no date. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;
const DAY_MINUTES = 1440;

const WEEKDAY = /[(（]?\s*(?:星期|周|礼拜)[一二三四五六日天]\s*[)）]?/g;
const DATE_FORM =
  /^(\d{4})\s*(?:([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)|年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*(?:[日号]|(?!\d)))\s*(.*)$/s;
const DIGITS_FORM = /^(\d{4})(\d{2})(\d{2})(?!\d)\s*(.*)$/s;
const TIME_FORM =
  /^(上午|下午|晚上|中午|凌晨|AM|PM)?\s*(\d{1,2})(?:\s*[:：]\s*(\d{1,2})(?:\s*[:：]\s*(\d{1,2})(?:\.\d+)?)?|\s*[时点]\s*(?:(\d{1,2})\s*分?(?:\s*\d{1,2}\s*秒)?|整)?)\s*(AM|PM)?$/i;
const HOW_DATE = '请写成 2025-09-01 的形式';
const HOW_MOMENT = '请写成 2025-09-01 08:30 的形式';
const HOW_TIME = '请写成 08:30 的形式';

interface Pieces {
  readonly date: string;
  /** What follows the date: '' or a time. */
  readonly rest: string;
}

function realDate(year: number, month: number, day: number): CellResult<string> {
  if (year < 1990 || year > 2099) return { reason: `年份 ${year} 超出范围（1990—2099 年）` };
  if (month < 1 || month > 12) return { reason: `没有 ${month} 月，${HOW_DATE}` };
  const days = daysInMonth(year, month);
  if (day < 1) return { reason: `没有 ${day} 日，${HOW_DATE}` };
  if (day > days) return { reason: `${year} 年 ${month} 月只有 ${days} 天，没有 ${day} 日` };
  return { value: civilDate(year, month, day) };
}

function splitDate(text: string): CellResult<Pieces> {
  const plain = narrow(text).replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim();
  const m = DATE_FORM.exec(plain);
  const digits = m ? null : DIGITS_FORM.exec(plain);
  if (!m && !digits) {
    if (/^\d{1,2}\s*[月/.-]\s*\d{1,2}\s*[日号]?$/.test(plain))
      return { reason: `“${text}”缺少年份，${HOW_DATE}` };
    return { reason: `“${text}”不是日期，${HOW_DATE}` };
  }
  const [year, month, day, rest] = m
    ? [m[1], m[3] ?? m[5], m[4] ?? m[6], m[7]]
    : [digits?.[1], digits?.[2], digits?.[3], digits?.[4]];
  const date = realDate(Number(year), Number(month), Number(day));
  return 'reason' in date
    ? date
    : { value: { date: date.value, rest: (rest ?? '').replace(/^T/i, '').trim() } };
}

function serialMinutes(serial: number): CellResult<number> {
  if (serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1)
    return { reason: `“${serial}”不是日期，${HOW_DATE}` };
  // Seconds first: 08:30 is stored as 0.354166…, which floor() alone would turn into 08:29.
  return { value: Math.floor(Math.round((serial - SERIAL_OF_1970) * 86_400) / 60) };
}

function isSerialText(text: string): boolean {
  return /^\d{5}(\.\d+)?$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL;
}

/** Minutes since 1970 of a cell that holds a number or a Date; null for text. */
function numericMinutes(cell: RawCell): CellResult<number> | null {
  if (cell instanceof Date) return { value: Math.floor(Math.round(cell.getTime() / 1000) / 60) };
  if (typeof cell === 'number' && !isEightDigits(cell)) return serialMinutes(cell);
  if (typeof cell === 'string' && isSerialText(narrow(cell))) return serialMinutes(Number(narrow(cell)));
  return null;
}

function isEightDigits(value: number): boolean {
  return Number.isInteger(value) && value >= 19_900_101 && value <= 20_991_231;
}

function clock(hour: number, minute: number): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function textTime(text: string, shown: string): CellResult<string> {
  const m = TIME_FORM.exec(narrow(text).trim());
  if (!m) return { reason: `“${shown}”不是时间，${HOW_TIME}` };
  const half = (m[1] ?? m[6] ?? '').toUpperCase();
  const minute = Number(m[3] ?? m[5] ?? 0);
  let hour = Number(m[2]);
  if (['下午', '晚上', 'PM'].includes(half) && hour < 12) hour += 12;
  if (half === '中午' && hour < 10) hour += 12;
  if (['AM', '凌晨'].includes(half) && hour === 12) hour = 0;
  if (hour === 24 && minute === 0) return { reason: '“24:00”请写成次日 00:00 或当日 23:59' };
  if (hour > 23) return { reason: `没有 ${hour} 时，${HOW_TIME}` };
  if (minute > 59 || Number(m[4] ?? 0) > 59) return { reason: `“${shown}”的分或秒超过 59，${HOW_TIME}` };
  return { value: clock(hour, minute) };
}

/** `YYYY-MM-DD`; a time after the date is dropped. '' for an empty cell. */
export function parseDate(cell: RawCell): CellResult<string> {
  if (isFault(cell)) return { reason: cell.fault };
  const minutes = numericMinutes(cell);
  if (minutes) {
    if ('reason' in minutes) return minutes;
    const date = fromDayNumber(Math.floor(minutes.value / DAY_MINUTES));
    return realDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  }
  const text = shownText(cell).trim();
  if (text === '') return { value: '' };
  const pieces = splitDate(text);
  if ('reason' in pieces) return pieces;
  if (pieces.value.rest !== '' && 'reason' in textTime(pieces.value.rest, text)) {
    return { reason: `“${text}”不是日期，${HOW_DATE}` };
  }
  return { value: pieces.value.date };
}

/** `YYYY-MM-DD HH:mm`; seconds are cut off. '' for an empty cell. A date without a time is refused. */
export function parseMoment(cell: RawCell): CellResult<string> {
  if (isFault(cell)) return { reason: cell.fault };
  const minutes = numericMinutes(cell);
  if (minutes) {
    if ('reason' in minutes) return minutes;
    const day = Math.floor(minutes.value / DAY_MINUTES);
    const rest = minutes.value - day * DAY_MINUTES;
    return { value: `${fromDayNumber(day)} ${clock(Math.floor(rest / 60), rest % 60)}` };
  }
  const text = shownText(cell).trim();
  if (text === '') return { value: '' };
  const pieces = splitDate(text);
  if ('reason' in pieces) return pieces;
  if (pieces.value.rest === '') return { reason: `“${text}”只有日期，缺少时刻，${HOW_MOMENT}` };
  const time = textTime(pieces.value.rest, text);
  return 'reason' in time ? time : { value: `${pieces.value.date} ${time.value}` };
}

/** `HH:mm`; '' for an empty cell or 全天. */
export function parseTime(cell: RawCell): CellResult<string> {
  if (isFault(cell)) return { reason: cell.fault };
  let fraction: number | null = null;
  if (cell instanceof Date) fraction = (((cell.getTime() / 86_400_000) % 1) + 1) % 1;
  else if (typeof cell === 'number')
    fraction = cell >= 0 && cell < 1 ? cell : cell >= FIRST_SERIAL ? cell % 1 : null;
  else if (typeof cell === 'string' && /^0?\.\d+$/.test(narrow(cell))) fraction = Number(narrow(cell));
  if (fraction !== null) {
    const minutes = Math.floor(Math.round(fraction * 86_400) / 60) % DAY_MINUTES;
    return { value: clock(Math.floor(minutes / 60), minutes % 60) };
  }
  const text = shownText(cell).trim();
  if (text === '' || ['全天', '整天', '-', '—', '/'].includes(text)) return { value: '' };
  const dated = /^\d{4}\D/.test(text) ? splitDate(text) : null;
  return textTime(dated && 'value' in dated ? dated.value.rest : text, text);
}

/** `YYYY-MM`; a whole date gives its month. '' for an empty cell. */
export function parseMonth(cell: RawCell): CellResult<string> {
  if (isFault(cell)) return { reason: cell.fault };
  const text = narrow(shownText(cell));
  const m = /^(\d{4})(?:\s*[-/.]\s*(\d{1,2})|\s*年\s*(\d{1,2})\s*月份?|(\d{2}))$/.exec(text);
  if (m && !(cell instanceof Date)) {
    const month = realDate(Number(m[1]), Number(m[2] ?? m[3] ?? m[4]), 1);
    return 'reason' in month
      ? { reason: `“${text}”不是月份，请写成 2025-09 的形式` }
      : { value: month.value.slice(0, 7) };
  }
  const date = parseDate(cell);
  if ('reason' in date) return { reason: `“${shownText(cell)}”不是月份，请写成 2025-09 的形式` };
  return { value: date.value.slice(0, 7) };
}

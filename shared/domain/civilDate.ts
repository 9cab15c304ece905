/**
 * Calendar dates in China (日期). A date is the text `YYYY-MM-DD`, a moment is `YYYY-MM-DD HH:mm`
 * (24 hours, local civil time, UTC+8 without summer time). No `Date` with a zone ever holds one:
 * the arithmetic below runs on UTC day numbers, so the machine's time zone cannot shift a day.
 */
export type CivilDate = string;
export type CivilMoment = string;

const DAY_MS = 86_400_000;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/** Days from 0000-01-01 to 1970-01-01 in the Gregorian calendar. */
const EPOCH = 719_528;

/** Days since 1970-01-01; throws RangeError for a text that is no real date (2025-02-30). Plain arithmetic: it is hot. */
export function dayNumber(date: CivilDate): number {
  const day = date.length === 10 ? dayAtHead(date) : Number.NaN;
  if (Number.isNaN(day)) throw new RangeError(`not a calendar date: ${date}`);
  return day;
}

/** The day number of the first ten characters of a text; NaN where they are no real date. */
function dayAtHead(text: string): number {
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  const before = DAYS_BEFORE_MONTH[month - 1];
  if (before === undefined || Number.isNaN(year) || text[4] !== '-' || text[7] !== '-') return Number.NaN;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return Number.NaN;
  const leapDays = Math.ceil(year / 4) - Math.ceil(year / 100) + Math.ceil(year / 400);
  return year * 365 + leapDays + before + (month > 2 && isLeapYear(year) ? 1 : 0) + day - 1 - EPOCH;
}

/** The number that the digits of a text from `start` make; NaN where one of them is no digit 0–9. */
function digitsAt(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function isCivilDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

export function fromDayNumber(day: number): CivilDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; 0 when equal, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday = 1 … Sunday = 7. */
export function weekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

export function dayOf(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * The corresponding day `months` later, or the month's last day where there is none
 * (参照民法典第二百零二条). Always count from the original date: adding twice drifts.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return civilDate(year, month, Math.min(dayOf(date), daysInMonth(year, month)));
}

export function minDate(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function maxDate(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

export interface DateSpan {
  /** First day, included. */
  readonly start: CivilDate;
  /** Last day, included. */
  readonly end: CivilDate;
}

export function contains(span: DateSpan, date: CivilDate): boolean {
  return span.start <= date && date <= span.end;
}

/** Number of days of a span, both ends counted. */
export function spanDays(span: DateSpan): number {
  return daysBetween(span.start, span.end) + 1;
}

/** Whole minutes since 1970-01-01 00:00 of a moment `YYYY-MM-DD HH:mm`. */
export function minuteNumber(moment: CivilMoment): number {
  const day =
    moment.length === 16 && moment[10] === ' ' && moment[13] === ':' ? dayAtHead(moment) : Number.NaN;
  const hour = digitsAt(moment, 11, 2);
  const minute = digitsAt(moment, 14, 2);
  if (Number.isNaN(day) || !(hour <= 23) || !(minute <= 59)) throw new RangeError(`not a moment: ${moment}`);
  return day * 1440 + hour * 60 + minute;
}

export function fromMinuteNumber(minutes: number): CivilMoment {
  const day = Math.floor(minutes / 1440);
  const rest = minutes - day * 1440;
  return `${fromDayNumber(day)} ${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}

export function minutesBetween(from: CivilMoment, to: CivilMoment): number {
  return minuteNumber(to) - minuteNumber(from);
}

export function dateOfMoment(moment: CivilMoment): CivilDate {
  return moment.slice(0, 10);
}

/** Whether a day or moment comes before another; a day and a moment are compared by the day, '' is before none. */
export function comesBefore(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length) < other.slice(0, length);
}

/**
 * The notice of a year's holidays (节假日安排通知) as pasted by the user, in the words in which it is published:
 * `春节：2月15日（周日）至23日（周一）放假，共9天。2月14日（周六）、28日（周六）上班。` Dates written in full
 * (`2027-02-15`) are read as well.
 */
import { addDays, isCivilDate } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import { AppFailure } from '../errors/appError.ts';
import type { YearArrangement } from './withYear.ts';

/** Longer than any holiday: a range beyond it was misread. */
const MOST_DAYS = 15;

interface Place {
  readonly year: number;
  month: number;
}

/** Throws `AppFailure` when the text names no holiday, or a day that the year does not have. */
export function readNotice(text: string, year: number): YearArrangement {
  const off: CivilDate[] = [];
  const worked: CivilDate[] = [];
  for (const sentence of sentences(text)) {
    const place = { year, month: 0 };
    if (/上班|补班|上课/u.test(sentence)) worked.push(...daysOf(sentence, place));
    else if (/放假|休息|休假|连休/u.test(sentence)) off.push(...daysOf(sentence, place));
  }
  if (off.length === 0) {
    throw new AppFailure(
      'calendar.notice',
      `这段文字里没有找到${year}年的放假日期。请粘贴通知原文，例如“元旦：1月1日至3日放假。1月4日上班。”`,
    );
  }
  return { off: [...new Set(off)].toSorted(), worked: [...new Set(worked)].toSorted() };
}

/** What follows 放假 in the same sentence may be the days worked: `…放假，2月14日上班`. */
function sentences(text: string): string[] {
  return text
    .replaceAll(/[（(][^（）()]*[）)]/gu, '')
    .split(/[。；;\n\r]|(?<=放假|调休|连休)[，,]/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

const DAY = String.raw`(?:(\d{4})[-年/])?(?:(\d{1,2})[-月/])?(\d{1,2})日?`;
const SPAN = new RegExp(
  String.raw`(?<![\d第共])${DAY}(?:\s*(?:至|到|—+|－|–|~|～)\s*${DAY})?(?![\d天周个])`,
  'gu',
);

function daysOf(sentence: string, place: Place): CivilDate[] {
  return [...sentence.matchAll(SPAN)].flatMap((match) => {
    const start = dayAt(match.slice(1, 4), place, match[0]);
    if (start === null) return [];
    const end = match[6] === undefined ? start : (dayAt(match.slice(4, 7), place, match[0]) ?? start);
    return range(start, end, match[0]);
  });
}

/** A day without a month is of the month named last; a bare number before any month is no date. */
function dayAt(parts: readonly (string | undefined)[], place: Place, words: string): CivilDate | null {
  const [year, month, day] = parts;
  if (month === undefined && place.month === 0) return null;
  if (month !== undefined) place.month = Number(month);
  const date = [
    String(year === undefined ? place.year : Number(year)),
    String(place.month).padStart(2, '0'),
    String(Number(day)).padStart(2, '0'),
  ].join('-');
  if (!isCivilDate(date)) throw new AppFailure('calendar.notice', `“${words}”不是日期，请核对通知原文`);
  return date;
}

function range(start: CivilDate, end: CivilDate, words: string): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = start; day <= end && days.length <= MOST_DAYS; day = addDays(day, 1)) days.push(day);
  if (days.length === 0 || days.length > MOST_DAYS) {
    throw new AppFailure('calendar.notice', `“${words}”的起止日期不对，请核对通知原文`);
  }
  return days;
}

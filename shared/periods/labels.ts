/** How periods are named, on screen and on paper. */
import { addDays, dayOf, daysInMonth, monthOf, weekday, yearOf } from '../domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import type { Period } from '../domain/checklist.ts';

/** `2026年3月2日` */
function fullDay(date: CivilDate): string {
  return `${yearOf(date)}年${shortDay(date)}`;
}

/** `3月2日` */
function shortDay(date: CivilDate): string {
  return `${monthOf(date)}月${dayOf(date)}日`;
}

/** ISO 8601 year and week: the week belongs to the year that holds its Thursday. */
export function isoWeek(date: CivilDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekday(date));
  const year = yearOf(thursday);
  const week = Math.floor((Date.parse(`${thursday}T00:00Z`) - Date.UTC(year, 0, 1)) / 604_800_000) + 1;
  return { year, week };
}

/** `2026年第10周（3月2日—3月8日）`; a week of one day names that day alone. */
export function weekLabel({ start, end }: DateSpan): string {
  const days = start === end ? shortDay(start) : `${shortDay(start)}—${shortDay(end)}`;
  return `${weekName(start)}（${days}）`;
}

/** `2026年第2周`: a week as titles and papers name it, for where no date stands beside it. */
export function weekName(date: CivilDate): string {
  const { year, week } = isoWeek(date);
  return `${year}年第${week}周`;
}

/** The same beside its days: `第2周`, and `2026年第1周` where these do not all lie in the year of the name. */
export function weekBesideDays({ start, end }: DateSpan): string {
  const { year, week } = isoWeek(start);
  return year === yearOf(start) && year === yearOf(end) ? `第${week}周` : weekName(start);
}

/** `第2周 1/5–1/11`, as lists show it. */
export function weekWithDays(span: DateSpan): string {
  const [first, last] = [span.start, span.end].map((date) => `${monthOf(date)}/${dayOf(date)}`);
  return `${weekBesideDays(span)} ${first === last ? first : `${first}–${last}`}`;
}

export function dayLabel(date: CivilDate): string {
  return fullDay(date);
}

/** Name of a calendar period, with a note where the term cuts it: `2026年3月（3月5日起）`. */
export function calendarLabel(whole: DateSpan, clipped: DateSpan, months: 1 | 3 | 6 | 12): string {
  const year = yearOf(whole.start);
  const month = monthOf(whole.start);
  const name = {
    1: `${year}年${month}月`,
    3: `${year}年第${Math.ceil(month / 3)}季度`,
    6: `${year}年${month === 1 ? '上' : '下'}半年`,
    12: `${year}年`,
  }[months];
  const late = clipped.start !== whole.start;
  const early = clipped.end !== whole.end;
  if (late && early) {
    return clipped.start === clipped.end
      ? `${name}（${shortDay(clipped.start)}）`
      : `${name}（${shortDay(clipped.start)}—${shortDay(clipped.end)}）`;
  }
  if (late) return `${name}（${shortDay(clipped.start)}起）`;
  if (early) return `${name}（${shortDay(clipped.end)}止）`;
  return name;
}

/** Months where the span is made of whole ones (`2025年9月—2026年2月`), days otherwise (`2026年3月5日—4月4日`). */
export function spanLabel({ start, end }: DateSpan): string {
  const sameYear = yearOf(start) === yearOf(end);
  if (dayOf(start) === 1 && dayOf(end) === daysInMonth(yearOf(end), monthOf(end))) {
    const first = `${yearOf(start)}年${monthOf(start)}月`;
    if (start.slice(0, 7) === end.slice(0, 7)) return first;
    return `${first}—${sameYear ? '' : `${yearOf(end)}年`}${monthOf(end)}月`;
  }
  if (start === end) return fullDay(start);
  return `${fullDay(start)}—${sameYear ? shortDay(end) : fullDay(end)}`;
}

/** The label without its dates in brackets: `2026年第10周`. */
export function shortLabel(period: Pick<Period, 'label'>): string {
  const bracket = period.label.indexOf('（');
  return bracket < 0 ? period.label : period.label.slice(0, bracket);
}

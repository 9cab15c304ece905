/** Dates as the screens show them: 1/14 with weekday in rows, 1月14日 in sentences. */
import { dayOf, daysBetween, monthOf, weekday, yearOf } from '../../shared/domain/civilDate.ts';
import type { CivilDate } from '../../shared/domain/civilDate.ts';
import type { DueDate } from '../../shared/domain/checklist.ts';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 周三 */
export function weekdayWord(date: CivilDate): string {
  return `周${WEEKDAYS[weekday(date) - 1] ?? ''}`;
}

/** 1/14 */
export function shortDate(date: CivilDate): string {
  return `${monthOf(date)}/${dayOf(date)}`;
}

/** 1月14日, with the year where it is not this one. */
export function spokenDate(date: CivilDate, today: CivilDate): string {
  const day = `${monthOf(date)}月${dayOf(date)}日`;
  return yearOf(date) === yearOf(today) ? day : `${yearOf(date)}年${day}`;
}

/** 2026年1月14日 周三 */
export function longDate(date: CivilDate): string {
  return `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日 ${weekdayWord(date)}`;
}

/** 今天, 明天 1/15, 周五 1/16 within a week, else 2/6; with the year when it differs. */
export function nearDate(date: CivilDate, today: CivilDate): string {
  const away = daysBetween(today, date);
  if (away === 0) return `今天 ${shortDate(date)}`;
  if (away === 1) return `明天 ${shortDate(date)}`;
  if (away > 1 && away < 7) return `${weekdayWord(date)} ${shortDate(date)}`;
  return yearOf(date) === yearOf(today) || Math.abs(away) < 200 ? shortDate(date) : date;
}

/** Days by which an unfinished item is late; 0 when it is not. */
export function daysLate(due: DueDate, today: CivilDate): number {
  return due.known ? Math.max(0, daysBetween(due.date, today)) : 0;
}

/** `HH:mm` of a moment of the engine's clock, `YYYY-MM-DD HH:mm:ss` in China. */
export function clockTime(moment: string): string {
  return moment.slice(11, 16);
}

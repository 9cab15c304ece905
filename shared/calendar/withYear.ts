import { isCivilDate, weekday, yearOf } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import { AppFailure } from '../errors/appError.ts';
import type { Calendar } from './calendar.ts';

/** A year's arrangement as a user enters it from the published notice. */
export interface YearArrangement {
  /** All days off, weekends among them or not. */
  readonly off: readonly CivilDate[];
  /** Weekend days worked (调休上班). */
  readonly worked: readonly CivilDate[];
}

/** A calendar with one more year, or with a year corrected. Throws `AppFailure` naming every day that cannot be right. */
export function withYear(calendar: Calendar, year: number, { off, worked }: YearArrangement): Calendar {
  const faults = [
    ...[...off, ...worked]
      .filter((day) => !isCivilDate(day) || yearOf(day) !== year)
      .map((day) => `${day} 不是${year}年的日期`),
    ...worked
      .filter((day) => isCivilDate(day) && weekday(day) <= 5)
      .map((day) => `${day} 不是周末，不能是调休上班日`),
    ...worked.filter((day) => off.includes(day)).map((day) => `${day} 既是放假又是上班`),
  ];
  if (faults.length > 0) {
    throw new AppFailure('calendar.year', `${year}年的节假日安排有误：${faults.join('；')}。改正后重新录入`);
  }
  const keep = (days: ReadonlySet<CivilDate>): CivilDate[] => [...days].filter((day) => yearOf(day) !== year);
  const offDays = off.filter((day) => weekday(day) <= 5).toSorted();
  const workedDays = worked.toSorted();
  return {
    version: `${calendar.version}; ${year}: ${offDays.join(' ')} / ${workedDays.join(' ')}`,
    years: [...new Set([...calendar.years, year])].toSorted((a, b) => a - b),
    off: new Set([...keep(calendar.off), ...offDays]),
    worked: new Set([...keep(calendar.worked), ...workedDays]),
  };
}

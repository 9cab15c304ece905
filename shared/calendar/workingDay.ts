import { weekday, yearOf } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Calendar } from './calendar.ts';

export type WorkingDay =
  | { readonly known: true; readonly working: boolean }
  | { readonly known: false; readonly missingYear: number };

/** Whether a day is a working day (工作日); unknown when the year's arrangement is neither published nor entered. */
export function workingDay(calendar: Calendar, date: CivilDate): WorkingDay {
  const year = yearOf(date);
  if (!calendar.years.includes(year)) return { known: false, missingYear: year };
  const weekend = weekday(date) > 5;
  return { known: true, working: weekend ? calendar.worked.has(date) : !calendar.off.has(date) };
}

import { addDays } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Calendar } from './calendar.ts';
import { workingDay } from './workingDay.ts';

/** Working days after `from` up to and with `to` (the first day is not counted); null where a year is not known. */
export function workingDaysBetween(calendar: Calendar, from: CivilDate, to: CivilDate): number | null {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const answer = workingDay(calendar, day);
    if (!answer.known) return null;
    if (answer.working) count += 1;
  }
  return count;
}

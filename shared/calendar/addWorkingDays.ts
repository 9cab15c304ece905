import { addDays } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { DueDate } from '../domain/checklist.ts';
import type { Calendar } from './calendar.ts';
import { workingDay } from './workingDay.ts';

/**
 * The n-th working day after `date` (before it when `n` is negative). The starting day is not counted
 * (参照民法典第二百零一条); 0 gives the day itself.
 */
export function addWorkingDays(calendar: Calendar, date: CivilDate, n: number): DueDate {
  const step = n < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(n); left > 0;) {
    day = addDays(day, step);
    const answer = workingDay(calendar, day);
    if (!answer.known) return answer;
    if (answer.working) left -= 1;
  }
  return { known: true, date: day };
}

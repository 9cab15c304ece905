import { addDays } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { DueDate } from '../domain/checklist.ts';
import type { Calendar } from './calendar.ts';
import { workingDay } from './workingDay.ts';

/** Moves a date on a day off to the next or previous working day (参照民法典第二百零三条); `keep` asks no calendar. */
export function rollToWorkingDay(
  calendar: Calendar,
  date: CivilDate,
  roll: 'keep' | 'next' | 'previous',
): DueDate {
  if (roll === 'keep') return { known: true, date };
  const step = roll === 'next' ? 1 : -1;
  for (let day = date; ; day = addDays(day, step)) {
    const answer = workingDay(calendar, day);
    if (!answer.known) return answer;
    if (answer.working) return { known: true, date: day };
  }
}

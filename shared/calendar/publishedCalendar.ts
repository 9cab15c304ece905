/**
 * The holiday arrangements published by 国务院办公厅, from the data file of `chinese-days` (MIT).
 * Only its tables are used, never its functions: those parse dates in the machine's time zone and quietly
 * treat a year they do not know as one without holidays.
 */
import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { weekday, yearOf } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Calendar } from './calendar.ts';

/** Years that were published in full; our own list, since the library has none. */
const FIRST_YEAR = 2004;
const LAST_YEAR = 2026;
const SOURCE = 'chinese-days 1.5.7';

let computed: Calendar | null = null;

export function publishedCalendar(): Calendar {
  computed ??= {
    version: SOURCE,
    years: Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index),
    off: new Set(covered(Object.keys(data.holidays)).filter((date) => weekday(date) <= 5)),
    worked: new Set(covered(Object.keys(data.workdays)).filter((date) => weekday(date) > 5)),
  };
  return computed;
}

function covered(dates: readonly CivilDate[]): CivilDate[] {
  return dates.filter((date) => yearOf(date) >= FIRST_YEAR && yearOf(date) <= LAST_YEAR).toSorted();
}

import type { Calendar } from './calendar.ts';
import { publishedCalendar } from './publishedCalendar.ts';
import { withYear } from './withYear.ts';
import type { YearArrangement } from './withYear.ts';

/** A year's arrangement that the user took over from the published notice (录入的节假日安排). */
export interface EnteredYear extends YearArrangement {
  readonly year: number;
}

/** The published calendar with the years that the user entered; an entered year counts before a published one. */
export function calendarWith(entered: readonly EnteredYear[]): Calendar {
  return entered.reduce(
    (calendar, { year, off, worked }) => withYear(calendar, year, { off, worked }),
    publishedCalendar(),
  );
}

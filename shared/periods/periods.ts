/**
 * Periods (周期) of a cadence over the term: they cover it exactly, in order and without overlap, the first and
 * the last clipped to it. Contract months run from the term's first day to the day before the corresponding day
 * (参照民法典第二百零二条), always counted from the original start so that short months do not shift the rest.
 */
import type { Calendar } from '../calendar/calendar.ts';
import { workingDay } from '../calendar/workingDay.ts';
import type { Period } from '../domain/checklist.ts';
import {
  addDays,
  addMonths,
  civilDate,
  maxDate,
  minDate,
  monthOf,
  weekday,
  yearOf,
} from '../domain/civilDate.ts';
import type { DateSpan } from '../domain/civilDate.ts';
import type { Cadence } from '../domain/contract.ts';
import { calendarLabel, dayLabel, spanLabel, weekLabel } from './labels.ts';

type Months = 1 | 3 | 6 | 12;
const MONTHS = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;

/**
 * The periods of a cadence; empty for cadences without periods (once, on event, as listed, ongoing).
 * `daily` on working days needs the calendar; days of years it does not know are left out, see `unknownYears`.
 */
export function periodsOf(cadence: Cadence, term: DateSpan, calendar?: Calendar): readonly Period[] {
  switch (cadence.kind) {
    case 'daily':
      return cadence.days === 'all' ? days(term) : workingDays(term, calendar);
    case 'weekly':
      return weeks(term);
    case 'monthly':
    case 'quarterly':
    case 'half-yearly':
    case 'yearly':
      return cadence.months === 'calendar'
        ? calendarPeriods(term, MONTHS[cadence.kind])
        : contractPeriods(term, MONTHS[cadence.kind]);
    case 'n-per-year':
      if (12 % cadence.times !== 0) {
        throw new RangeError(`a year of 12 months has no ${cadence.times} equal parts`);
      }
      return contractPeriods(term, 12 / cadence.times);
    case 'once':
    case 'on-event':
    case 'as-listed':
    case 'ongoing':
      return [];
  }
}

/** Years of the term whose holiday arrangement is missing: due dates and daily papers there are not complete. */
export function unknownYears(term: DateSpan, calendar: Calendar): number[] {
  const years: number[] = [];
  for (let year = yearOf(term.start); year <= yearOf(term.end); year += 1) {
    if (!calendar.years.includes(year)) years.push(year);
  }
  return years;
}

function days(term: DateSpan): Period[] {
  return cut(
    term,
    (start) => start,
    (whole) => dayLabel(whole.start),
  );
}

function workingDays(term: DateSpan, calendar: Calendar | undefined): Period[] {
  if (!calendar) throw new RangeError('a cadence of working days needs the calendar');
  return days(term)
    .filter((day) => {
      const answer = workingDay(calendar, day.start);
      return answer.known && answer.working;
    })
    .map((day, position) => ({ ...day, index: position + 1 }));
}

function weeks(term: DateSpan): Period[] {
  const monday = addDays(term.start, 1 - weekday(term.start));
  return cut(
    term,
    (start) => addDays(start, 6),
    (_, clipped) => weekLabel(clipped),
    monday,
  );
}

function calendarPeriods(term: DateSpan, months: Months): Period[] {
  const firstMonth = monthOf(term.start) - ((monthOf(term.start) - 1) % months);
  const first = civilDate(yearOf(term.start), firstMonth, 1);
  return cut(
    term,
    (start) => addDays(addMonths(start, months), -1),
    (whole, clipped) => calendarLabel(whole, clipped, months),
    first,
  );
}

function contractPeriods(term: DateSpan, months: number): Period[] {
  return cut(
    term,
    (_, position) => addDays(addMonths(term.start, (position + 1) * months), -1),
    (_, clipped) => spanLabel(clipped),
  );
}

/** Walks the term from `first` (on or before its start); `endOf` gives each whole period's last day. */
function cut(
  term: DateSpan,
  endOf: (start: string, position: number) => string,
  label: (whole: DateSpan, clipped: DateSpan) => string,
  first: string = term.start,
): Period[] {
  const periods: Period[] = [];
  for (let start = first; start <= term.end;) {
    const whole = { start, end: endOf(start, periods.length) };
    const clipped = { start: maxDate(whole.start, term.start), end: minDate(whole.end, term.end) };
    periods.push({
      ...clipped,
      label: label(whole, clipped),
      index: periods.length + 1,
      clipped: clipped.start !== whole.start || clipped.end !== whole.end,
    });
    start = addDays(whole.end, 1);
  }
  return periods;
}

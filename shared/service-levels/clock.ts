/** The clock (计时) of a measure: 7×24, or the contract's service hours on working days. */
import type { Calendar } from '../calendar/calendar.ts';
import { workingDay } from '../calendar/workingDay.ts';
import { fromDayNumber } from '../domain/civilDate.ts';
import type { ServiceHours } from '../domain/contract.ts';
import type { Interval } from './intervals.ts';

const DAY = 1440;

export interface Clock {
  /** Minutes that run from `start` to `end`; null where a day's year has no published holidays. */
  readonly run: (interval: Interval) => number | null;
}

const ALWAYS: Clock = { run: ({ start, end }) => end - start };

/** Working days of the calendar count, adjusted weekend days (调休上班) among them; without hours the clock always runs. */
export function clockOf(hours: readonly ServiceHours[], calendar: Calendar): Clock {
  if (hours.length === 0) return ALWAYS;
  const ofDay = hours.reduce((sum, { from, to }) => sum + (to - from), 0);
  const days = workingDayCount(calendar);
  const sinceMidnight = (minute: number): number =>
    hours.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(minute, to) - from), 0);
  return {
    run({ start, end }) {
      const [first, last] = [Math.floor(start / DAY), Math.floor(end / DAY)];
      // At midnight nothing of the last day has run: its calendar is not needed.
      const count = days.between(first, end % DAY === 0 ? last : last + 1);
      if (count === null) return null;
      const head = days.isWorking(first) ? sinceMidnight(start - first * DAY) : 0;
      const tail = end % DAY !== 0 && days.isWorking(last) ? ofDay - sinceMidnight(end - last * DAY) : 0;
      return count * ofDay - head - tail;
    },
  };
}

interface DayCount {
  readonly isWorking: (day: number) => boolean;
  /** Working days in `[from, to)`; null where one of them is not known. */
  readonly between: (from: number, to: number) => number | null;
}

/** Counts from day to day are kept: thousands of incidents ask for the same days. */
function workingDayCount(calendar: Calendar): DayCount {
  const answers = new Map<number, boolean | null>();
  const answer = (day: number): boolean | null => {
    const known = answers.get(day);
    if (known !== undefined) return known;
    const found = workingDay(calendar, fromDayNumber(day));
    const value = found.known ? found.working : null;
    answers.set(day, value);
    return value;
  };
  return {
    isWorking: (day) => answer(day) === true,
    between(from, to) {
      let count = 0;
      for (let day = from; day < to; day += 1) {
        const working = answer(day);
        if (working === null) return null;
        if (working) count += 1;
      }
      return count;
    },
  };
}

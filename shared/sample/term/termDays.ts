/** The days of a contract's term by the holiday calendar, and the places in it at which things happen. */
import type { Calendar } from '../../calendar/calendar.ts';
import { workingDay } from '../../calendar/workingDay.ts';
import {
  addDays,
  addMonths,
  contains,
  monthOf,
  spanDays,
  weekday,
  type CivilDate,
  type DateSpan,
} from '../../domain/civilDate.ts';
import type { SampleDay, Workdays } from '../sampleDays.ts';

export class TermDays implements Workdays {
  readonly term: DateSpan;
  readonly all: readonly SampleDay[];
  private readonly calendar: Calendar;

  constructor(term: DateSpan, calendar: Calendar) {
    this.term = term;
    this.calendar = calendar;
    this.all = Array.from({ length: spanDays(term) }, (_, index) => this.dayAt(addDays(term.start, index)));
  }

  /** In a year whose holidays nobody has published yet every weekday counts as worked. */
  readonly isWorkday = (date: CivilDate): boolean => {
    const answer = workingDay(this.calendar, date);
    return answer.known ? answer.working : weekday(date) <= 5;
  };

  readonly from = (date: CivilDate): CivilDate => {
    let day = date;
    while (!this.isWorkday(day)) day = addDays(day, 1);
    return day;
  };

  readonly shift = (date: CivilDate, count: number): CivilDate => {
    let day = date;
    for (let left = Math.abs(count); left > 0;) {
      day = addDays(day, Math.sign(count));
      if (this.isWorkday(day)) left -= 1;
    }
    return day;
  };

  /** The working day at that share of the term, 0 … 1; always inside the term. */
  at(share: number): CivilDate {
    const index = Math.min(this.all.length - 1, Math.max(0, Math.floor(share * this.all.length)));
    return this.inside(addDays(this.term.start, index));
  }

  /** The nearest working day of the term: on or after the date, before it where the term has ended. */
  inside(date: CivilDate): CivilDate {
    const after = this.from(date);
    if (contains(this.term, after)) return after;
    return after < this.term.start ? this.from(this.term.start) : this.shift(addDays(this.term.end, 1), -1);
  }

  /** Calendar months that the term touches, clipped to it. */
  months(): readonly DateSpan[] {
    const spans: DateSpan[] = [];
    const first = `${this.term.start.slice(0, 7)}-01`;
    for (let index = 0; ; index += 1) {
      const start = addMonths(first, index);
      if (start > this.term.end) return spans;
      const end = addDays(addMonths(first, index + 1), -1);
      spans.push({
        start: start < this.term.start ? this.term.start : start,
        end: end > this.term.end ? this.term.end : end,
      });
    }
  }

  /** A working day in each month around that day of the month, every so many months; a month without it is left out. */
  monthly(dayOfMonth: number, every = 1): readonly CivilDate[] {
    return this.months().flatMap(({ start, end }, index) => {
      if (index % every !== every - 1) return [];
      const wanted = `${start.slice(0, 7)}-${String(dayOfMonth).padStart(2, '0')}`;
      const day = this.from(wanted < start ? start : wanted);
      return day <= end ? [day] : [];
    });
  }

  /** Monday-to-Sunday weeks clipped to the term. */
  weeks(): readonly DateSpan[] {
    const spans: DateSpan[] = [];
    for (let start = this.term.start; start <= this.term.end;) {
      const sunday = addDays(start, 7 - weekday(start));
      const end = sunday > this.term.end ? this.term.end : sunday;
      spans.push({ start, end });
      start = addDays(end, 1);
    }
    return spans;
  }

  private dayAt(date: CivilDate): SampleDay {
    const working = this.isWorkday(date);
    const weekend = weekday(date) > 5;
    return {
      date,
      kind: working ? 'work' : weekend ? 'weekend' : 'holiday',
      season: 'term',
      weekday: weekday(date),
      monthEnd: working && monthOf(this.from(addDays(date, 1))) !== monthOf(date),
    };
  }
}

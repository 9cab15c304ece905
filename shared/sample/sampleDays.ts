/**
 * The days of the sample's term with what a school year makes of them. The days off and the weekend days
 * worked are those of the published arrangements for 2025 and 2026 (国务院办公厅关于部分节假日安排的通知).
 */
import {
  addDays,
  daysBetween,
  monthOf,
  spanDays,
  weekday,
  type CivilDate,
  type DateSpan,
} from '../domain/civilDate.ts';

/** Counting in working days. */
export interface Workdays {
  readonly isWorkday: (date: CivilDate) => boolean;
  /** The nearest working day on or after the date. */
  readonly from: (date: CivilDate) => CivilDate;
  /** The date so many working days after (negative: before), the date itself not counted. */
  readonly shift: (date: CivilDate, count: number) => CivilDate;
}

export const SAMPLE_TERM: DateSpan = { start: '2025-09-01', end: '2026-06-30' };

export type Season = 'opening' | 'term' | 'event' | 'exam' | 'winter' | 'festival';

export interface SampleDay {
  readonly date: CivilDate;
  readonly kind: 'work' | 'weekend' | 'holiday';
  readonly season: Season;
  /** Monday = 1 … Sunday = 7. */
  readonly weekday: number;
  /** Last working day of its calendar month. */
  readonly monthEnd: boolean;
}

const OFF: readonly DateSpan[] = [
  { start: '2025-10-01', end: '2025-10-08' },
  { start: '2026-01-01', end: '2026-01-03' },
  { start: '2026-02-15', end: '2026-02-23' },
  { start: '2026-04-04', end: '2026-04-06' },
  { start: '2026-05-01', end: '2026-05-05' },
  { start: '2026-06-19', end: '2026-06-21' },
];
const WORKED_WEEKENDS = new Set([
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
]);

const SEASONS: readonly (DateSpan & { readonly season: Season })[] = [
  { start: '2025-09-01', end: '2025-09-12', season: 'opening' },
  { start: '2025-11-10', end: '2025-11-28', season: 'event' },
  { start: '2026-01-12', end: '2026-01-23', season: 'exam' },
  { start: '2026-02-15', end: '2026-02-23', season: 'festival' },
  { start: '2026-01-24', end: '2026-02-28', season: 'winter' },
  { start: '2026-03-02', end: '2026-03-13', season: 'opening' },
  { start: '2026-06-08', end: '2026-06-30', season: 'exam' },
];

function within(spans: readonly DateSpan[], date: CivilDate): boolean {
  return spans.some((span) => span.start <= date && date <= span.end);
}

function kindOf(date: CivilDate): SampleDay['kind'] {
  if (within(OFF, date)) return 'holiday';
  return weekday(date) > 5 && !WORKED_WEEKENDS.has(date) ? 'weekend' : 'work';
}

export function isSampleWorkday(date: CivilDate): boolean {
  return kindOf(date) === 'work';
}

/** The nearest working day on or after `date`. */
export function workdayFrom(date: CivilDate): CivilDate {
  let day = date;
  while (!isSampleWorkday(day)) day = addDays(day, 1);
  return day;
}

/** The date `count` working days after (negative: before) `date`, `date` itself not counted. */
export function shiftWorkdays(date: CivilDate, count: number): CivilDate {
  let day = date;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, Math.sign(count));
    if (isSampleWorkday(day)) left -= 1;
  }
  return day;
}

function isMonthEnd(date: CivilDate): boolean {
  return isSampleWorkday(date) && monthOf(workdayFrom(addDays(date, 1))) !== monthOf(date);
}

/** Every day of the term in order. */
export function sampleDays(): SampleDay[] {
  return Array.from({ length: spanDays(SAMPLE_TERM) }, (_, index) => {
    const date = addDays(SAMPLE_TERM.start, index);
    return {
      date,
      kind: kindOf(date),
      season: SEASONS.find((span) => within([span], date))?.season ?? 'term',
      weekday: weekday(date),
      monthEnd: isMonthEnd(date),
    };
  });
}

/** Whole weeks since the term began, from 0. */
export function termWeek(date: CivilDate): number {
  return Math.floor(daysBetween(SAMPLE_TERM.start, date) / 7);
}

export const SAMPLE_WORKDAYS: Workdays = {
  isWorkday: isSampleWorkday,
  from: workdayFrom,
  shift: shiftWorkdays,
};

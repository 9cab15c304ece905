/** Moments in running text (文中的时刻): a date with the time of day behind it. */
import type { FoundDate } from './dates.ts';
import { findDates } from './dates.ts';

const TIME = /^[ T]?(\d{1,2})[:：](\d{2})(?!\d)/u;

export interface FoundMoment {
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:mm`. */
  readonly at: string;
  /** As written. */
  readonly text: string;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
}

/** `2026年3月2日10:00`, `2026-03-02 10:00`, and days alone. */
export function findMoments(text: string): FoundMoment[] {
  return findDates(text).map((found) => withTime(text, found));
}

function withTime(text: string, { at, text: said, date }: FoundDate): FoundMoment {
  const end = at + said.length;
  const [time, hour = '', minute = ''] = TIME.exec(text.slice(end, end + 7)) ?? [];
  // 24:00 and what is no time of day leaves the day.
  return time === undefined || Number(hour) > 23 || Number(minute) > 59
    ? { at: date, text: said, from: at, to: end }
    : {
        at: `${date} ${hour.padStart(2, '0')}:${minute}`,
        text: said + time,
        from: at,
        to: end + time.length,
      };
}

/** Limits of time that differ between working days and days off (工作日、节假日). */
import type { Calendar } from '../calendar/calendar.ts';
import { workingDay } from '../calendar/workingDay.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { ServiceLevel } from '../domain/contract.ts';

/**
 * Minutes that hold for a report of the day: `base`, or those that the contract sets for working days and days off.
 * Null on a day for which it promises none, `unknown` where the year's holidays are not published.
 */
export function limitOn(
  level: ServiceLevel,
  calendar: Calendar,
  day: CivilDate,
  base: number,
): number | null | 'unknown' {
  if (level.workdayLimit === null && level.holidayLimit === null) return base;
  const answer = workingDay(calendar, day);
  if (!answer.known) return 'unknown';
  return answer.working ? (level.workdayLimit ?? base) : level.holidayLimit;
}

/** Planned maintenance (计划维护): interruptions that changes announced, and whether they were approved in time. */
import { dateOfMoment, minuteNumber } from '../domain/civilDate.ts';
import type { ChangeRecord } from '../records/types.ts';
import type { Interval } from './intervals.ts';

export interface Announced {
  readonly change: ChangeRecord;
  /** From the begin of the work, as many minutes as were announced. */
  readonly interval: Interval;
  /** 甲方 agreed, by somebody's name and on a day before the one on which the work began. */
  readonly approved: boolean;
}

const made = new WeakMap<readonly ChangeRecord[], readonly Announced[]>();

/**
 * What was really down is an incident with 停机; a change only says what was announced. Agreement on the day itself
 * does not show that it came before the begin.
 */
export function announcedBy(changes: readonly ChangeRecord[]): readonly Announced[] {
  const known = made.get(changes);
  if (known) return known;
  const announced = changes
    .filter(({ plannedDowntime }) => plannedDowntime > 0)
    .map((change) => {
      const start = minuteNumber(change.start);
      return {
        change,
        interval: { start, end: start + change.plannedDowntime },
        approved:
          change.consentBy.trim() !== '' &&
          change.consentOn !== '' &&
          change.consentOn < dateOfMoment(change.start),
      };
    });
  made.set(changes, announced);
  return announced;
}

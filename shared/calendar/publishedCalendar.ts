import type { CivilDate } from '../domain/civilDate.ts';
import { ARRANGEMENTS, SOURCE } from './arrangements.ts';
import type { Calendar } from './calendar.ts';

let computed: Calendar | null = null;

/** The published holiday arrangements; years that are not in it are unknown, not free of holidays. */
export function publishedCalendar(): Calendar {
  computed ??= {
    version: SOURCE,
    years: Object.keys(ARRANGEMENTS).map(Number),
    off: daysOf('off'),
    worked: daysOf('worked'),
  };
  return computed;
}

function daysOf(key: 'off' | 'worked'): ReadonlySet<CivilDate> {
  return new Set(
    Object.entries(ARRANGEMENTS).flatMap(([year, days]) =>
      days[key]
        .split(' ')
        .filter(Boolean)
        .map((day) => `${year}-${day}`),
    ),
  );
}

import type Database from 'better-sqlite3';
import type { EnteredYear } from '../../../shared/calendar/enteredYears.ts';

interface Row {
  readonly year: number;
  readonly off: string;
  readonly worked: string;
}

/** Years whose holidays the user entered, in order. */
export function holidayYears(db: Database.Database): EnteredYear[] {
  return db
    .prepare<[], Row>('SELECT year, off, worked FROM holiday_year ORDER BY year')
    .all()
    .map(({ year, off, worked }) => ({ year, off: daysOf(off), worked: daysOf(worked) }));
}

function daysOf(text: string): string[] {
  const days: unknown = JSON.parse(text);
  return Array.isArray(days) ? days.map(String) : [];
}

export function writeHolidayYear(db: Database.Database, { year, off, worked }: EnteredYear): void {
  db.prepare(
    `INSERT INTO holiday_year (year, off, worked) VALUES (?, ?, ?)
     ON CONFLICT (year) DO UPDATE SET off = excluded.off, worked = excluded.worked`,
  ).run(year, JSON.stringify(off), JSON.stringify(worked));
}

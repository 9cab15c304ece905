import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { workingDay } from '../../../shared/calendar/workingDay.ts';
import { addDays, weekday } from '../../../shared/domain/civilDate.ts';

const calendar = publishedCalendar();

function working(date: string): boolean | number {
  const answer = workingDay(calendar, date);
  return answer.known ? answer.working : answer.missingYear;
}

function daysFrom(first: string, last: string): string[] {
  const list: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) list.push(day);
  return list;
}

it.each([
  [
    '2024',
    ['01-01 01-01', '02-10 02-17', '04-04 04-06', '05-01 05-05', '06-10 06-10', '09-15 09-17', '10-01 10-07'],
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    251,
  ],
  [
    '2025',
    ['01-01 01-01', '01-28 02-04', '04-04 04-06', '05-01 05-05', '05-31 06-02', '10-01 10-08'],
    '01-26 02-08 04-27 09-28 10-11',
    248,
  ],
  [
    '2026',
    ['01-01 01-03', '02-15 02-23', '04-04 04-06', '05-01 05-05', '06-19 06-21', '09-25 09-27', '10-01 10-07'],
    '01-04 02-14 02-28 05-09 09-20 10-10',
    248,
  ],
])('%s: every day as in the published notice', (year, offSpans, workedText, workingDays) => {
  const off = new Set(
    offSpans.flatMap((span) => {
      const [first = '', last = ''] = span.split(' ');
      return daysFrom(`${year}-${first}`, `${year}-${last}`);
    }),
  );
  const worked = new Set(workedText.split(' ').map((day) => `${year}-${day}`));
  const all = daysFrom(`${year}-01-01`, `${year}-12-31`);
  const expected = all.filter((day) => worked.has(day) || (weekday(day) <= 5 && !off.has(day)));
  expect(all.filter((day) => working(day) === true)).toEqual(expected);
  expect(expected).toHaveLength(workingDays);
});

it.each<[string, boolean | number, string]>([
  ['2024-02-09', true, '除夕: leave was only encouraged, officially a working day'],
  ['2026-02-14', true, '调休: a Saturday worked before 春节'],
  ['2026-02-16', false, '春节'],
  ['2026-10-10', true, '调休 after 国庆'],
  ['2026-03-07', false, 'an ordinary Saturday'],
  ['2026-03-06', true, 'an ordinary Friday'],
  ['2027-01-01', 2027, 'not published: no guess'],
  ['2027-06-01', 2027, 'an ordinary Tuesday of an unpublished year: no guess either'],
  ['2003-12-31', 2003, 'before the first covered year'],
  ['2004-01-01', false, 'first covered year'],
])('%s → %s (%s)', (date, expected) => {
  expect(working(date)).toBe(expected);
});

it('holds only weekdays off and weekends worked, inside the covered years', () => {
  expect([...calendar.off].filter((day) => weekday(day) > 5)).toEqual([]);
  expect([...calendar.worked].filter((day) => weekday(day) <= 5)).toEqual([]);
  expect(calendar.years[0]).toBe(2004);
  expect(calendar.years.at(-1)).toBe(2026);
});

function libraryFile(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`node_modules/chinese-days/${name}`, 'utf8'));
}

function daysOf(list: unknown, weekend: boolean): string[] {
  return Object.keys(list ?? {})
    .filter((day) => weekday(day) > 5 === weekend)
    .toSorted();
}

it('equals the data of the library it was taken from, and names its version', () => {
  const { holidays, workdays } = libraryFile('dist/chinese-days.json');
  expect([...calendar.off].toSorted()).toEqual(daysOf(holidays, false));
  expect([...calendar.worked].toSorted()).toEqual(daysOf(workdays, true));
  expect(calendar.version).toBe(`chinese-days ${String(libraryFile('package.json')['version'])}`);
});

it('is computed once', () => {
  expect(publishedCalendar()).toBe(calendar);
});

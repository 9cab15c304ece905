import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../../../shared/calendar/addWorkingDays.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { rollToWorkingDay } from '../../../shared/calendar/rollToWorkingDay.ts';
import { workingDay } from '../../../shared/calendar/workingDay.ts';
import type { DueDate } from '../../../shared/domain/checklist.ts';
import { dayNumber, fromDayNumber } from '../../../shared/domain/civilDate.ts';

const calendar = publishedCalendar();

function show(due: DueDate): string {
  return due.known ? due.date : `needs ${due.missingYear}`;
}

const ADDING: readonly (readonly [from: string, n: number, to: string, why: string])[] = [
  ['2026-02-13', 1, '2026-02-14', 'the worked Saturday counts'],
  ['2026-02-13', 2, '2026-02-24', 'all of 春节 is skipped'],
  ['2026-02-13', 5, '2026-02-27', 'five working days across 春节'],
  ['2026-02-13', 6, '2026-02-28', 'and the worked Saturday after it'],
  ['2026-03-06', 1, '2026-03-09', 'over an ordinary weekend'],
  ['2026-03-07', 1, '2026-03-09', 'from a day off'],
  ['2026-06-30', -10, '2026-06-15', 'back over 端午, the starting day not counted'],
  ['2026-01-05', -1, '2026-01-04', 'back onto a worked Sunday'],
  ['2026-01-05', -2, '2025-12-31', 'back over 元旦 into another year'],
  ['2026-03-04', 0, '2026-03-04', 'nothing added'],
  ['2026-12-30', 2, 'needs 2027', 'runs into an unpublished year'],
  ['2026-12-30', 1, '2026-12-31', 'just not'],
  ['2027-03-01', -1, 'needs 2027', 'starts in one'],
];

describe('addWorkingDays', () => {
  it.each(ADDING)('%s + %i → %s (%s)', (from, n, to) => {
    expect(show(addWorkingDays(calendar, from, n))).toBe(to);
  });

  it('goes there and back again from a working day', () => {
    const dates = fc
      .integer({ min: dayNumber('2010-01-01'), max: dayNumber('2025-06-30') })
      .map(fromDayNumber);
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 200 }), (date, n) => {
        const start = workingDay(calendar, date);
        fc.pre(start.known && start.working);
        const there = addWorkingDays(calendar, date, n);
        return there.known && show(addWorkingDays(calendar, there.date, -n)) === date;
      }),
    );
  });
});

const ROLLING: readonly (readonly [
  date: string,
  roll: 'keep' | 'next' | 'previous',
  to: string,
  why: string,
])[] = [
  ['2026-02-28', 'next', '2026-02-28', 'a worked Saturday stays'],
  ['2026-10-06', 'next', '2026-10-08', 'inside 国庆'],
  ['2026-10-06', 'previous', '2026-09-30', 'the other way'],
  ['2026-10-06', 'keep', '2026-10-06', 'kept'],
  ['2027-05-01', 'keep', '2027-05-01', 'keeping asks no calendar'],
  ['2027-05-01', 'next', 'needs 2027', 'rolling does'],
  ['2026-06-21', 'next', '2026-06-22', '端午 on a Sunday'],
];

describe('rollToWorkingDay', () => {
  it.each(ROLLING)('%s %s → %s (%s)', (date, roll, to) => {
    expect(show(rollToWorkingDay(calendar, date, roll))).toBe(to);
  });
});

it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])('answers the same in %s', (zone) => {
  const script = `
    import { addWorkingDays } from './shared/calendar/addWorkingDays.ts';
    import { publishedCalendar } from './shared/calendar/publishedCalendar.ts';
    import { isoWeek } from './shared/periods/labels.ts';
    const calendar = publishedCalendar();
    const rows = ${JSON.stringify(ADDING)}.map(([from, n]) => addWorkingDays(calendar, from, n));
    console.log(JSON.stringify({ zone: new Date(2026, 0, 1).getTimezoneOffset(), rows, week: isoWeek('2026-01-01') }));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  });
  const answer = JSON.parse(output) as { zone: number; rows: DueDate[]; week: unknown };
  expect(answer.zone === -480).toBe(zone === 'Asia/Shanghai');
  expect(answer.rows.map(show)).toEqual(ADDING.map(([, , to]) => to));
  expect(answer.week).toEqual({ year: 2026, week: 1 });
});

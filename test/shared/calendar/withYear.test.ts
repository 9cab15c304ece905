import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { withYear } from '../../../shared/calendar/withYear.ts';
import { workingDay } from '../../../shared/calendar/workingDay.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';

const base = publishedCalendar();

describe('a year entered by the user', () => {
  const entered = withYear(base, 2027, { off: ['2027-01-01', '2027-01-02'], worked: ['2027-01-10'] });

  it.each([
    ['2027-01-01', false],
    ['2027-01-04', true],
    ['2027-01-10', true],
    ['2026-10-10', true],
  ])('%s working: %s', (date, working) => {
    expect(workingDay(entered, date)).toEqual({ known: true, working });
  });

  it('leaves the calendar it came from alone and bears another version', () => {
    expect(workingDay(base, '2027-01-04')).toEqual({ known: false, missingYear: 2027 });
    expect(entered.version).not.toBe(base.version);
    expect([...entered.off]).not.toContain('2027-01-02');
  });

  it('replaces a year that was there', () => {
    const corrected = withYear(entered, 2027, { off: ['2027-01-04'], worked: [] });
    expect(workingDay(corrected, '2027-01-01')).toEqual({ known: true, working: true });
    expect(workingDay(corrected, '2027-01-10')).toEqual({ known: true, working: false });
    expect(corrected.years.filter((year) => year === 2027)).toHaveLength(1);
  });
});

it.each([
  [{ off: ['2026-12-31'], worked: [] }, '2026-12-31 不是2027年的日期'],
  [{ off: ['2027-02-30'], worked: [] }, '2027-02-30 不是2027年的日期'],
  [{ off: [], worked: ['2027-01-04'] }, '2027-01-04 不是周末，不能是调休上班日'],
  [{ off: ['2027-01-09'], worked: ['2027-01-09'] }, '2027-01-09 既是放假又是上班'],
])('refuses %j', (arrangement, reason) => {
  expect(() => withYear(base, 2027, arrangement)).toThrow(AppFailure);
  expect(() => withYear(base, 2027, arrangement)).toThrow(reason);
});

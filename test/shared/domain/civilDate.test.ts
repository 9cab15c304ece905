import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  fromDayNumber,
  fromMinuteNumber,
  isCivilDate,
  minuteNumber,
} from '../../../shared/domain/civilDate.ts';

describe('day numbers', () => {
  it('agree with the clock’s own calendar for four centuries', () => {
    for (let day = dayNumber('1899-12-31'); day <= dayNumber('2300-01-01'); day += 1)
      if (dayNumber(new Date(day * 86_400_000).toISOString().slice(0, 10)) !== day) expect.fail(`${day}`);
    expect([dayNumber('1970-01-01'), fromDayNumber(20_332)]).toEqual([0, '2025-09-01']);
  });

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025/01/01',
    '2025-1-01',
    '2025-01-011',
    ' 2025-01-0',
    '２０２５-01-01',
    '',
  ])('refuse %j', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(`not a calendar date: ${text}`);
  });
});

describe('minute numbers', () => {
  it('count from midnight and come back as the same moment', () => {
    expect(minuteNumber('1970-01-02 01:02')).toBe(1440 + 62);
    for (const moment of ['2024-02-29 00:00', '2025-12-31 23:59'])
      expect(fromMinuteNumber(minuteNumber(moment))).toBe(moment);
  });

  it.each([
    '2025-09-01',
    '2025-09-01T08:00',
    '2025-09-01 24:00',
    '2025-09-01 08:60',
    '2025-09-01 8:00',
    '2025-02-30 08:00',
    '2025-09-01 08:00:00',
    '2025-09-01 -1:00',
  ])('refuse %j', (text) => {
    expect(() => minuteNumber(text)).toThrow(RangeError);
  });
});

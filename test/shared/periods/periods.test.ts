import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { addDays, dayNumber, fromDayNumber, spanDays, weekday } from '../../../shared/domain/civilDate.ts';
import type { Cadence } from '../../../shared/domain/contract.ts';
import { isoWeek, shortLabel } from '../../../shared/periods/labels.ts';
import { periodsOf, unknownYears } from '../../../shared/periods/periods.ts';

const YEAR = { start: '2025-09-01', end: '2026-06-30' };
const WEEKLY: Cadence = { kind: 'weekly' };
const monthly = (months: 'calendar' | 'contract'): Cadence => ({ kind: 'monthly', months });

function rows(cadence: Cadence, start: string, end: string): string[] {
  return periodsOf(cadence, { start, end }).map(
    (period) => `${period.start} ${period.end} ${period.label}${period.clipped ? ' *' : ''}`,
  );
}

describe('weeks', () => {
  const weeks = periodsOf(WEEKLY, YEAR);

  it('has 44 in the sample term, the last one of two days', () => {
    expect(weeks).toHaveLength(44);
    expect(weeks[0]).toEqual({
      start: '2025-09-01',
      end: '2025-09-07',
      label: '2025年第36周（9月1日—9月7日）',
      index: 1,
      clipped: false,
    });
    expect(weeks[43]).toEqual({
      start: '2026-06-29',
      end: '2026-06-30',
      label: '2026年第27周（6月29日—6月30日）',
      index: 44,
      clipped: true,
    });
  });

  it.each([
    [27, '2026年第10周（3月2日—3月8日）', 'an ordinary week'],
    [18, '2026年第1周（12月29日—1月4日）', 'over the turn of the year: the ISO year is that of the Thursday'],
  ])('week %i is %s (%s)', (index, label) => {
    expect(weeks[index - 1]?.label).toBe(label);
  });

  it.each([
    [
      '2024-03-07',
      '2024-03-18',
      [
        '2024-03-07 2024-03-10 2024年第10周（3月7日—3月10日） *',
        '2024-03-11 2024-03-17 2024年第11周（3月11日—3月17日）',
        '2024-03-18 2024-03-18 2024年第12周（3月18日） *',
      ],
      'starts on a Thursday, ends on a Monday',
    ],
    [
      '2024-08-18',
      '2024-08-26',
      [
        '2024-08-18 2024-08-18 2024年第33周（8月18日） *',
        '2024-08-19 2024-08-25 2024年第34周（8月19日—8月25日）',
        '2024-08-26 2024-08-26 2024年第35周（8月26日） *',
      ],
      'starts on a Sunday: a first week of one day',
    ],
    ['2026-03-08', '2026-03-08', ['2026-03-08 2026-03-08 2026年第10周（3月8日） *'], 'a term of one Sunday'],
    [
      '2021-01-01',
      '2021-01-03',
      ['2021-01-01 2021-01-03 2020年第53周（1月1日—1月3日） *'],
      'January days of the old ISO year',
    ],
  ])('%s … %s', (start, end, expected) => {
    expect(rows(WEEKLY, start, end)).toEqual(expected);
  });

  it.each([
    ['2024-12-30', 2025, 1],
    ['2026-12-31', 2026, 53],
    ['2027-01-03', 2026, 53],
    ['2027-01-04', 2027, 1],
    ['2023-01-01', 2022, 52],
  ])('%s lies in ISO week %i-%i', (date, year, week) => {
    expect(isoWeek(date)).toEqual({ year, week });
  });
});

describe('months and longer', () => {
  it.each<[string, Cadence, string, string, string[]]>([
    [
      'calendar months, both ends cut',
      monthly('calendar'),
      '2026-03-05',
      '2026-05-17',
      [
        '2026-03-05 2026-03-31 2026年3月（3月5日起） *',
        '2026-04-01 2026-04-30 2026年4月',
        '2026-05-01 2026-05-17 2026年5月（5月17日止） *',
      ],
    ],
    [
      'one month cut on both sides',
      monthly('calendar'),
      '2026-03-05',
      '2026-03-17',
      ['2026-03-05 2026-03-17 2026年3月（3月5日—3月17日） *'],
    ],
    [
      'contract months from the 31st never drift',
      monthly('contract'),
      '2026-01-31',
      '2026-05-30',
      [
        '2026-01-31 2026-02-27 2026年1月31日—2月27日',
        '2026-02-28 2026-03-30 2026年2月28日—3月30日',
        '2026-03-31 2026-04-29 2026年3月31日—4月29日',
        '2026-04-30 2026-05-30 2026年4月30日—5月30日',
      ],
    ],
    [
      'contract months from the 31st through a leap February',
      monthly('contract'),
      '2024-01-31',
      '2024-04-29',
      [
        '2024-01-31 2024-02-28 2024年1月31日—2月28日',
        '2024-02-29 2024-03-30 2024年2月29日—3月30日',
        '2024-03-31 2024-04-29 2024年3月31日—4月29日',
      ],
    ],
    [
      'a quarter of a term inside one month',
      { kind: 'quarterly', months: 'contract' },
      '2026-03-05',
      '2026-03-17',
      ['2026-03-05 2026-03-17 2026年3月5日—3月17日 *'],
    ],
    [
      'calendar quarters that the term cuts at both ends',
      { kind: 'quarterly', months: 'calendar' },
      '2023-12-28',
      '2024-12-27',
      [
        '2023-12-28 2023-12-31 2023年第4季度（12月28日起） *',
        '2024-01-01 2024-03-31 2024年第1季度',
        '2024-04-01 2024-06-30 2024年第2季度',
        '2024-07-01 2024-09-30 2024年第3季度',
        '2024-10-01 2024-12-27 2024年第4季度（12月27日止） *',
      ],
    ],
    [
      'contract quarters of the same term are whole',
      { kind: 'quarterly', months: 'contract' },
      '2023-12-28',
      '2024-12-27',
      [
        '2023-12-28 2024-03-27 2023年12月28日—2024年3月27日',
        '2024-03-28 2024-06-27 2024年3月28日—6月27日',
        '2024-06-28 2024-09-27 2024年6月28日—9月27日',
        '2024-09-28 2024-12-27 2024年9月28日—12月27日',
      ],
    ],
    [
      'contract months from the 1st are calendar months',
      monthly('contract'),
      '2025-12-01',
      '2026-01-31',
      ['2025-12-01 2025-12-31 2025年12月', '2026-01-01 2026-01-31 2026年1月'],
    ],
    [
      'contract month over the turn of the year',
      monthly('contract'),
      '2025-12-05',
      '2026-01-04',
      ['2025-12-05 2026-01-04 2025年12月5日—2026年1月4日'],
    ],
    [
      'contract quarters',
      { kind: 'quarterly', months: 'contract' },
      '2025-11-01',
      '2026-04-30',
      ['2025-11-01 2026-01-31 2025年11月—2026年1月', '2026-02-01 2026-04-30 2026年2月—4月'],
    ],
    [
      'calendar quarters',
      { kind: 'quarterly', months: 'calendar' },
      '2025-11-15',
      '2026-03-31',
      ['2025-11-15 2025-12-31 2025年第4季度（11月15日起） *', '2026-01-01 2026-03-31 2026年第1季度'],
    ],
    [
      'contract halves of the sample term',
      { kind: 'half-yearly', months: 'contract' },
      '2025-09-01',
      '2026-06-30',
      ['2025-09-01 2026-02-28 2025年9月—2026年2月', '2026-03-01 2026-06-30 2026年3月—6月 *'],
    ],
    [
      'calendar halves of the sample term',
      { kind: 'half-yearly', months: 'calendar' },
      '2025-09-01',
      '2026-06-30',
      ['2025-09-01 2025-12-31 2025年下半年（9月1日起） *', '2026-01-01 2026-06-30 2026年上半年'],
    ],
    [
      'contract years',
      { kind: 'yearly', months: 'contract' },
      '2024-08-18',
      '2025-08-17',
      ['2024-08-18 2025-08-17 2024年8月18日—2025年8月17日'],
    ],
    [
      'calendar years',
      { kind: 'yearly', months: 'calendar' },
      '2024-08-18',
      '2025-08-17',
      ['2024-08-18 2024-12-31 2024年（8月18日起） *', '2025-01-01 2025-08-17 2025年（8月17日止） *'],
    ],
    [
      'four a year',
      { kind: 'n-per-year', times: 4 },
      '2022-07-06',
      '2023-07-05',
      [
        '2022-07-06 2022-10-05 2022年7月6日—10月5日',
        '2022-10-06 2023-01-05 2022年10月6日—2023年1月5日',
        '2023-01-06 2023-04-05 2023年1月6日—4月5日',
        '2023-04-06 2023-07-05 2023年4月6日—7月5日',
      ],
    ],
    [
      'days',
      { kind: 'daily', days: 'all' },
      '2024-02-28',
      '2024-03-01',
      [
        '2024-02-28 2024-02-28 2024年2月28日',
        '2024-02-29 2024-02-29 2024年2月29日',
        '2024-03-01 2024-03-01 2024年3月1日',
      ],
    ],
  ])('%s', (_, cadence, start, end, expected) => {
    expect(rows(cadence, start, end)).toEqual(expected);
  });

  it('has ten months in the sample term', () => {
    expect(periodsOf(monthly('calendar'), YEAR).map((period) => period.label)).toEqual([
      '2025年9月',
      '2025年10月',
      '2025年11月',
      '2025年12月',
      '2026年1月',
      '2026年2月',
      '2026年3月',
      '2026年4月',
      '2026年5月',
      '2026年6月',
    ]);
  });

  it.each<Cadence>([
    { kind: 'once' },
    { kind: 'ongoing' },
    { kind: 'on-event', event: 'drills' },
    { kind: 'as-listed', list: ['甲'] },
  ])('%j has no periods', (cadence) => {
    expect(periodsOf(cadence, YEAR)).toEqual([]);
  });

  it('refuses to cut a year into five', () => {
    expect(() => periodsOf({ kind: 'n-per-year', times: 5 }, YEAR)).toThrow(RangeError);
  });
});

describe('working days', () => {
  const calendar = publishedCalendar();
  const daily: Cadence = { kind: 'daily', days: 'working' };

  it('skips 春节 and takes the worked Saturdays', () => {
    const days = periodsOf(daily, { start: '2026-02-13', end: '2026-02-28' }, calendar);
    expect(days.map((day) => day.start.slice(5))).toEqual([
      '02-13',
      '02-14',
      '02-24',
      '02-25',
      '02-26',
      '02-27',
      '02-28',
    ]);
    expect(days.map((day) => day.index)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('lists no day of an unpublished year, and says which year that is', () => {
    const term = { start: '2026-12-30', end: '2027-01-10' };
    expect(periodsOf(daily, term, calendar).map((day) => day.start)).toEqual(['2026-12-30', '2026-12-31']);
    expect(unknownYears(term, calendar)).toEqual([2027]);
    expect(unknownYears(YEAR, calendar)).toEqual([]);
  });
});

describe('whatever the term', () => {
  const date = fc.integer({ min: dayNumber('2005-01-01'), max: dayNumber('2030-12-31') }).map(fromDayNumber);
  const cadences: Cadence[] = [
    WEEKLY,
    monthly('calendar'),
    monthly('contract'),
    { kind: 'daily', days: 'all' },
    ...(['quarterly', 'half-yearly', 'yearly'] as const).flatMap((kind): Cadence[] => [
      { kind, months: 'calendar' },
      { kind, months: 'contract' },
    ]),
    ...[1, 2, 3, 4, 6, 12].map((times): Cadence => ({ kind: 'n-per-year', times })),
  ];

  it.each(cadences)('%j covers it exactly, in order, without overlap, each label once', (cadence) => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 1200 }), (start, length) => {
        const term = { start, end: addDays(start, length - 1) };
        const periods = periodsOf(cadence, term);
        expect(periods[0]?.start).toBe(term.start);
        expect(periods.at(-1)?.end).toBe(term.end);
        periods.forEach((period, index) => {
          expect(period.index).toBe(index + 1);
          expect(spanDays(period)).toBeGreaterThan(0);
          const next = periods[index + 1];
          if (next) expect(next.start).toBe(addDays(period.end, 1));
          if (index > 0 && next) expect(period.clipped).toBe(false);
        });
        expect(new Set(periods.map(shortLabel)).size).toBe(periods.length);
      }),
      { numRuns: cadence.kind === 'daily' ? 15 : 60 },
    );
  });

  it('has 53 weeks in 365 days and 53 or 54 in 366, all but the ends from Monday to Sunday', () => {
    fc.assert(
      fc.property(date, fc.constantFrom(365, 366), (start, length) => {
        const weeks = periodsOf(WEEKLY, { start, end: addDays(start, length - 1) });
        expect(length === 365 ? [53] : [53, 54]).toContain(weeks.length);
        for (const week of weeks.slice(1)) expect(weekday(week.start)).toBe(1);
        for (const week of weeks.slice(0, -1)) expect(weekday(week.end)).toBe(7);
      }),
    );
  });

  it('has 12 or 13 calendar months in a year', () => {
    fc.assert(
      fc.property(date, (start) => {
        expect([12, 13]).toContain(
          periodsOf(monthly('calendar'), { start, end: addDays(start, 364) }).length,
        );
      }),
    );
  });
});

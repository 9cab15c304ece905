import { describe, expect, it } from 'vitest';
import { level, outage, incident, valuesOf } from './inputs.ts';

const availability = level('availability');
const DAY = 1440;

describe('系统可用率 by month', () => {
  it.each([
    [
      'no outage',
      [],
      [
        [30 * DAY, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'one of 90 minutes',
      [outage('09-05 10:00', '09-05 11:30')],
      [
        [30 * DAY - 90, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'two that overlap by 30 minutes',
      [outage('09-05 10:00', '09-05 11:30'), outage('09-05 11:00', '09-05 12:00')],
      [
        [30 * DAY - 120, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'one inside another',
      [outage('09-05 10:00', '09-05 14:00'), outage('09-05 11:00', '09-05 12:00')],
      [
        [30 * DAY - 240, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'two that meet',
      [outage('09-05 10:00', '09-05 11:00'), outage('09-05 11:00', '09-05 12:00')],
      [
        [30 * DAY - 120, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'one over the edge of the month',
      [outage('09-30 23:20', '10-01 01:00')],
      [
        [30 * DAY - 40, 30 * DAY],
        [31 * DAY - 60, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'one that ends with the month',
      [outage('09-30 23:00', '10-01 00:00')],
      [
        [30 * DAY - 60, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
    [
      'an incident without outage',
      [incident('09-05 10:00', '09-05 18:00')],
      [
        [30 * DAY, 30 * DAY],
        [31 * DAY, 31 * DAY],
        [30 * DAY, 30 * DAY],
      ],
    ],
  ])('%s', (_, incidents, expected) => {
    const values = valuesOf({ level: availability, incidents });
    expect(values.map((value) => [value.numerator, value.denominator])).toEqual(expected);
  });

  it('cuts the first and the last month to the term', () => {
    const values = valuesOf({
      level: availability,
      incidents: [],
      term: { start: '2025-09-16', end: '2025-10-02' },
    });
    expect(values.map((value) => value.denominator)).toEqual([15 * DAY, 2 * DAY]);
  });

  it('counts an open outage up to the end of the day of reckoning', () => {
    const open = outage('10-10 12:00', '');
    const values = valuesOf({ level: availability, incidents: [open], asOf: '2025-10-11' });
    expect(values.map((value) => [value.numerator, value.denominator])).toEqual([
      [30 * DAY, 30 * DAY],
      [11 * DAY - 36 * 60, 11 * DAY],
    ]);
    expect(values[1]?.evidence).toEqual([open.number]);
  });

  it.each([
    // 5 % of 43200 minutes are 2160.
    ['exactly on 95 %', '09-02 12:00', '95.0', 'met'],
    ['one minute below', '09-02 12:01', '94.9', 'below-target'],
  ])('is %s', (_, until, printed, verdict) => {
    const [september] = valuesOf({ level: availability, incidents: [outage('09-01 00:00', until)] });
    expect([september?.value, september?.verdict]).toEqual([printed, verdict]);
  });

  it('prints what is just below the target as below it', () => {
    // 43199 of 43200 minutes against 99.999 %: 99.99768… has one digit more than the target, and is cut off.
    const strict = level('availability', { target: 999_990 });
    const [september] = valuesOf({ level: strict, incidents: [outage('09-05 10:00', '09-05 10:01')] });
    expect([september?.value, september?.verdict]).toEqual(['99.9976', 'below-target']);
  });

  it('has no figure for a month in which nothing was recorded', () => {
    const [september] = valuesOf({ level: availability, incidents: [], watched: false });
    expect([september?.value, september?.verdict]).toEqual([null, 'no-data']);
  });

  it('gives no value for months that have not begun', () => {
    expect(valuesOf({ level: availability, incidents: [], asOf: '2025-09-30' })).toHaveLength(1);
  });
});

describe('系统稳定性', () => {
  it('is availability over the whole term', () => {
    const values = valuesOf({ level: level('stability'), incidents: [outage('09-30 23:00', '10-01 01:00')] });
    expect(values.map(({ numerator, denominator, value }) => [numerator, denominator, value])).toEqual([
      [91 * DAY - 120, 91 * DAY, '99.9'],
    ]);
  });
});

describe('平均无故障运行时间', () => {
  const mtbf = level('mtbf');

  it.each([
    // (30 days − 2 h) ÷ 1 = 718 h
    ['one outage', [outage('09-05 10:00', '09-05 12:00')], '718.0', 'met', 1],
    // (43200 − 120) ÷ 2 = 21540 min = 359 h: below 360
    [
      'two outages',
      [outage('09-05 10:00', '09-05 11:00'), outage('09-20 10:00', '09-20 11:00')],
      '359.0',
      'below-target',
      2,
    ],
    ['none', [], null, 'no-events', 0],
    ['an incident without outage', [incident('09-05 10:00', '09-05 12:00')], null, 'no-events', 0],
  ])('%s', (_, incidents, value, verdict, count) => {
    const [september] = valuesOf({ level: mtbf, incidents });
    expect([september?.value, september?.verdict, september?.denominator]).toEqual([value, verdict, count]);
  });

  it('counts an outage in the month of its begin and its minutes where they lie', () => {
    const values = valuesOf({ level: mtbf, incidents: [outage('09-30 23:20', '10-01 01:00')] });
    expect(values.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [30 * DAY - 40, 1],
      [31 * DAY - 60, 0],
      [30 * DAY, 0],
    ]);
  });

  it('prints the mean cut off, so that 359.99 hours never read as 360', () => {
    // (43200 − 1) ÷ 2 = 21599.5 min = 359.99… h
    const [september] = valuesOf({
      level: mtbf,
      incidents: [outage('09-05 10:00', '09-05 10:01'), outage('09-20 10:00', '09-20 10:00')],
    });
    expect(september?.value).toBe('719.9');
    const two = valuesOf({
      level: mtbf,
      incidents: [outage('09-05 10:00', '09-05 10:01'), outage('09-20 10:00', '09-20 10:01')],
    });
    expect([two[0]?.value, two[0]?.verdict]).toEqual(['359.9', 'below-target']);
  });
});

it('availability agrees with MTBF ÷ (MTBF + MTTR) when all incidents count in both', () => {
  const incidents = [outage('09-05 10:00', '09-05 11:30'), outage('09-20 08:00', '09-20 08:45')];
  const [a] = valuesOf({ level: availability, incidents });
  const [between] = valuesOf({ level: level('mtbf'), incidents });
  const [repair] = valuesOf({ level: level('mttr-urgent'), incidents });
  if (!a || !between || !repair) throw new Error('no values');
  const mtbf = between.numerator / between.denominator;
  const mttr = repair.numerator / repair.denominator;
  expect(a.numerator / a.denominator).toBeCloseTo(mtbf / (mtbf + mttr), 12);
});

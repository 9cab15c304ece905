/** Measures of some systems only, of one way of solving, of other windows, and those that need other records. */
import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { ServiceLevel } from '../../../shared/domain/contract.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import { sampleContract } from '../sample/sampleContract.ts';
import { incident, level, outage, valuesOf } from './inputs.ts';

function only(measure: ServiceLevel, records: Partial<RecordSet>) {
  const contract = { ...sampleContract(), serviceLevels: [measure] };
  const [value] = serviceLevels(
    contract,
    { ...emptyRecordSet(), ...records },
    { asOf: '2026-06-30', calendar: publishedCalendar() },
  );
  if (!value) throw new Error('no value');
  return value;
}

describe('a measure of some systems', () => {
  it('counts the downtime of these alone', () => {
    const down = { ...outage('09-01 00:00', '09-02 00:00'), system: '资源库' };
    const of = (systems: readonly string[]) =>
      valuesOf({
        level: level('availability', { systems, scope: systems.join('、') }),
        incidents: [down],
      })[0];
    expect([of(['资源库'])?.value, of(['资源库'])?.scope]).toEqual(['96.6', '资源库']);
    expect(of(['预约小程序'])?.value).toBe('100.0');
    expect([of([])?.value, of([])?.scope]).toEqual(['96.6', '系统整体']);
  });

  it('judges the incidents of these alone', () => {
    const slow = incident('09-01 08:00', '09-01 12:00', { system: '资源库' });
    const quick = incident('09-01 08:00', '09-01 08:05', { system: '信令服务' });
    const of = (systems: readonly string[]) =>
      valuesOf({
        level: level('solution', { systems, target: 30, unit: 'min' }),
        incidents: [slow, quick],
      })[0];
    expect([of(['资源库'])?.verdict, of(['信令服务'])?.verdict]).toEqual(['below-target', 'met']);
  });
});

it('tells what was solved from afar from what was solved on site', () => {
  const remote = incident('09-01 08:00', '09-01 09:00');
  const onSite = incident('09-01 08:00', '09-02 07:00', { arrivedAt: '2025-09-01 12:00' });
  const of = (mode: ServiceLevel['mode']) =>
    valuesOf({ level: level('solution', { mode, target: 120 }), incidents: [remote, onSite] })[0];
  expect([of('remote')?.numerator, of('on-site')?.numerator, of('any')?.numerator]).toEqual([60, 1380, 1380]);
});

it('promises nothing for days off where the contract names working days only', () => {
  const measure = level('response', { target: 120, workdayLimit: 120, holidayLimit: null });
  const late = { respondedAt: '2025-09-06 14:00' };
  const saturday = incident('09-06 08:00', '09-06 15:00', late);
  expect(valuesOf({ level: measure, incidents: [saturday] })[0]?.verdict).toBe('no-events');
  // 28 September 2025 is a Sunday worked for the holiday (调休).
  const worked = incident('09-28 08:00', '09-28 15:00', { respondedAt: '2025-09-28 14:00' });
  expect(valuesOf({ level: measure, incidents: [worked] })[0]?.verdict).toBe('below-target');
});

it.each([
  ['month', 3],
  ['quarter', 2],
  ['year', 1],
  ['term', 1],
] as const)('is given for each %s that has begun', (window, count) => {
  expect(valuesOf({ level: level('availability', { window }), incidents: [] })).toHaveLength(count);
});

describe('a count that must be zero', () => {
  const none = level('availability', {
    metric: 'incident-count',
    severity: '紧急',
    unit: 'times',
    direction: 'at-most',
    target: 0,
    window: 'term',
  });
  it.each([
    ['nothing happened', [], true, '0', 'met'],
    ['a lesser one', [incident('09-01 08:00', '09-01 09:00', { severity: '一般' })], true, '0', 'met'],
    ['one too many', [incident('09-01 08:00', '09-01 09:00')], true, '1', 'below-target'],
    ['nobody watched', [], false, null, 'no-data'],
  ] as const)('%s', (_, incidents, watched, value, verdict) => {
    const [found] = valuesOf({ level: none, incidents, watched });
    expect([found?.value, found?.verdict, found?.target]).toEqual([value, verdict, '≤0次']);
  });
});

describe('satisfaction', () => {
  const measure = level('solved-share', { metric: 'satisfaction', target: 900_000 });
  const sheet = (number: number, score: number | null) => ({
    sheet: `WJ-${number}`,
    date: '2026-05-20',
    role: '教师',
    unit: '',
    answers: Object.fromEntries(['q1', 'q2', 'q3', 'q4', 'q5', 'q6', 'q7', 'q8'].map((id) => [id, score])),
    comment: '',
    commentGroup: '',
    followUp: '',
    followUpOn: '',
  });
  it('is the share of satisfied answers to the overall question', () => {
    const survey = [5, 4, 4, 5, 5, 4, 5, 4, 5, 3].map((score, index) => sheet(index, score));
    const value = only(measure, { survey });
    expect([value.value, value.numerator, value.denominator, value.verdict, value.scope]).toEqual([
      '90.0',
      9,
      10,
      'met',
      '服务整体',
    ]);
  });
  it('has no figure without sheets', () => {
    expect(only(measure, {})).toMatchObject({ value: null, verdict: 'no-data' });
  });
});

describe('inspected share', () => {
  const measure = level('solved-share', {
    metric: 'inspected-share',
    systems: ['终端'],
    target: 950_000,
  });
  const inspection = (scope: string, checked: number, abnormal: number) => ({
    number: `XJ-${scope}-${checked}`,
    date: '2025-10-10',
    scope,
    checked,
    abnormal,
    finding: '',
    measure: '',
    inspector: '',
  });
  it('counts the inspections of its scope', () => {
    const inspections = [
      inspection('计算机终端', 200, 4),
      inspection('终端', 100, 2),
      inspection('服务器', 9, 9),
    ];
    const value = only(measure, { inspections });
    expect([value.numerator, value.denominator, value.value, value.verdict]).toEqual([
      294,
      300,
      '98.0',
      'met',
    ]);
  });
  it('has no figure where nothing was inspected', () => {
    expect(only(measure, { inspections: [inspection('服务器', 9, 0)] }).verdict).toBe('no-data');
  });
});

it.each(['data-reliability', 'security-incident-count', 'log-retention', 'expansion'] as const)(
  'gives no figure where the program keeps no records: %s',
  (metric) => {
    const value = only(level('solved-share', { metric, target: 999_999 }), {});
    expect([value.value, value.verdict]).toEqual([null, 'no-data']);
  },
);

it('prints a rate with one digit more than its target', () => {
  const [september] = valuesOf({
    level: level('availability', { target: 999_900 }),
    incidents: [outage('09-05 10:00', '09-05 10:05')],
  });
  expect([september?.value, september?.verdict]).toEqual(['99.988', 'below-target']);
});

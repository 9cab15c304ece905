import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../../shared/records/types.ts';
import { incident, level, valuesOf } from './inputs.ts';

function restored(minutes: number): string {
  return `09-05 ${10 + Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `inTime` incidents restored within 30 minutes, the others after `late` minutes. */
function urgent(inTime: number, late: readonly number[]): IncidentRecord[] {
  return [
    ...Array.from({ length: inTime }, () => incident('09-05 10:00', restored(30))),
    ...late.map((minutes) => incident('09-05 10:00', restored(minutes))),
  ];
}

describe('故障解决率', () => {
  const rate = level('resolution-urgent');

  it.each([
    ['all exactly on the limit', urgent(4, []), '100.0', 'met'],
    ['19 of 20 = 95 % exactly', urgent(19, [31]), '95.0', 'met'],
    ['18 of 19 = 94.73 %, the late one within 60 minutes', urgent(18, [60]), '94.7', 'below-target'],
    ['18 of 20, one after 61 minutes: 19 of 20 within 60', urgent(18, [40, 61]), '90.0', 'below-target'],
    ['4 of 5, the late one after 61 minutes: 80 % within 60', urgent(4, [61]), '80.0', 'below-minimum'],
    [
      '9 of 10 within 60 minutes = 90 % exactly',
      urgent(0, [40, 40, 40, 40, 40, 40, 40, 40, 60, 61]),
      '0.0',
      'below-target',
    ],
    ['none', [], null, 'no-events'],
  ])('%s', (_, incidents, value, verdict) => {
    const [result] = valuesOf({ level: rate, incidents });
    expect([result?.value, result?.verdict]).toEqual([value, verdict]);
  });

  it('counts only its own severity and names what it rests on', () => {
    const mine = incident('09-05 10:00', '09-05 10:20');
    const [result] = valuesOf({
      level: rate,
      incidents: [mine, incident('09-06 10:00', '09-06 15:00', { severity: '重要' })],
    });
    expect(result).toMatchObject({
      numerator: 1,
      denominator: 1,
      evidence: [mine.number],
      scope: '紧急故障',
    });
  });

  it('counts an open incident once its limit has run out', () => {
    const open = incident('09-30 23:45', '');
    const early = valuesOf({ level: rate, incidents: [open], asOf: '2025-09-30' });
    const late = valuesOf({ level: rate, incidents: [open], asOf: '2025-10-01' });
    expect([early[0]?.denominator, late[0]?.numerator, late[0]?.denominator]).toEqual([0, 0, 1]);
  });

  it('prints target and minimum with their limits', () => {
    const [result] = valuesOf({ level: rate, incidents: [] });
    expect([result?.target, result?.minimum]).toEqual(['≥95%（30分钟内）', '≥90%（60分钟内）']);
  });
});

describe('平均恢复时间', () => {
  const mttr = level('mttr-urgent');

  it.each([
    [
      '59 and 61 minutes make 60',
      [incident('09-05 10:00', '09-05 10:59'), incident('09-06 10:00', '09-06 11:01')],
      '60.0',
      'met',
    ],
    // 181 ÷ 3 = 60.33…: raised to 60.4, never 60.3
    [
      '60.33 minutes',
      [
        incident('09-05 10:00', '09-05 11:00'),
        incident('09-06 10:00', '09-06 11:00'),
        incident('09-07 10:00', '09-07 11:01'),
      ],
      '60.4',
      'below-target',
    ],
    [
      'only what the vendor caused',
      [
        incident('09-05 10:00', '09-05 10:20'),
        incident('09-06 10:00', '09-06 15:00', { causeParty: '甲方' }),
      ],
      '20.0',
      'met',
    ],
    [
      'open ones are not averaged',
      [incident('09-05 10:00', '09-05 10:20'), incident('09-06 10:00', '')],
      '20.0',
      'met',
    ],
    ['none', [], null, 'no-events'],
  ])('%s', (_, incidents, value, verdict) => {
    const [result] = valuesOf({ level: mttr, incidents });
    expect([result?.value, result?.verdict]).toEqual([value, verdict]);
  });
});

function arriving(day: string, time: string): IncidentRecord {
  return incident(`${day} 10:00`, `${day} 10:30`, { arrivedAt: `2025-${day} ${time}` });
}

describe('上门时间', () => {
  const arrival = level('arrival');

  it.each([
    ['two hours on a Monday', [arriving('09-08', '12:00')], '2.0', 'met'],
    ['a minute more on a Monday', [arriving('09-08', '12:01')], '2.1', 'below-target'],
    ['four hours on a Sunday', [arriving('09-07', '14:00')], '4.0', 'met'],
    ['four hours on the worked Sunday 28 September', [arriving('09-28', '14:00')], '4.0', 'below-target'],
    ['four hours on the National Day', [arriving('10-01', '14:00')], '4.0', 'met'],
    ['nobody had to come', [incident('09-08 10:00', '09-08 10:30')], null, 'no-events'],
  ])('%s', (_, incidents, value, verdict) => {
    const [result] = valuesOf({ level: arrival, incidents });
    expect([result?.value, result?.verdict]).toEqual([value, verdict]);
  });
});

describe('应答与解决', () => {
  it.each([
    ['24 hours', '09-06 10:00', 'met'],
    ['24 hours and a minute', '09-06 10:01', 'below-target'],
  ])('an answer after %s', (_, moment, verdict) => {
    const [result] = valuesOf({
      level: level('response'),
      incidents: [incident('09-05 10:00', '09-06 12:00', { respondedAt: `2025-${moment}` })],
    });
    expect(result?.verdict).toBe(verdict);
  });

  it.each([
    ['72 hours', '09-08 10:00', 'met'],
    ['72 hours and a minute', '09-08 10:01', 'below-target'],
  ])('solved after %s', (_, moment, verdict) => {
    const [result] = valuesOf({ level: level('solution'), incidents: [incident('09-05 10:00', moment)] });
    expect(result?.verdict).toBe(verdict);
  });
});

describe('问题解决效率', () => {
  it.each([
    ['9 of 10 = 90 % exactly', 9, 1, '90.0', 'met'],
    ['8 of 9 = 88.8 %', 8, 1, '88.8', 'below-target'],
  ])('%s', (_, solved, open, value, verdict) => {
    const [result] = valuesOf({
      level: level('solved-share'),
      incidents: [
        ...Array.from({ length: solved }, () => incident('09-05 10:00', '09-05 10:10')),
        ...Array.from({ length: open }, () => incident('09-06 10:00', '')),
      ],
    });
    expect([result?.value, result?.verdict]).toEqual([value, verdict]);
  });
});

import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { withYear } from '../../../shared/calendar/withYear.ts';
import type { DueDate } from '../../../shared/domain/checklist.ts';
import type { DateSpan } from '../../../shared/domain/civilDate.ts';
import type { Contract, Milestone } from '../../../shared/domain/contract.ts';
import { dueDate, milestoneDate } from '../../../shared/due/dueDate.ts';
import { readDue } from '../../../shared/preset/shorthand.ts';
import { sampleContract } from '../preset/sampleContract.ts';

const calendar = publishedCalendar();
const contract = sampleContract();

function due(text: string, period: DateSpan | null = null, of: Contract = contract): string {
  const rule = readDue(text);
  if (!rule) throw new Error(`not a due rule: ${text}`);
  return show(dueDate(rule, { period, contract: of, calendar }));
}

function show(date: DueDate): string {
  return date.known ? date.date : `needs ${date.missingYear}`;
}

function withMilestone(id: string, change: Partial<Milestone>): Contract {
  return {
    ...contract,
    milestones: contract.milestones.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
  };
}

const on = (date: string): DateSpan => ({ start: date, end: date });

it.each<[string, DateSpan | null, string, string]>([
  ['period-end +10 days keep', on('2026-03-01'), '2026-03-11', 'ten days: the starting day is not counted'],
  [
    'period-end +1 months',
    on('2026-01-31'),
    '2026-02-28',
    'the last day of a shorter month, a worked Saturday',
  ],
  ['period-end +1 months keep', on('2023-12-31'), '2024-01-31', 'the corresponding day'],
  ['period-end +15 days', on('2026-09-21'), '2026-10-08', 'inside 国庆: the next working day'],
  ['period-end +15 days previous', on('2026-09-21'), '2026-09-30', 'or the one before'],
  ['period-end +15 days keep', on('2026-09-21'), '2026-10-06', 'or as it is'],
  ['period-end +5 working-days', on('2026-02-13'), '2026-02-27', 'across 春节'],
  [
    'period-end -3 working-days',
    on('2026-01-21'),
    '2026-01-16',
    'three working days before, without the day itself',
  ],
  ['period-start -1 days', { start: '2025-10-01', end: '2025-10-31' }, '2025-09-30', 'before a period'],
  ['2026-05-02', null, '2026-05-02', 'a fixed date stays, holiday or not'],
  ['term-end +0 days', null, '2026-06-30', ''],
  ['term-end', null, '2026-06-30', 'no offset'],
  ['period-end', null, '2026-06-30', 'an item without a period has the term for one'],
  ['term-start +4 months keep', null, '2026-01-01', ''],
  ['term-start +4 months', null, '2026-01-04', '元旦 moves to the worked Sunday'],
  ['signed +10 working-days', null, '2025-09-15', ''],
  ['term-end +6 months keep', null, '2026-12-30', 'inside the last published year'],
  ['term-end +180 days', null, '2026-12-28', 'a Sunday moves on'],
  ['term-end +7 months', null, 'needs 2027', 'no guess for an unpublished year'],
  ['term-end +7 months keep', null, '2027-01-30', 'which a kept date does not need'],
  ['milestone:final-acceptance keep', null, '2026-06-15', 'ten working days before the end, over 端午'],
  ['milestone:final-acceptance -5 working-days', null, '2026-06-08', ''],
  ['milestone:review', null, '2026-06-23', 'a milestone planned from another'],
])('%s from %j → %s (%s)', (rule, period, expected) => {
  expect(due(rule, period)).toBe(expected);
});

describe('milestones', () => {
  it('carry everything that hangs on them when they move', () => {
    const moved = withMilestone('final-acceptance', { date: '2026-06-24' });
    expect(show(milestoneDate(moved, 'final-acceptance', calendar))).toBe('2026-06-24');
    expect(due('milestone:final-acceptance -5 working-days', null, moved)).toBe('2026-06-16');
    expect(due('milestone:review', null, moved)).toBe('2026-07-01');
  });

  it('keep the agreed date even on a day off', () => {
    const moved = withMilestone('review', { date: '2026-06-20' });
    expect(show(milestoneDate(moved, 'review', calendar))).toBe('2026-06-20');
  });

  it('say which year is missing, and know the date once it is entered', () => {
    const later: Contract = { ...contract, term: { start: '2026-09-01', end: '2027-03-31' } };
    expect(show(milestoneDate(later, 'review', calendar))).toBe('needs 2027');
    const entered = withYear(calendar, 2027, { off: ['2027-01-01'], worked: [] });
    expect(show(milestoneDate(later, 'review', entered))).toBe('2027-03-24');
  });

  it('refuse unknown ids and circles', () => {
    expect(() => milestoneDate(contract, 'nowhere', calendar)).toThrow(RangeError);
    const planned = readDue('milestone:review');
    if (!planned) throw new Error('rule');
    expect(() => milestoneDate(withMilestone('final-acceptance', { planned }), 'review', calendar)).toThrow(
      'wait for each other',
    );
  });
});

it('takes the signing date where it is known', () => {
  expect(due('signed +10 days', null, { ...contract, signedOn: '2025-08-20' })).toBe('2025-09-01');
  expect(due('signed +9 days keep', null, { ...contract, signedOn: null })).toBe('2025-09-10');
});

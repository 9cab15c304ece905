/** Dates that hang on a year whose holidays nobody knows yet, and silence that counts as consent. */
import { describe, expect, it } from 'vitest';
import { calendarWith } from '../../../shared/calendar/enteredYears.ts';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { missingYears } from '../../../shared/checklist/missingYears.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { Contract, Requirement } from '../../../shared/domain/contract.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import { sampleContract } from '../preset/sampleContract.ts';

const CALENDAR = publishedCalendar();

function owedBy(contract: Contract, calendar = CALENDAR) {
  return owedItems(contract, emptyRecordSet(), calendar);
}

describe('a year that is not published', () => {
  const contract = sampleContract({ start: '2026-09-01', end: '2027-06-30' });

  it('is asked for', () => {
    expect(missingYears({ contract, calendar: CALENDAR, owed: owedBy(contract) })).toEqual([2027]);
    const current = sampleContract();
    expect(missingYears({ contract: current, calendar: CALENDAR, owed: owedBy(current) })).toEqual([]);
  });

  it('is no longer asked for once it is entered, and the dates are there', () => {
    const calendar = calendarWith([{ year: 2027, off: ['2027-01-01'], worked: [] }]);
    const owed = owedBy(contract, calendar);
    expect(missingYears({ contract, calendar, owed })).toEqual([]);
    expect(owed.every((item) => item.due.known)).toBe(true);
  });
});

describe('silence that counts as consent', () => {
  const reviewed = (change: Partial<Requirement>): Contract => {
    const contract = sampleContract();
    const [first] = contract.requirements;
    if (!first) throw new Error('no requirement');
    return { ...contract, requirements: [{ ...first, ...change }] };
  };
  const ends = (due: string, review: Requirement['review']) =>
    owedBy(reviewed({ due: { kind: 'fixed', date: due }, review }))[0]?.reviewEnds;

  it.each([
    ['ten days, the first not counted', '2026-03-02', 10, 'days', '2026-03-12'],
    // 22 February 2026 is within 春节; the next working day is the 24th.
    ['a last day in Spring Festival moves on', '2026-02-12', 10, 'days', '2026-02-24'],
    // Saturday 28 February 2026 is worked (调休).
    ['a worked Saturday is a last day', '2026-02-18', 10, 'days', '2026-02-28'],
    ['working days count worked Saturdays', '2026-02-24', 5, 'working-days', '2026-03-02'],
  ] as const)('%s', (_, due, count, unit, date) => {
    expect(ends(due, { count, unit })).toEqual({ known: true, date });
  });

  it('hangs on the year like any date, and is absent where the contract sets none', () => {
    expect(ends('2026-12-28', { count: 10, unit: 'days' })).toEqual({ known: false, missingYear: 2027 });
    expect(ends('2026-03-02', null)).toBeNull();
  });
});

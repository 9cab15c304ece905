import { describe, expect, it } from 'vitest';
import { monthsOf, paperDate, quartersOf, spanAfter, spanOf, weeksOf } from '../../../shared/facts/spans.ts';
import { calendar, presetContract, records, sourceOf } from './material.ts';

const TERM = { start: '2025-09-01', end: '2026-06-30' };

describe('pieces of a span', () => {
  it('months and weeks cover it without gaps, clipped at both ends', () => {
    expect(monthsOf({ start: '2025-09-15', end: '2025-11-10' })).toEqual([
      { month: '2025-09', start: '2025-09-15', end: '2025-09-30' },
      { month: '2025-10', start: '2025-10-01', end: '2025-10-31' },
      { month: '2025-11', start: '2025-11-01', end: '2025-11-10' },
    ]);
    const weeks = weeksOf(TERM);
    expect(weeks).toHaveLength(44);
    expect(weeks.at(-1)).toEqual({ start: '2026-06-29', end: '2026-06-30' });
  });
  it('quarters are calendar quarters', () =>
    expect(quartersOf(TERM)).toEqual([
      { start: '2025-09-01', end: '2025-09-30' },
      { start: '2025-10-01', end: '2025-12-31' },
      { start: '2026-01-01', end: '2026-03-31' },
      { start: '2026-04-01', end: '2026-06-30' },
    ]));
  it('what follows ends with the term', () => {
    expect(spanAfter({ start: '2026-06-22', end: '2026-06-28' }, 'week', TERM)).toEqual({
      start: '2026-06-29',
      end: '2026-06-30',
    });
    expect(spanAfter({ start: '2026-06-01', end: '2026-06-30' }, 'month', TERM)).toBeNull();
  });
});

describe('days that a paper covers', () => {
  const contract = presetContract();
  it('its period', () =>
    expect(spanOf(sourceOf(contract, records({}), 'weekly-log', '2026-03-02'))).toEqual({
      start: '2026-03-02',
      end: '2026-03-08',
    }));
  it('of the earlier stage: the whole months up to its planned day', () =>
    expect(spanOf(sourceOf(contract, records({}), 'stage-summary'))).toEqual({
      start: '2025-09-01',
      end: '2025-12-31',
    }));
  it('the whole contract months before an agreed milestone', () => {
    const moved = {
      ...contract,
      milestones: contract.milestones.map((entry) =>
        entry.id === 'stage-acceptance' ? { ...entry, date: '2026-02-20' } : entry,
      ),
    };
    expect(spanOf(sourceOf(moved, records({}), 'stage-summary')).end).toBe('2026-01-31');
  });
  it('of the earlier stage in a year whose holidays are not published: months are counted all the same', () => {
    const term = { start: '2039-09-01', end: '2040-06-30' };
    expect(spanOf(sourceOf({ ...contract, term }, records({}), 'stage-summary')).end).toBe('2039-12-31');
  });
  it('of a stage planned after two months: two months', () => {
    const early = {
      ...contract,
      milestones: contract.milestones.map((entry) =>
        entry.planned.kind === 'offset' && entry.id === 'stage-acceptance'
          ? { ...entry, planned: { ...entry.planned, count: 2 } }
          : entry,
      ),
    };
    expect(spanOf(sourceOf(early, records({}), 'stage-summary')).end).toBe('2025-10-31');
  });
  it('of the last acceptance, with papers of the running service packed along: the term', () => {
    const running = {
      ...contract,
      requirements: contract.requirements.map((entry) =>
        entry.id === 'drill-record'
          ? {
              ...entry,
              form: 'generated' as const,
              template: 'drill-record',
              cadence: { kind: 'once' as const },
            }
          : entry,
      ),
    };
    expect(spanOf(sourceOf(running, records({}), 'service-summary'))).toEqual(TERM);
    expect(spanOf(sourceOf(running, records({}), 'drill-record'))).toEqual(TERM);
    expect(spanOf(sourceOf(running, records({}), 'stage-summary')).end).toBe('2025-12-31');
  });
  it('of the last acceptance: the term', () =>
    expect(spanOf(sourceOf(contract, records({}), 'service-summary'))).toEqual(TERM));
  it('of the review after it, whose papers others write: the term', () => {
    const drafted = {
      ...contract,
      requirements: contract.requirements.map((entry) =>
        entry.id === 'acceptance-report'
          ? { ...entry, form: 'generated' as const, template: 'acceptance-report' }
          : entry,
      ),
    };
    expect(spanOf(sourceOf(drafted, records({}), 'acceptance-report'))).toEqual(TERM);
    expect(spanOf(sourceOf(drafted, records({}), 'service-summary'))).toEqual(TERM);
  });
});

it('a paper bears the first working day after its last day', () => {
  expect(paperDate({ start: '2025-09-01', end: '2025-09-30' }, calendar)).toBe('2025-10-09');
  expect(paperDate({ start: '2026-02-01', end: '2026-02-13' }, calendar)).toBe('2026-02-14');
  expect(paperDate({ start: '2040-01-01', end: '2040-06-30' }, calendar)).toBe('2040-06-30');
});

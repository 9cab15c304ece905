/** Availability by month: one promise counted once, months of a promise for the whole term, decimals of the promise. */
import { describe, expect, it } from 'vitest';
import type { ServiceLevel } from '../../../shared/domain/contract.ts';
import { printAvailability } from '../../../shared/facts/named/levels.ts';
import { availabilityByMonth } from '../../../shared/facts/named/levelsOf.ts';
import { calendar, incident, presetContract, records, work } from './material.ts';

const contract = presetContract();
const [promise] = contract.serviceLevels.filter((level) => level.metric === 'availability');
if (!promise) throw new Error('the preset promises no availability');

const span = { start: '2025-10-01', end: '2025-11-30' };
const set = records({
  work: [work('2025-10-08'), work('2025-11-06')],
  incidents: [
    incident('GZ-1', '2025-10-08 09:00', { restoredAt: '2025-10-08 09:04', outage: true, system: '门户' }),
  ],
});

function months(...serviceLevels: readonly ServiceLevel[]): ReturnType<typeof availabilityByMonth> {
  return availabilityByMonth({ contract: { ...contract, serviceLevels }, records: set, calendar }, span);
}

describe('availability by month', () => {
  it('counts the time once when availability is promised for several groups of systems', () => {
    const group = { ...promise, id: 'group', systems: ['门户'] };
    expect(months(group, promise)).toEqual(months(promise));
    expect(months(promise).map(({ total, down }) => [total, down])).toEqual([
      [44_640, 4],
      [43_200, 0],
    ]);
  });

  it('counts each month by itself where the promise is one for the whole term', () => {
    const found = months({ ...promise, window: 'term' });
    expect(found.map(({ start, down }) => [start, down])).toEqual([
      ['2025-10-01', 4],
      ['2025-11-01', 0],
    ]);
  });

  it.each([
    [950_000, '99.9'],
    [999_900, '99.991'],
  ])('prints one decimal more than a promise of %d millionths has', (target, text) => {
    expect(printAvailability(months({ ...promise, target }).slice(0, 1))).toBe(text);
  });
});

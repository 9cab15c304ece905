import { describe, expect, it } from 'vitest';
import { faultsOf, touching } from '../../../shared/service-levels/faults.ts';
import type { Fault } from '../../../shared/service-levels/faults.ts';
import type { Interval } from '../../../shared/service-levels/intervals.ts';
import { Random } from '../../../shared/sample/random.ts';
import { incident } from '../facts/material.ts';

const numbers = (faults: readonly Fault[]): string[] => faults.map(({ record }) => record.number);
const overlaps = ({ begun, restored }: Fault, { start, end }: Interval): boolean =>
  begun < end && (restored ?? Infinity) > start;

describe('the faults that touch a window', () => {
  const faults = faultsOf([
    incident('A', '2025-09-01 08:00', { restoredAt: '2025-09-01 09:00' }),
    // Noticed late: the outage had begun the day before its report.
    incident('B', '2025-09-03 08:00', { outageStart: '2025-09-02 20:00', restoredAt: '2025-09-03 09:00' }),
    incident('C', '2025-09-04 08:00', { restoredAt: '2025-09-04 09:00' }),
  ]);
  const minute = (text: string): number => faultsOf([incident('X', text, {})])[0]?.reported ?? 0;

  it('leaves out what ended before and what began after', () => {
    const day = { start: minute('2025-09-02 00:00'), end: minute('2025-09-03 00:00') };
    expect(numbers(touching(faults, day))).toEqual(['B']);
  });

  it('begins and ends are half open: what ends at the begin of the window lies outside', () => {
    const nine = minute('2025-09-01 09:00');
    expect(numbers(touching(faults, { start: nine, end: nine + 60 }))).toEqual([]);
    expect(numbers(touching(faults, { start: nine - 1, end: nine }))).toEqual(['A']);
  });

  it('what is open touches every later window', () => {
    const open = faultsOf([incident('A', '2025-09-01 08:00', { restoredAt: '' })]);
    const later = minute('2026-09-01 00:00');
    expect(numbers(touching(open, { start: later, end: later + 1 }))).toEqual(['A']);
  });

  it('misses none of any window, and keeps the order of the reports', () => {
    const random = Random.of(7, 'touching');
    const moment = (minutes: number): string => {
      const day = String(1 + Math.floor(minutes / 1440)).padStart(2, '0');
      const rest = minutes % 1440;
      return `2025-09-${day} ${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
    };
    const many = faultsOf(
      Array.from({ length: 300 }, (_, n) => {
        const begun = random.int(0, 25_000);
        const reported = begun + random.int(0, 3000);
        const restored = random.int(0, 20) === 0 ? '' : moment(reported + random.int(1, 4000));
        return incident(`N${n}`, moment(reported), { outageStart: moment(begun), restoredAt: restored });
      }),
    );
    const first = minute('2025-09-01 00:00');
    for (let day = 0; day < 24; day += 1) {
      const window = { start: first + day * 1440, end: first + (day + 1) * 1440 };
      const found = touching(many, window);
      expect(numbers(found.filter((fault) => overlaps(fault, window)))).toEqual(
        numbers(many.filter((fault) => overlaps(fault, window))),
      );
    }
  });
});

/** What a computation is said to have used: never too little, and no more than its conditions say. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedRows, watchLists } from '../../../shared/records/watchLists.ts';

interface Row {
  readonly day: number;
  readonly text: string;
}
interface Two {
  readonly one: readonly Row[];
  readonly other: readonly Row[];
}

/** Ways to look at rows, as the facts of papers do. */
const COMPUTATIONS: readonly ((lists: Two) => unknown)[] = [
  ({ one }) => one.filter(({ day }) => day === 3),
  ({ one }) => one.filter(({ day }) => day <= 5).filter(({ text }) => text === 'a').length,
  ({ one }) => one.some(({ day }) => day === 7),
  ({ one }) => one.every(({ day }) => day < 9),
  ({ one }) => one.find(({ text }) => text === 'b') ?? null,
  ({ one }) => one.findLast(({ day }) => day > 4) ?? null,
  ({ one }) => one.length,
  ({ one }) => [...one].map(({ text }) => text),
  ({ one }) => one.filter((row, at) => at % 2 === 0 && row.day > 2),
  ({ one }) => Map.groupBy(one, ({ day }) => day).size,
  ({ one }) => one[0]?.text ?? '',
  ({ one, other }) => one.filter(({ day }) => other.some((row) => row.day === day)).map(({ text }) => text),
  ({ one, other }) => (other.length > 3 ? one.filter(({ day }) => day === 1).length : 'few'),
  ({ one }) => one.toSorted((a, b) => a.day - b.day).at(-1) ?? null,
  ({ one }) => one.filter(({ day }) => day === 2).toSorted((a, b) => (a.text < b.text ? -1 : 1)),
  (lists) => JSON.stringify(lists),
  (lists) => [lists.other, lists.one].flat().length,
];

const row = fc.record({ day: fc.integer({ min: 0, max: 9 }), text: fc.constantFrom('a', 'b', 'c') });
const rows = fc.array(row, { maxLength: 12 });

/** The list with some rows replaced, removed, added; the others are the same objects. */
const edited = (old: readonly Row[]) =>
  fc
    .record({
      gone: fc.array(fc.nat(), { maxLength: 2 }),
      come: fc.array(fc.tuple(fc.nat(), row), { maxLength: 2 }),
    })
    .map(({ gone, come }) => {
      const list = old.filter((_, at) => !gone.some((place) => place % (old.length + 1) === at));
      for (const [place, fresh] of come) list.splice(place % (list.length + 1), 0, fresh);
      return list;
    });

describe('watchLists', () => {
  it('says unaffected only where the result is the same', () => {
    fc.assert(
      fc.property(
        fc.record({ one: rows, other: rows }).chain((before) =>
          fc.record({
            before: fc.constant(before),
            after: fc.record({ one: edited(before.one), other: edited(before.other) }),
          }),
        ),
        fc.constantFrom(...COMPUTATIONS),
        ({ before, after }, compute) => {
          const watch = watchLists<Two>(before);
          const was = JSON.stringify(compute(watch.lists));
          expect(was).toBe(JSON.stringify(compute(before)));
          const use = watch.end();
          if (use.affectedBy(changedRows(before, after))) return;
          expect(JSON.stringify(compute(after))).toBe(was);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['a row that no condition picks', { day: 4, text: 'x' }, false],
    ['a row that a condition picks', { day: 3, text: 'x' }, true],
  ])('%s', (_what, fresh, affected) => {
    const one = [
      { day: 1, text: 'a' },
      { day: 3, text: 'b' },
    ];
    const watch = watchLists<Two>({ one, other: [] });
    watch.lists.one
      .filter(({ day }) => day <= 3)
      .filter(({ day }) => day >= 3)
      .map(({ text }) => text);
    const changes = changedRows({ one, other: [] }, { one: [...one, fresh], other: [] });
    expect(watch.end().affectedBy(changes)).toBe(affected);
  });

  it('a condition that reads another list when asked again is not believed', () => {
    const one = [{ day: 1, text: 'a' }];
    const watch = watchLists<Two>({ one, other: [{ day: 2, text: 'b' }] });
    const { other } = watch.lists;
    watch.lists.one.filter(({ day }) => day > 1 && other.some((entry) => entry.day === day)).map(String);
    const use = watch.end();
    expect(use.affectedBy(new Map([['one', [{ day: 2, text: 'c' }]]]))).toBe(true);
  });
});

describe('changedRows', () => {
  it('rows read anew that say the same are no change; rows that changed places are', () => {
    const one = [
      { day: 1, text: 'a' },
      { day: 2, text: 'b' },
    ];
    const again = one.map((entry) => ({ ...entry }));
    expect(changedRows<Two>({ one, other: [] }, { one: again, other: [] }).size).toBe(0);
    expect(changedRows<Two>({ one, other: [] }, { one: one.toReversed(), other: [] }).size).toBe(1);
  });

  it('names the row as it was and as it is', () => {
    const old = { day: 1, text: 'a' };
    const fresh = { day: 1, text: 'b' };
    const changes = changedRows<Two>({ one: [old], other: [] }, { one: [fresh], other: [] });
    expect(changes.get('one')).toEqual([old, fresh]);
  });
});

import { describe, expect, test } from 'vitest';
import { withLast } from '../../../../electron/documents/pdf/keepGroups.ts';
import { heldEnd, heldPair } from '../../../../electron/documents/pdf/heldEnd.ts';
import type { Row } from '../../../../shared/documents/tree.ts';

const rows = (count: number, lastRole: Row['role'] = 'body'): Row[] =>
  Array.from({ length: count }, (_, at) => ({
    cells: [],
    role: at === count - 1 ? lastRole : 'body',
    keep: null,
  }));

describe('the last rows of a table that breaks', () => {
  test('two stay together, three with the sums', () => {
    expect(withLast([], rows(9))).toEqual([{ first: 7, length: 2 }]);
    expect(withLast([], rows(9, 'total'))).toEqual([{ first: 6, length: 3 }]);
  });

  test('a group that reaches into them has its own rule', () => {
    const day = { first: 5, length: 3 };
    expect(withLast([day], rows(9))).toEqual([day]);
    expect(withLast([{ first: 0, length: 3 }], rows(9))).toEqual([
      { first: 0, length: 3 },
      { first: 7, length: 2 },
    ]);
  });
});

test('the end of a cell is held: three letters, two where the column is narrow', () => {
  expect(heldEnd('签字扫描件')).toBe('签字扫\u2060描\u2060件');
  expect(heldPair('签字扫描件')).toBe('签字扫描\u2060件');
});

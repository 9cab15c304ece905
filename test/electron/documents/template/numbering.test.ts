import { expect, test } from 'vitest';
import { chineseNumeral } from '../../../../electron/documents/template/numbering.ts';

test.each([
  [1, '一'],
  [9, '九'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [21, '二十一'],
  [99, '九十九'],
])('%i is %s', (value, text) => {
  expect(chineseNumeral(value)).toBe(text);
});

test.each([0, 100, 1.5])('%s is no heading number', (value) => {
  expect(() => chineseNumeral(value)).toThrow(RangeError);
});

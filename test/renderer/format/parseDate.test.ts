import { expect, it } from 'vitest';
import { parseDate } from '../../../renderer/format/parseDate.ts';

const TODAY = '2026-01-14';

it.each<[string, string | null, string]>([
  ['20260114', '2026-01-14', 'digits only'],
  ['2026-1-4', '2026-01-04', 'without leading zeros'],
  ['2026/01/14', '2026-01-14', 'slashes'],
  ['2026.1.14', '2026-01-14', 'dots'],
  ['2026年1月14日', '2026-01-14', 'Chinese'],
  ['1.14', '2026-01-14', 'this year'],
  ['1月14日', '2026-01-14', 'this year, Chinese'],
  [' 6.30 ', '2026-06-30', 'blanks around'],
  ['今天', '2026-01-14', 'word'],
  ['明天', '2026-01-15', 'word'],
  ['2024-02-29', '2024-02-29', 'leap day'],
  ['2026-02-29', null, 'no such day'],
  ['2026-13-01', null, 'no such month'],
  ['20261301', null, 'digits, no such month'],
  ['明年', null, 'a word it does not know'],
  ['', null, 'nothing'],
])('%s → %s (%s)', (typed, expected, _why) => {
  expect(parseDate(typed, TODAY)).toBe(expected);
});

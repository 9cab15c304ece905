import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFen } from '../../../shared/money/formatFen.ts';
import { compareRatio, percentText, percentTextUp } from '../../../shared/money/percent.ts';
import { shareOf, splitByShares } from '../../../shared/money/shareOf.ts';

it.each([
  [0, '0.00'],
  [5, '0.05'],
  [99, '0.99'],
  [100, '1.00'],
  [99999, '999.99'],
  [100000, '1,000.00'],
  [123456789, '1,234,567.89'],
  [25800000, '258,000.00'],
  [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
  [-12345, '-123.45'],
])('%i fen prints %s', (fen, text) => {
  expect(formatFen(fen)).toBe(text);
});

describe('shares', () => {
  it.each([
    [25800000, 500000, 12900000, 'half'],
    [25800000, 100000, 2580000, 'ten per cent'],
    [1, 500000, 1, 'half a fen rounds up'],
    [100, 333333, 33, 'down'],
    [-1, 500000, -1, 'and away from zero below it'],
    [365071200, 100, 36507, '0.01 %'],
    [900719925474099, 999999, 900719024754174, 'no floating point'],
  ])('%i × %i millionths = %i (%s)', (fen, share, part) => {
    expect(shareOf(fen, share)).toBe(part);
  });

  it('truncates where the clause says so', () => {
    expect(shareOf(199, 500000, 'truncate')).toBe(99);
  });

  it('gives the rest to the last instalment', () => {
    expect(splitByShares(100, [333333, 333333, 333334])).toEqual([33, 33, 34]);
    expect(splitByShares(365071200, [400000, 200000, 100000, 300000])).toEqual([
      146028480, 73014240, 36507120, 109521360,
    ]);
  });

  it('refuses shares that are not the whole', () => {
    expect(() => splitByShares(100, [500000, 400000])).toThrow(RangeError);
  });

  it('always adds up', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 13 }),
        fc.array(fc.integer({ min: 0, max: 100000 }), { maxLength: 9 }),
        (fen, shares) => {
          const rest = 1_000_000 - shares.reduce((sum, share) => sum + share, 0);
          expect(splitByShares(fen, [...shares, rest]).reduce((sum, part) => sum + part, 0)).toBe(fen);
        },
      ),
    );
  });
});

describe('percentages', () => {
  it.each([
    [998999, 1000000, 2, '99.89', '99.90', 'just below 99.9 %: never prints as reaching it'],
    [1, 3, 1, '33.3', '33.4', ''],
    [2, 3, 0, '66', '67', ''],
    [1, 1, 2, '100.00', '100.00', 'exact values stay'],
    [0, 7, 1, '0.0', '0.0', ''],
    [1, 1000, 1, '0.1', '0.1', ''],
    [1, 2000, 1, '0.0', '0.1', ''],
    [9007199254740990, 9007199254740991, 4, '99.9999', '100.0000', 'large counts'],
  ])('%i / %i with %i digits: %s, as an upper limit %s', (numerator, denominator, digits, down, up) => {
    expect(percentText(numerator, denominator, digits)).toBe(down);
    expect(percentTextUp(numerator, denominator, digits)).toBe(up);
  });

  it.each([
    [95, 100, 950000, 0],
    [949999, 1000000, 950000, -1],
    [19, 20, 950000, 0],
    [18, 20, 950000, -1],
    [20, 20, 950000, 1],
    [1, 3, 333333, 1],
    [9007199254740990, 9007199254740991, 1000000, -1],
  ])('%i / %i against %i millionths: %i', (numerator, denominator, target, sign) => {
    expect(compareRatio(numerator, denominator, target)).toBe(sign);
  });

  it('refuses to divide by nothing', () => {
    expect(() => percentText(0, 0, 1)).toThrow(RangeError);
    expect(() => compareRatio(0, 0, 1)).toThrow(RangeError);
  });
});

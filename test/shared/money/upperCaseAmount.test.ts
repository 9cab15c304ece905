import { describe, expect, it } from 'vitest';
import { acceptsUpperCase, upperCaseAmount } from '../../../shared/money/upperCaseAmount.ts';

/** Fen, what we write, what is right as well. */
const ROWS: readonly (readonly [fen: number, canonical: string, alsoRight: readonly string[]])[] = [
  [10700053, '壹拾万柒仟元零伍角叁分', ['壹拾万零柒仟元伍角叁分', '壹拾万柒仟元伍角叁分']],
  [140950, '壹仟肆佰零玖元伍角', ['壹仟肆佰零玖元伍角整']],
  [168032, '壹仟陆佰捌拾元零叁角贰分', ['壹仟陆佰捌拾元叁角贰分']],
  [5, '伍分', ['零元零伍分']],
  [50, '伍角', ['伍角整']],
  [10550, '壹佰零伍元伍角', ['壹佰零伍元伍角整']],
  [1050050, '壹万零伍佰元零伍角', ['壹万零伍佰元伍角', '壹万零伍佰元零伍角整', '壹万零伍佰元伍角整']],
  [10100000, '壹拾万壹仟元整', ['壹拾万零壹仟元整']],
  [1000100000, '壹仟万壹仟元整', ['壹仟万零壹仟元整']],
  [2000000020, '贰仟万元零贰角', ['贰仟万元贰角', '贰仟万元零贰角整', '贰仟万元贰角整']],
  [
    123456789012,
    '壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元零壹角贰分',
    ['壹拾贰亿叁仟肆佰伍拾陆万柒仟捌佰玖拾元壹角贰分'],
  ],
  [10000100000, '壹亿零壹仟元整', ['壹亿壹仟元整']],
  [600714, '陆仟零柒元壹角肆分', []],
  [1640902, '壹万陆仟肆佰零玖元零贰分', []],
  [32504, '叁佰贰拾伍元零肆分', []],
  [0, '零元整', []],
  [1, '壹分', []],
  [55, '伍角伍分', []],
  [100, '壹元整', []],
  [101, '壹元零壹分', []],
  [1000, '壹拾元整', []],
  [1005, '壹拾元零伍分', []],
  [1500, '壹拾伍元整', []],
  [100100, '壹仟零壹元整', []],
  [101000, '壹仟零壹拾元整', []],
  [1000000, '壹万元整', []],
  [1000100, '壹万零壹元整', []],
  [1010000, '壹万零壹佰元整', []],
  [10000000, '壹拾万元整', []],
  [11000000, '壹拾壹万元整', []],
  [100000100, '壹佰万零壹元整', []],
  [1001000000, '壹仟零壹万元整', []],
  [1010000100, '壹仟零壹拾万零壹元整', []],
  [10000000000, '壹亿元整', []],
  [10000000100, '壹亿零壹元整', []],
  [10001000100, '壹亿零壹万零壹元整', []],
  [11000000000, '壹亿壹仟万元整', []],
  [30050000000, '叁亿零伍拾万元整', []],
  [100000000000000, '壹万亿元整', []],
  [100010000000000, '壹万零壹亿元整', []],
  [25800000, '贰拾伍万捌仟元整', []],
  [-12900000, '负壹拾贰万玖仟元整', []],
];

describe.each(ROWS)('%i fen', (fen, canonical, alsoRight) => {
  it(`is written ${canonical}`, () => {
    expect(upperCaseAmount(fen)).toBe(canonical);
  });

  it('is recognised in every right form', () => {
    for (const text of [canonical, ...alsoRight]) {
      expect([text, acceptsUpperCase(text, fen)]).toEqual([text, true]);
    }
  });

  it('is not recognised as another amount', () => {
    for (const other of ROWS.filter((row) => row[0] !== fen))
      expect(acceptsUpperCase(canonical, other[0])).toBe(false);
  });
});

it.each([
  ['人民币贰拾伍万捌仟元整', true],
  ['人民币 贰拾伍万捌仟 元整', true],
  ['貳拾伍萬捌仟圓正', true],
  ['贰拾伍万捌仟元', false],
  ['贰拾伍万零捌仟元整', false],
  ['二十五万八千元整', false],
  ['贰拾伍万捌仟元零整', false],
  ['', false],
])('reads “%s” as 258,000.00: %s', (text, right) => {
  expect(acceptsUpperCase(text, 25800000)).toBe(right);
});

it.each([
  ['拾元整', 1000, 'the 壹 of ten is never dropped'],
  ['壹万〇壹元整', 1000100, '〇'],
  ['壹万另壹元整', 1000100, '另'],
  ['两元整', 200, '两'],
  ['廿元整', 2000, '廿'],
  ['壹万壹元整', 1000100, 'a zero that is needed'],
])('never takes %s for %i (%s)', (text, fen) => {
  expect(acceptsUpperCase(text, fen)).toBe(false);
});

it('refuses parts of a fen', () => {
  expect(() => upperCaseAmount(0.5)).toThrow(RangeError);
});

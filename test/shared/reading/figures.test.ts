import { describe, expect, it } from 'vitest';
import { upperCaseAmount } from '../../../shared/money/upperCaseAmount.ts';
import { findAmounts, findPercents, findWordedAmounts } from '../../../shared/reading/figures.ts';

describe('amounts in running text', () => {
  it.each([
    ['合同总价258,000.00元', [25_800_000]],
    ['￥129000', [12_900_000]],
    ['¥ 1,234.5元', [123_450]],
    ['人民币25.8万元整', [25_800_000]],
    ['3.5亿元', [35_000_000_000]],
    ['0.01元', [1]],
    ['单价２５８元，共１，０００元', [25_800, 100_000]],
    ['258元/月', []],
    ['2026年3月2日', []],
    ['1.23456元', []],
    ['0.123456万元', [123_456]],
    ['第一笔129,000.00元，第二笔129,000.00元', [12_900_000, 12_900_000]],
  ])('%s', (text, fen) => {
    expect(findAmounts(text).map((found) => found.fen)).toEqual(fen);
  });
});

describe('amounts in words', () => {
  const AMOUNTS = [
    1, 10, 105, 1_000, 10_050, 100_000, 1_000_001, 12_900_000, 25_800_000, 36_507_120, 110_572_800,
  ];
  const LARGE = [234_700_000, 365_071_200, 1_000_000_000, 10_000_000_100, 100_000_000_000, 123_456_789_012];
  it.each([...AMOUNTS, ...LARGE])('%d fen come back', (fen) => {
    const words = upperCaseAmount(fen);
    // Below one yuan there is no 元 to know an amount by.
    expect(findWordedAmounts(`大写：${words}。`).map((found) => found.fen)).toEqual(fen < 100 ? [] : [fen]);
  });

  it('stand where they stand', () => {
    expect(findWordedAmounts('计人民币壹拾贰万玖仟元整')).toEqual([
      { text: '壹拾贰万玖仟元整', at: 4, fen: 12_900_000 },
    ]);
  });
});

describe('percentages', () => {
  it.each([
    ['99.85%', 998_500, 2],
    ['100％', 1_000_000, 0],
    ['0.5 %', 5_000, 1],
    ['９５%', 950_000, 0],
    ['99.9999%', 999_999, 4],
  ])('%s', (text, millionths, digits) => {
    expect(findPercents(`达到${text}。`)).toMatchObject([{ millionths, digits }]);
  });
});

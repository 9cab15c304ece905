import { describe, expect, it } from 'vitest';
import { findDates, findPeriods } from '../../../shared/reading/dates.ts';
import { findAmounts } from '../../../shared/reading/figures.ts';
import { tidy } from '../../../shared/reading/tidy.ts';

describe('text made comparable', () => {
  it.each([
    ['合同 金额 ２５８，０００．００ 元', '合同金额258,000.00元'],
    ['258 000.00 元', '258000.00元'],
    ['2025 年 9 月 1 日', '2025年9月1日'],
    ['Windows Server 2022', 'Windows Server 2022'],
    ['12 15 人', '12 15人'],
    ['甲　方：某中心', '甲方：某中心'],
    ['直播\t12', '直播\t12'],
  ])('%s', (text, plain) => {
    expect(tidy(text)).toBe(plain);
  });
});

describe('dates as people write them', () => {
  it.each([
    ['2026-3-1', ['2026-03-01']],
    ['2026/03/01', ['2026-03-01']],
    ['2026年3月1日', ['2026-03-01']],
    ['二〇二六年三月二十一日', ['2026-03-21']],
    ['二○二五年十二月三十一日', ['2025-12-31']],
    ['2025.9.1-2026.8.31', ['2025-09-01', '2026-08-31']],
    ['2026年2月30日', []],
    ['第3.1.2026条', []],
    ['192.168.1.1', []],
  ])('%s', (text, dates) => {
    expect(findDates(text).map(({ date }) => date)).toEqual(dates);
  });
});

describe('periods that a title names', () => {
  it.each([
    ['月工作记录单（2026年3月）', ['month 2026 3']],
    ['3月份运维月报', ['month null 3']],
    ['2025年第四季度总结', ['quarter 2025 4']],
    ['周工作记录单（2026年第10周）', ['week 2026 10']],
    ['月报2026-03', ['month 2026 3']],
    ['JC-JB-01季度服务工作总结报告', []],
  ])('%s', (text, periods) => {
    expect(findPeriods(text).map(({ kind, year, number }) => `${kind} ${year} ${number}`)).toEqual(periods);
  });
});

it.each([
  ['28.5万元', 28_500_000],
  ['¥258,000', 25_800_000],
  ['258000圆', 25_800_000],
  ['0.00285亿元', 28_500_000],
])('an amount in another unit: %s', (text, fen) => {
  expect(findAmounts(text).map((found) => found.fen)).toEqual([fen]);
});

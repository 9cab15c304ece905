import { describe, expect, it } from 'vitest';
import {
  joinClauses,
  namesOf,
  printCount,
  printDays,
  printDuration,
  printGigabytes,
  printMoney,
  printMonthColumn,
  printPercent,
  printRatio,
  printSpan,
  printTenThousands,
  printTimes,
} from '../../../shared/facts/format.ts';
import { printClause } from '../../../shared/facts/clause.ts';

describe('printed figures', () => {
  it.each([
    ['zero', 0, '0'],
    ['three digits carry no comma', 999, '999'],
    ['four do', 1000, '1,000'],
    ['seven', 1315459, '1,315,459'],
    ['negative', -12345, '−12,345'],
  ])('counts: %s', (_what, value, printed) => expect(printCount(value)).toBe(printed));

  it.each([
    ['cut off, not rounded', 38, 41, '92.6'],
    ['a hair under the whole never reads 100', 99999, 100000, '99.9'],
    ['whole', 5, 5, '100.0'],
    ['nothing of something', 0, 7, '0.0'],
    ['no base', 0, 0, '—'],
  ])('percent: %s', (_what, part, whole, printed) => expect(printPercent(part, whole)).toBe(printed));

  it.each([
    ['mean of scores', 1057, 245, 2, '4.31'],
    ['small values keep their leading zero', 3, 100, 2, '0.03'],
    ['negative towards zero', -2499, 100, 1, '−24.9'],
    ['without decimals', 7, 2, 0, '3'],
  ])('ratio: %s', (_what, a, b, decimals, printed) => expect(printRatio(a, b, decimals)).toBe(printed));

  it.each([
    [123456789, '1,234,567.89'],
    [5, '0.05'],
    [-778710, '−7,787.10'],
  ])('money: %i fen', (fen, printed) => expect(printMoney(fen)).toBe(printed));

  it.each([
    [186204, '18.6'],
    [13616, '1.4'],
    [949, '0.1'],
  ])('ten thousands: %i', (value, printed) => expect(printTenThousands(value)).toBe(printed));

  it.each([
    ['nothing', 0, '0.0'],
    ['below the half', 2508, '2.4'],
    ['above it', 2706, '2.6'],
    ['a hair under a whole', 5116, '5.0'],
    ['just the half', 256, '0.3'],
    ['thousands', 1_100_000, '1,074.2'],
  ])('gigabytes: %s', (_what, megabytes, printed) => expect(printGigabytes(megabytes)).toBe(printed));

  it('lets three backups of a quarter add up to the sum of their bytes', () => {
    const sizes = [2706, 3056, 3164];
    const added = sizes.reduce((sum, size) => sum + Number(printGigabytes(size)), 0);
    expect(added.toFixed(1)).toBe(printGigabytes(sizes.reduce((sum, size) => sum + size, 0)));
  });

  it.each([
    [0, '0分钟'],
    [25, '25分钟'],
    [505, '505分钟'],
    [1505, '1,505分钟'],
  ])('minutes: %i', (minutes, printed) => expect(printDuration(minutes)).toBe(printed));
});

describe('printed dates', () => {
  it('a span names the year again only where it changes', () => {
    expect(printSpan({ start: '2026-03-02', end: '2026-03-08' })).toBe('2026年3月2日—3月8日');
    expect(printSpan({ start: '2025-09-01', end: '2026-02-28' })).toBe('2025年9月1日—2026年2月28日');
    expect(printSpan({ start: '2026-06-30', end: '2026-06-30' })).toBe('2026年6月30日');
  });
  it('days of one month share its name', () => {
    expect(printDays({ start: '2026-03-09', end: '2026-03-15' })).toBe('3月9日—15日');
    expect(printDays({ start: '2026-03-30', end: '2026-04-05' })).toBe('3月30日—4月5日');
  });
  it('a column of months carries the year at its head and at January', () => {
    expect(printMonthColumn(['2025-11', '2025-12', '2026-01', '2026-02'])).toEqual([
      '2025年11月',
      '12月',
      '2026年1月',
      '2月',
    ]);
  });
  it('times of a day', () => {
    expect(printTimes('', '')).toBe('全天');
    expect(printTimes('22:00', '')).toBe('22:00起');
    expect(printTimes('09:00', '10:20')).toBe('09:00—10:20');
  });
});

describe('texts', () => {
  it('clauses lose their end marks before they are joined; empty ones vanish', () => {
    expect(joinClauses(['缓存键未含学期标识。', '', '补充后清理缓存；'])).toBe(
      '缓存键未含学期标识；补充后清理缓存',
    );
  });
  it('names come once each, in order', () =>
    expect(namesOf('秦望舒、罗青桐、 秦望舒')).toEqual(['秦望舒', '罗青桐']));
  it.each([
    ['四.1.2(8)', '第四条第1.2款第（8）项'],
    ['三.2.2.1', '第三条第2.2.1款'],
    ['四.2', '第四条第2款'],
    ['附件3.五', '附件3.五'],
    ['3', '第3条'],
    ['3.7', '第3.7条'],
    ['1.4.3(2)', '第1.4.3条第（2）项'],
    ['1.1-1.3', '第1.1条至第1.3条'],
    ['一般条款19.1', '一般条款第19.1条'],
    ['附件1.2.1', '附件1.2.1'],
  ])('clause %s', (clause, printed) => expect(printClause(clause)).toBe(printed));
});

import { describe, expect, it } from 'vitest';
import { clockTime, longDate, nearDate } from '../../../renderer/format/dates.ts';
import { duration, fileSize, grouped, percent, yuan } from '../../../renderer/format/numbers.ts';
import { baseName, folderName, joinPath } from '../../../renderer/format/paths.ts';

describe('dates', () => {
  it.each([
    ['2026-01-14', '今天 1/14'],
    ['2026-01-15', '明天 1/15'],
    ['2026-01-16', '周五 1/16'],
    ['2026-01-20', '周二 1/20'],
    ['2026-01-21', '1/21'],
    ['2025-12-25', '12/25'],
    ['2025-01-10', '2025-01-10'],
  ])('%s is shown as %s', (date, words) => {
    expect(nearDate(date, '2026-01-14')).toBe(words);
  });

  it('the long form carries the weekday', () => {
    expect(longDate('2026-01-14')).toBe('2026年1月14日 周三');
  });

  it('the clock is the engine’s, whatever the machine’s', () => {
    expect(clockTime('2026-01-14 14:32:59')).toBe('14:32');
  });
});

describe('figures', () => {
  it.each([
    [12_900_000, '129,000.00'],
    [5, '0.05'],
    [-12_345, '-123.45'],
    [0, '0.00'],
  ])('%i fen are %s yuan', (fen, text) => {
    expect(yuan(fen)).toBe(text);
  });

  it.each([
    [999, '999 字节'],
    [1536, '1.5 KB'],
    [1_974_613_902, '1.8 GB'],
  ])('%i bytes are %s', (bytes, text) => {
    expect(fileSize(bytes)).toBe(text);
  });

  it('work under way is never at 100 %', () => {
    expect([percent(0.999), percent(1), percent(-1)]).toEqual([99, 100, 0]);
  });

  it.each([
    [200, '0.2秒'],
    [38_400, '38秒'],
    [156_000, '2分36秒'],
  ])('%i ms are %s', (ms, text) => {
    expect(duration(ms)).toBe(text);
  });

  it('groups thousands', () => {
    expect([grouped(1286), grouped(999), grouped(1_974_613_902)]).toEqual(['1,286', '999', '1,974,613,902']);
  });
});

describe('paths', () => {
  it('keep the separator of the folder', () => {
    expect(joinPath('D:\\验收卷宗', '新合同')).toBe('D:\\验收卷宗\\新合同');
    expect(joinPath('/home/a/', '新合同')).toBe('/home/a/新合同');
  });
  it('a folder’s name holds nothing that Windows forbids', () => {
    expect(folderName('甲/乙：“云课堂” 2025?. ')).toBe('甲-乙：“云课堂” 2025-');
    expect(folderName('运维. ')).toBe('运维');
  });
  it('the last part', () => {
    expect([baseName('D:\\a\\b.xlsx'), baseName('/a/b/')]).toEqual(['b.xlsx', 'b']);
  });
});

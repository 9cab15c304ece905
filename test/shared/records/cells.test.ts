import { describe, expect, it } from 'vitest';
import { parseDate, parseMoment, parseMonth, parseTime } from '../../../shared/records/cells/dates.ts';
import { moneyText, parseInteger, parseMoney, parseScore } from '../../../shared/records/cells/numbers.ts';
import type { CellResult, RawCell } from '../../../shared/records/cells/rawCell.ts';
import {
  parseChoice,
  parseCode,
  parsePeople,
  parseText,
  parseYesNo,
} from '../../../shared/records/cells/text.ts';

/** The value, or the reason with a mark before it. */
function outcome<T>(result: CellResult<T>): T | string {
  return 'reason' in result ? `✗ ${result.reason}` : result.value;
}
const utc = (text: string): Date => new Date(`${text}Z`);

describe('日期', () => {
  it.each<[string, RawCell, string]>([
    ['斜线', '2025/9/1', '2025-09-01'],
    ['短横', '2025-09-01', '2025-09-01'],
    ['点', '2025.9.1', '2025-09-01'],
    ['年月日', '2025年9月1日', '2025-09-01'],
    ['年月日带空格与星期', '2025 年 9 月 1 日（星期一）', '2025-09-01'],
    ['八位数字', 20250901, '2025-09-01'],
    ['八位数字文本', '20250901', '2025-09-01'],
    ['全角数字', '２０２５－０９－０１', '2025-09-01'],
    ['Excel 序列号', 45901, '2025-09-01'],
    ['文本序列号', '45901', '2025-09-01'],
    ['日期单元格', utc('2025-09-01T00:00:00'), '2025-09-01'],
    ['日期单元格带时刻', utc('2025-09-01T23:59:30'), '2025-09-01'],
    ['带零点', '2025-09-01 00:00:00', '2025-09-01'],
    ['闰日', '2028/2/29', '2028-02-29'],
    ['空', '', ''],
    ['空单元格', null, ''],
  ])('%s', (_, cell, expected) => expect(outcome(parseDate(cell))).toBe(expected));

  it.each<[string, RawCell, RegExp]>([
    ['没有的日子', '2025-02-30', /2025 年 2 月只有 28 天，没有 30 日/],
    ['没有的月份', '2025/13/1', /没有 13 月/],
    ['缺年份', '9月1日', /缺少年份/],
    ['美式', '9/1/2025', /不是日期/],
    ['分隔不一', '2025/9-1', /不是日期/],
    ['文字', '上周一', /不是日期/],
    ['小数字', 12, /不是日期/],
    ['远古', '1899-12-30', /年份 1899 超出范围/],
    ['尾随文字', '2025-09-01 上午巡检', /不是日期/],
    ['出错的单元格', { fault: '单元格是错误值', shown: '#REF!' }, /错误值/],
  ])('%s 被拒', (_, cell, expected) => expect(outcome(parseDate(cell))).toMatch(expected));
});

describe('时刻与时间', () => {
  it.each<[string, RawCell, string]>([
    ['无秒', '2025/9/1 8:30', '2025-09-01 08:30'],
    ['有秒', '2025-09-01 08:30:59', '2025-09-01 08:30'],
    ['ISO', '2025-09-01T08:30:00', '2025-09-01 08:30'],
    ['中文', '2025年9月1日8时5分', '2025-09-01 08:05'],
    ['中文整点', '2025年9月1日 20时', '2025-09-01 20:00'],
    ['下午', '2025/9/1 下午 3:20', '2025-09-01 15:20'],
    ['PM', '2025/9/1 3:20 PM', '2025-09-01 15:20'],
    ['序列号', 45901 + 8.5 / 24, '2025-09-01 08:30'],
    ['日期单元格', utc('2025-09-01T08:30:00'), '2025-09-01 08:30'],
    ['单元格的毫秒误差', utc('2025-09-01T08:29:59.999'), '2025-09-01 08:30'],
    ['只有日期', '2025-09-01', '✗ “2025-09-01”只有日期，缺少时刻，请写成 2025-09-01 08:30 的形式'],
    ['25 时', '2025-09-01 25:00', '✗ 没有 25 时，请写成 08:30 的形式'],
  ])('时刻：%s', (_, cell, expected) => expect(outcome(parseMoment(cell))).toBe(expected));

  it.each<[string, RawCell, string]>([
    ['一位小时', '8:30', '08:30'],
    ['带秒', '08:30:00', '08:30'],
    ['全角', '８：３０', '08:30'],
    ['Excel 小数', 8.5 / 24, '08:30'],
    ['Excel 小数的舍入', 0.3541666666, '08:30'],
    ['午夜', 0, '00:00'],
    ['时间单元格', utc('1899-12-30T08:30:00'), '08:30'],
    ['全天', '全天', ''],
    ['点', '8点', '08:00'],
    ['24 点', '24:00', '✗ “24:00”请写成次日 00:00 或当日 23:59'],
    ['文字', '早上', '✗ “早上”不是时间，请写成 08:30 的形式'],
  ])('时间：%s', (_, cell, expected) => expect(outcome(parseTime(cell))).toBe(expected));

  it.each<[RawCell, string]>([
    ['2025-09', '2025-09'],
    ['2025年9月份', '2025-09'],
    ['2025/9', '2025-09'],
    ['202509', '2025-09'],
    [202509, '2025-09'],
    [utc('2025-09-01T00:00:00'), '2025-09'],
    ['2025-13', '✗ “2025-13”不是月份，请写成 2025-09 的形式'],
  ])('月份 %s', (cell, expected) => expect(outcome(parseMonth(cell))).toBe(expected));
});

describe('金额与数量', () => {
  it.each<[RawCell, number | string | null]>([
    ['1,234.50', 123_450],
    ['￥1234.5', 123_450],
    ['¥ 1，234．50 元', 123_450],
    ['12.5万元', 12_500_000],
    ['(300.00)', -30_000],
    ['-300', -30_000],
    [1234.5, 123_450],
    [0.1 + 0.2, 30],
    [0.07 * 100, 700],
    ['0', 0],
    ['', null],
    ['1.005', '✗ “1.005”精确到了分以下，金额最多到分'],
    [1.005, '✗ “1.005”精确到了分以下，金额最多到分'],
    ['1,23', '✗ “1,23”不是金额，请写成 1234.50 的形式'],
    ['待定', '✗ “待定”不是金额，请写成 1234.50 的形式'],
    ['12美元', '✗ “12美元”的单位无法识别，请以元填写'],
  ])('金额 %s', (cell, expected) => expect(outcome(parseMoney(cell))).toBe(expected));

  it.each([0, 1, 99, 100, -5, 123_456_789])('moneyText 与 parseMoney 互逆：%i', (fen) =>
    expect(outcome(parseMoney(moneyText(fen)))).toBe(fen),
  );

  it.each<[RawCell, number | string | null]>([
    ['1,245', 1245],
    ['３２人', 32],
    [32, 32],
    ['32.0', 32],
    ['12GB', 12_288],
    ['1.5 TB', 1_572_864],
    ['', null],
    ['—', null],
    [12.5, '✗ “12.5”不是整数'],
    [-1, '✗ “-1”小于 0'],
    ['约30', '✗ “约30”不是数字'],
  ])('数量 %s', (cell, expected) =>
    expect(outcome(parseInteger(cell, { GB: 1024, TB: 1_048_576 }))).toBe(expected),
  );

  it.each<[RawCell, number | string | null]>([
    [5, 5],
    ['4分', 4],
    ['非常满意', 5],
    ['A.非常满意', 5],
    ['4、满意', 4],
    ['不满意', 2],
    ['非常不满意', 1],
    ['不了解', null],
    ['未使用', null],
    ['(空)', null],
    [null, null],
    [0, '✗ “0”不是评分，可填 1—5，或非常满意、满意、一般、不满意、非常不满意；未作答留空'],
    [6, '✗ “6”不是评分，可填 1—5，或非常满意、满意、一般、不满意、非常不满意；未作答留空'],
    ['1.非常满意', '✗ “1.非常满意”的分值与文字不一致，请只填 1—5 的分值'],
  ])('评分 %s', (cell, expected) => expect(outcome(parseScore(cell))).toBe(expected));
});

describe('文字', () => {
  it.each<[string, RawCell, string]>([
    ['首尾空白', '  巡检\u3000', '巡检'],
    ['零宽字符', '巡\u200b检', '巡检'],
    ['组合字符归一', 'e\u0301', '\u00e9'],
    ['换行', '一\r\n二', '一\n二'],
    ['数字', 123, '123'],
    ['布尔', true, '是'],
  ])('%s', (_, cell, expected) => expect(outcome(parseText(cell))).toBe(expected));

  it('过长的文字被拒', () => expect(outcome(parseText('长'.repeat(5001)))).toMatch(/5001 个字/));
  it('编号变半角', () => expect(outcome(parseCode('ＧＺ－2025－001 '))).toBe('GZ-2025-001'));

  it.each([
    ['秦望舒,罗青桐', '秦望舒、罗青桐'],
    ['秦望舒 罗青桐', '秦望舒、罗青桐'],
    ['张\u3000三', '张三'],
    ['秦望舒、秦望舒；贺之遥', '秦望舒、贺之遥'],
    ['㛃䶮', '㛃䶮'],
  ])('人名 %s', (cell, expected) => expect(outcome(parsePeople(cell))).toBe(expected));

  it.each<[string, boolean, string]>([
    ['完成 ', false, '已完成'],
    ['搁置', false, '✗ “搁置”不在可选范围内，可填：已完成、进行中'],
    ['搁置', true, '搁置'],
  ])('选项 %s，可填其他：%s', (cell, open, expected) =>
    expect(outcome(parseChoice(cell, ['已完成', '进行中'], { 完成: '已完成' }, open))).toBe(expected),
  );

  it.each<[RawCell, boolean | string]>([
    ['是', true],
    ['√', true],
    [1, true],
    ['否', false],
    ['', false],
    ['可能', '✗ “可能”无法识别，请填“是”或“否”'],
  ])('是否 %s', (cell, expected) => expect(outcome(parseYesNo(cell))).toBe(expected));
});

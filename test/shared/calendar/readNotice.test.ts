import { describe, expect, it } from 'vitest';
import { ARRANGEMENTS } from '../../../shared/calendar/arrangements.ts';
import { calendarWith } from '../../../shared/calendar/enteredYears.ts';
import { readNotice } from '../../../shared/calendar/readNotice.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';

/** Invented days, in the form in which such notices are written. */
const NOTICE = `一、元旦：1月1日（周五）至3日（周日）放假，共3天。
二、春节：2月5日（农历除夕前、周五）至11日（周四）放假调休，共7天。2月14日（周日）、2月20日（周六）上班。
三、清明节：4月5日（周一）放假，与周末连休。
四、劳动节：4月30日至5月4日放假调休，共5天。5月8日（周六）上班。
`;

describe('a pasted notice', () => {
  const { off, worked } = readNotice(NOTICE, 2027);

  it('gives the days off, ranges written out', () => {
    expect(off.join(' ')).toBe(
      '2027-01-01 2027-01-02 2027-01-03 2027-02-05 2027-02-06 2027-02-07 2027-02-08 2027-02-09 2027-02-10 ' +
        '2027-02-11 2027-04-05 2027-04-30 2027-05-01 2027-05-02 2027-05-03 2027-05-04',
    );
  });

  it('gives the weekend days worked', () => {
    expect(worked).toEqual(['2027-02-14', '2027-02-20', '2027-05-08']);
  });

  it('is taken by the calendar', () => {
    expect(calendarWith([{ year: 2027, off, worked }]).years).toContain(2027);
  });
});

it.each([
  ['放假 2027-01-01 至 2027-01-03', '2027-01-01 2027-01-02 2027-01-03', ''],
  ['1月1日放假，1月9日上班', '2027-01-01', '2027-01-09'],
  ['10月1日—7日放假；9月26日、10月9日补班', '', '2027-09-26 2027-10-09'],
  ['春节2月5日到11日休息', '', ''],
])('reads %s', (text, off, worked) => {
  const read = readNotice(text, 2027);
  if (off !== '') expect(read.off.join(' ')).toBe(off);
  if (worked !== '') expect(read.worked.join(' ')).toBe(worked);
  expect(read.off.length).toBeGreaterThan(0);
});

it('reads back the arrangement of 2026 from the words of its notice', () => {
  const text = `元旦：1月1日至3日放假，共3天。1月4日上班。春节：2月15日至23日放假调休，共9天。2月14日、2月28日上班。
清明节：4月4日至6日放假，共3天。劳动节：5月1日至5日放假调休，共5天。5月9日上班。端午节：6月19日至21日放假，共3天。
中秋节：9月25日至27日放假，共3天。国庆节：10月1日至7日放假调休，共7天。9月20日、10月10日上班。`;
  const entered = calendarWith([{ year: 2026, ...readNotice(text, 2026) }]);
  const of2026 = (days: ReadonlySet<string>) =>
    [...days]
      .filter((day) => day.startsWith('2026'))
      .map((day) => day.slice(5))
      .toSorted()
      .join(' ');
  expect(of2026(entered.off)).toBe(ARRANGEMENTS[2026]?.off);
  expect(of2026(entered.worked)).toBe(ARRANGEMENTS[2026]?.worked);
});

it.each([
  ['', '没有找到2027年的放假日期'],
  ['各单位做好安排', '没有找到2027年的放假日期'],
  ['2月30日放假', '不是日期'],
  ['2月11日至5日放假', '起止日期不对'],
  ['1月1日至3月1日放假', '起止日期不对'],
])('refuses %s', (text, reason) => {
  expect(() => readNotice(text, 2027)).toThrow(AppFailure);
  expect(() => readNotice(text, 2027)).toThrow(reason);
});

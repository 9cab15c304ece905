import { isCivilDate, weekday, yearOf } from '../../../domain/civilDate.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import { findDates, findNoDays } from '../../../reading/dates.ts';
import type { ReadTable } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { eachLineAndTable } from './readPapers.ts';

const DAYS = '日一二三四五六';
/** 2025年9月1日（星期一）, 2025-09-01 周一, 日期|2025-09-01|星期|一; 周一至周五 behind a date is a habit, not that day. */
const BEHIND = /^ ?[（(]?(?:\t?星期\t?|周|礼拜)([一二三四五六日天])(?![至到、—～~-]|日[常志])/u;
const NO_YEAR =
  /(?<![\d年./-])(\d{1,2})月(\d{1,2})日 ?[（(]?(?:星期|周|礼拜)([一二三四五六日天])(?![至到、—～~-])/gu;
/** A time of day directly behind a date; 24:00 is the end of it. */
const TIME = /^[ T]?(\d{1,2})[:：](\d{2})(?!\d)/u;

export const calendarDays: Rule = {
  id: 'date.calendar',
  family: '日期与期间',
  property: '真实性',
  name: '文件里的日期存在，与所写的星期相符',
  unit: '份文件',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: (dossier) => eachLineAndTable(dossier, (text) => inLine(text, dossier.contract.term), inTable),
};

function inLine(text: string, term: DateSpan): string[] {
  if (!/\d|〇|[一二三四五六七八九十]月/u.test(text)) return [];
  const none = findNoDays(text).map(
    (said) => `写着“${said}”，${/[月度]$/u.test(said) ? '没有这一期' : '没有这一天'}`,
  );
  const dates = findDates(text).flatMap(({ text: said, at, date }) => {
    const rest = text.slice(at + said.length, at + said.length + 12);
    const day = BEHIND.exec(rest)?.[1];
    const [, hour = '0', minute = '0'] = TIME.exec(rest) ?? [];
    const noTime = Number(minute) > 59 || Number(hour) * 60 + Number(minute) > 24 * 60;
    return [
      ...(noTime ? [`写着“${said} ${hour}:${minute}”，没有这一时刻`] : []),
      ...(day === undefined ? [] : wrongDay(said, date, day)),
    ];
  });
  return [...none, ...dates, ...(/[周期拜]/u.test(text) ? withoutYear(text, term) : [])];
}

function wrongDay(said: string, date: string, day: string): string[] {
  const right = DAYS[weekday(date) % 7] ?? '';
  return right === plain(day) ? [] : [`写着${said}是星期${day}，这一天是星期${right}`];
}

function plain(day: string): string {
  return day === '天' ? '日' : day;
}

/** A day without its year is of the term, of the year before or after it: wrong where it fits none of them. */
function withoutYear(text: string, { start, end }: DateSpan): string[] {
  return [...text.matchAll(NO_YEAR)].flatMap(([said, month = '', day = '', word = '']) => {
    const years = [yearOf(start) - 1, yearOf(start), yearOf(end), yearOf(end) + 1];
    const dates = years
      .map((year) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
      .filter(isCivilDate);
    return dates.some((date) => DAYS[weekday(date) % 7] === plain(word))
      ? []
      : [`写着“${said}”，服务期前后各年的这一天都不是星期${word}`];
  });
}

const HEAD_WITHIN = 4;

/** A column 星期 beside the dates. */
function inTable({ rows }: ReadTable): string[] {
  const from = rows
    .slice(0, HEAD_WITHIN)
    .findIndex((row) => row.some((cell) => cell === '星期' || cell === '周几'));
  if (from < 0) return [];
  const column = (rows[from] ?? []).findIndex((cell) => cell === '星期' || cell === '周几');
  return rows.slice(from + 1).flatMap((row) => {
    const day = /^(?:星期|周|礼拜)?([一二三四五六日天])$/u.exec((row[column] ?? '').trim())?.[1];
    const [date, ...others] = day === undefined ? [] : row.flatMap((cell) => findDates(cell));
    return day === undefined || !date || others.length > 0 ? [] : wrongDay(date.text, date.date, day);
  });
}

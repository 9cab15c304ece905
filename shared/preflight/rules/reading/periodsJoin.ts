import { addDays, civilDate, daysInMonth } from '../../../domain/civilDate.ts';
import { findDates } from '../../../reading/dates.ts';
import type { ReadTable } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachPartOf } from './readPapers.ts';

/** Periods of a table by which it can be told that one is to follow the other. */
const LEAST = 3;

/** A term told period by period (逐周、逐月、逐季) leaves no day out and tells none twice. */
export const periodsJoin: Rule = {
  id: 'date.periods',
  family: '日期与期间',
  property: '完整性',
  name: '表格里逐期排列的期间首尾相接，不重叠、不缺',
  unit: '张表格',
  severity: 'warning',
  source: '合同服务期限条款',
  check: (dossier) =>
    eachPartOf(
      dossier,
      ({ tables }) => tables,
      (table, paper) => faults(table).map((fault) => atPaper(paper, table.place, fault)),
    ),
};

interface Period {
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

const MONTH = /^(\d{4})(?:年|-)(\d{1,2})(?:月份?)?$/u;

/** A month in the first cell that is not a serial number. */
function monthOf(row: readonly string[]): Period | null {
  const [, year = '', month = ''] =
    MONTH.exec((row.find((cell) => !/^\d{0,4}$/u.test(cell.trim())) ?? '').trim()) ?? [];
  if (Number(month) < 1 || Number(month) > 12) return null;
  const [y, m] = [Number(year), Number(month)];
  return {
    start: civilDate(y, m, 1),
    end: civilDate(y, m, daysInMonth(y, m)),
    text: `${year}年${m}月`,
  };
}

/** Rows with two days, the first before the second, or with a month. */
function periodsOf({ rows }: ReadTable): Period[] {
  return rows.flatMap((row) => {
    const month = monthOf(row);
    if (month) return [month];
    const [first, second, ...others] = row.flatMap((cell) => findDates(cell));
    return first && second && others.length === 0 && first.date < second.date
      ? [{ start: first.date, end: second.date, text: `${first.text}至${second.text}` }]
      : [];
  });
}

/** Most of them join, so that all of them should; months that begin where the last one ended join as well. */
function faults(table: ReadTable): string[] {
  const periods = periodsOf(table);
  if (periods.length < LEAST + 1) return [];
  const steps = periods.slice(1).map((now, at) => ({ now, before: periods[at] ?? now }));
  const wrong = steps.filter(
    ({ now, before }) => now.start !== before.end && now.start !== addDays(before.end, 1),
  );
  if (steps.length - wrong.length < 2 || wrong.length * 3 > steps.length) return [];
  return wrong.map(({ now, before }) =>
    now.text === before.text
      ? `${now.text}写了两次`
      : now.start <= before.end
        ? `${before.text}与${now.text}重叠`
        : `${before.text}之后是${now.text}，缺${addDays(before.end, 1)}至${addDays(now.start, -1)}`,
  );
}

/**
 * Due dates (到期日). A deadline does not count the day it starts from (参照民法典第二百零一条至第二百零三条):
 * 10 days after 1 March is 11 March; a date on a day off moves as the rule says. Where the answer hangs on a
 * holiday arrangement that is not published, the answer is that year, never a guess.
 */
import { addWorkingDays } from '../calendar/addWorkingDays.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { rollToWorkingDay } from '../calendar/rollToWorkingDay.ts';
import type { DueDate } from '../domain/checklist.ts';
import { addDays, addMonths, yearOf } from '../domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import type { Contract, DueRule, ReviewPeriod } from '../domain/contract.ts';

export interface DueContext {
  /** The item's own period, or the day of its event; null = the whole term. */
  readonly period: DateSpan | null;
  readonly contract: Contract;
  readonly calendar: Calendar;
}

const MILESTONE = 'milestone:';

export function dueDate(rule: DueRule, context: DueContext): DueDate {
  return resolve(rule, context, []);
}

/** The date of a milestone (里程碑) that counts now: the agreed one, otherwise the planned one. */
export function milestoneDate(contract: Contract, id: string, calendar: Calendar): DueDate {
  return resolveMilestone(id, { period: null, contract, calendar }, []);
}

function resolve(rule: DueRule, context: DueContext, passed: readonly string[]): DueDate {
  if (rule.kind === 'fixed') return { known: true, date: rule.date };
  if (rule.kind === 'first-day') return { known: true, date: firstDay(rule.monthDay, context.contract) };
  const base = baseDate(rule.from, context, passed);
  if (!base.known) return base;
  const moved = move(rule.unit, base.date, rule.count, context.calendar);
  return moved.known ? rollToWorkingDay(context.calendar, moved.date, rule.roll) : moved;
}

function firstDay(monthDay: string, { term }: Contract): CivilDate {
  const sameYear = `${yearOf(term.start)}-${monthDay}`;
  return sameYear >= term.start ? sameYear : `${yearOf(term.start) + 1}-${monthDay}`;
}

/** Last day for objections to a paper that is handed in on `handedIn`; a day off moves to the next working day. */
export function reviewEnd(review: ReviewPeriod, handedIn: DueDate, calendar: Calendar): DueDate {
  if (!handedIn.known) return handedIn;
  const moved = move(review.unit, handedIn.date, review.count, calendar);
  return moved.known ? rollToWorkingDay(calendar, moved.date, 'next') : moved;
}

function move(
  unit: 'days' | 'working-days' | 'months',
  date: CivilDate,
  count: number,
  calendar: Calendar,
): DueDate {
  switch (unit) {
    case 'days':
      return { known: true, date: addDays(date, count) };
    case 'months':
      return { known: true, date: addMonths(date, count) };
    case 'working-days':
      return addWorkingDays(calendar, date, count);
  }
}

function baseDate(from: string, context: DueContext, passed: readonly string[]): DueDate {
  const { contract } = context;
  const period = context.period ?? contract.term;
  switch (from) {
    case 'period-start':
      return { known: true, date: period.start };
    case 'period-end':
      return { known: true, date: period.end };
    case 'term-start':
      return { known: true, date: contract.term.start };
    case 'term-end':
      return { known: true, date: contract.term.end };
    case 'signed':
      // A contract whose signing date is not entered takes effect with its term.
      return { known: true, date: contract.signedOn ?? contract.term.start };
    default:
      if (!from.startsWith(MILESTONE)) throw new RangeError(`unknown start of a due date: ${from}`);
      return resolveMilestone(from.slice(MILESTONE.length), { ...context, period: null }, passed);
  }
}

function resolveMilestone(id: string, context: DueContext, passed: readonly string[]): DueDate {
  const milestone = context.contract.milestones.find((entry) => entry.id === id);
  if (!milestone) throw new RangeError(`unknown milestone: ${id}`);
  if (milestone.date !== null) return { known: true, date: milestone.date };
  if (passed.includes(id))
    throw new RangeError(`milestones wait for each other: ${[...passed, id].join(' → ')}`);
  return resolve(milestone.planned, context, [...passed, id]);
}

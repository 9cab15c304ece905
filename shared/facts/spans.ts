/** Which days a paper covers, and the pieces it is cut into. */
import { addWorkingDays } from '../calendar/addWorkingDays.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import {
  addDays,
  addMonths,
  civilDate,
  contains,
  daysInMonth,
  maxDate,
  minDate,
  monthOf,
  weekday,
  yearOf,
} from '../domain/civilDate.ts';
import type { Contract, Milestone, Stage } from '../domain/contract.ts';
import { dueDate, milestoneDate } from '../due/dueDate.ts';
import type { FactSource } from '../documents/kind.ts';

/** A calendar month clipped to a span. */
export interface MonthSpan extends DateSpan {
  /** `YYYY-MM` */
  readonly month: string;
}

/**
 * Days a paper covers: its own period; for a paper of an earlier package than the last, the term up to that stage's
 * milestone; otherwise the whole term.
 */
export function spanOf(source: Pick<FactSource, 'contract' | 'item' | 'calendar'>): DateSpan {
  const { contract, item, calendar } = source;
  if (item.period) return { start: item.period.start, end: item.period.end };
  const stage = packageOf(contract, item.requirement.stage);
  const packages = contract.stages.filter((entry) => entry.packedWith === null);
  const earlier = stage !== undefined && packages.indexOf(stage) < lastAcceptance(contract, packages);
  const end = earlier ? stageEnd(contract, stage, calendar) : null;
  return { start: contract.term.start, end: end ?? contract.term.end };
}

/** The stage in whose package the papers of a stage go; most often itself. */
function packageOf({ stages }: Contract, id: string): Stage | undefined {
  const stage = stages.find((entry) => entry.id === id);
  return stages.find((entry) => entry.id === stage?.packedWith) ?? stage;
}

/** Position of the package whose papers cover the whole term: the last one with papers that 乙方 writes. */
function lastAcceptance(contract: Contract, packages: readonly Stage[]): number {
  return packages.findLastIndex((stage) =>
    contract.requirements.some(
      (requirement) =>
        packageOf(contract, requirement.stage) === stage &&
        requirement.issuer === 'vendor' &&
        (requirement.form === 'generated' || requirement.form === 'photos'),
    ),
  );
}

/** Last day of the last whole contract month before the stage's milestone; null when the stage has none. */
function stageEnd(contract: Contract, stage: Stage, calendar: Calendar): CivilDate | null {
  const milestone = contract.milestones.find((entry) => entry.id === stage.milestone);
  const agreed = milestone ? milestoneDay(contract, milestone, calendar) : null;
  if (agreed === null) return null;
  const { start, end } = contract.term;
  let months = 1;
  while (addMonths(start, months + 1) <= agreed) months += 1;
  return minDate(end, addDays(addMonths(start, months), -1));
}

/** Where next year's holidays are not published, the planned day before it moves off a day off: months count here. */
function milestoneDay(contract: Contract, milestone: Milestone, calendar: Calendar): CivilDate | null {
  const date = milestoneDate(contract, milestone.id, calendar);
  if (date.known) return date.date;
  const { planned } = milestone;
  if (planned.kind !== 'offset') return null;
  const kept = dueDate({ ...planned, roll: 'keep' }, { period: null, contract, calendar });
  return kept.known ? kept.date : null;
}

/** Calendar months of a span, the first and last clipped to it. */
export function monthsOf(span: DateSpan): MonthSpan[] {
  const months: MonthSpan[] = [];
  let year = yearOf(span.start);
  let month = monthOf(span.start);
  while (civilDate(year, month, 1) <= span.end) {
    const first = civilDate(year, month, 1);
    months.push({
      month: first.slice(0, 7),
      start: maxDate(first, span.start),
      end: minDate(civilDate(year, month, daysInMonth(year, month)), span.end),
    });
    year += month === 12 ? 1 : 0;
    month = (month % 12) + 1;
  }
  return months;
}

/** Weeks from Monday to Sunday of a span, the first and last clipped to it. */
export function weeksOf(span: DateSpan): DateSpan[] {
  const weeks: DateSpan[] = [];
  let start = span.start;
  while (start <= span.end) {
    const end = minDate(addDays(start, 7 - weekday(start)), span.end);
    weeks.push({ start, end });
    start = addDays(end, 1);
  }
  return weeks;
}

/** Calendar quarters of a span, the first and last clipped to it. */
export function quartersOf(span: DateSpan): DateSpan[] {
  const quarters = Map.groupBy(
    monthsOf(span),
    ({ month }) => `${month.slice(0, 4)}-${Math.ceil(Number(month.slice(5, 7)) / 3)}`,
  );
  return [...quarters.values()].flatMap((months) => {
    const [first, last] = [months[0], months.at(-1)];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
}

export function daysOf(span: DateSpan): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = span.start; day <= span.end; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The week after one, or the month after one, clipped to the term; null when the term is over. */
export function spanAfter(span: DateSpan, unit: 'week' | 'month', term: DateSpan): DateSpan | null {
  const start = addDays(span.end, 1);
  if (start > term.end) return null;
  const next = unit === 'week' ? weeksOf({ start, end: term.end })[0] : monthsOf({ start, end: term.end })[0];
  return next ? { start: next.start, end: next.end } : null;
}

/** Records whose day lies in the span. */
export function inSpan<T>(records: readonly T[], span: DateSpan, dayOf: (record: T) => CivilDate): T[] {
  return records.filter((record) => contains(span, dayOf(record)));
}

/**
 * The date a paper bears: the first working day after the last day it covers, so that it is neither older than its
 * figures nor of a day off. Where that year's holidays are not published, the last day itself.
 */
export function paperDate(span: DateSpan, calendar: Calendar): CivilDate {
  const next = addWorkingDays(calendar, span.end, 1);
  return next.known ? next.date : span.end;
}

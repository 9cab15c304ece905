/** The table 进度计划: month by month the dates that the contract sets, and the papers due. */
import type { Calendar } from '../../../calendar/calendar.ts';
import type { OwedItem } from '../../../domain/checklist.ts';
import type { CivilDate, DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { Contract } from '../../../domain/contract.ts';
import type { Json } from '../../../documents/kind.ts';
import { milestoneDate } from '../../../due/dueDate.ts';
import { printDay, printMonthColumn } from '../../format.ts';
import { earliestPayment } from './paymentTable.ts';
import { monthsOf } from '../../spans.ts';

/** Papers of a week or a month recur in every row: the text above the table names them once. */
const SEPARATE: ReadonlySet<string> = new Set([
  'once',
  'quarterly',
  'half-yearly',
  'yearly',
  'n-per-year',
  'as-listed',
]);

interface Step {
  readonly date: CivilDate;
  readonly text: string;
}

export function scheduleTable(
  contract: Contract,
  owed: readonly OwedItem[],
  calendar: Calendar,
  span: DateSpan,
): Json {
  const months = monthsOf(span);
  const labels = printMonthColumn(months.map(({ month }) => month));
  const steps = [
    ...termSteps(contract),
    ...milestoneSteps(contract, calendar),
    ...paymentSteps(contract, calendar),
  ];
  const papers = paperSteps(owed);
  return months.map((month, index) => ({
    month: labels[index] ?? '',
    steps: stepsOf(steps, month),
    papers: [...Map.groupBy(inMonth(papers, month), ({ date }) => date)].map(
      ([date, list]) => `${printDay(date)}前：${list.map(({ text }) => text).join('、')}`,
    ),
  }));
}

/** A month without a date of its own is one of daily work. */
function stepsOf(steps: readonly Step[], month: DateSpan): string[] {
  const own = inMonth(steps, month).map(({ date, text }) => `${printDay(date)}，${text}`);
  return own.length === 0 ? ['日常运行维护'] : own;
}

function inMonth(steps: readonly Step[], month: DateSpan): Step[] {
  return steps.filter(({ date }) => contains(month, date)).toSorted((a, b) => a.date.localeCompare(b.date));
}

function termSteps({ term }: Contract): Step[] {
  return [
    { date: term.start, text: '服务期开始' },
    { date: term.end, text: '服务期届满' },
  ];
}

/** Milestones without an agreed date are planned ones and say so. */
function milestoneSteps(contract: Contract, calendar: Calendar): Step[] {
  return contract.milestones.flatMap((milestone) => {
    const date = milestoneDate(contract, milestone.id, calendar);
    return date.known
      ? [{ date: date.date, text: `${milestone.name}${milestone.date === null ? '（计划）' : ''}` }]
      : [];
  });
}

function paymentSteps(contract: Contract, calendar: Calendar): Step[] {
  return contract.payments.flatMap((payment) => {
    const date = earliestPayment(contract, payment, calendar);
    return date === null ? [] : [{ date, text: `${payment.name}付款的时间条件具备` }];
  });
}

function paperSteps(owed: readonly OwedItem[]): Step[] {
  return owed.flatMap(({ requirement, title, due }) =>
    SEPARATE.has(requirement.cadence.kind) &&
    requirement.issuer === 'vendor' &&
    requirement.form !== 'covered' &&
    due.known
      ? [{ date: due.date, text: requirement.cadence.kind === 'as-listed' ? title : requirement.name }]
      : [],
  );
}

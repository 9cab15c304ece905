/** The desk (合同工作台): where the contract stands today, what is mine, who is waited for. */
import type { Calendar } from '../calendar/calendar.ts';
import type { ChecklistItem, ItemState } from '../domain/checklist.ts';
import { daysBetween, spanDays } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import { projectLead } from '../domain/contract.ts';
import { MOVER_WORDS, STATE_WORDS } from '../domain/words.ts';
import { milestoneDate } from '../due/dueDate.ts';
import type { OverviewView } from '../ipc/views.ts';
import { papersAmong } from './papers.ts';
import { paymentViews } from './paymentViews.ts';
import { stripLanes } from './strip.ts';
import { isActionable, taskGroups } from './tasks.ts';

export interface OverviewInput {
  readonly contract: Contract;
  readonly calendar: Calendar;
  readonly items: readonly ChecklistItem[];
  readonly today: CivilDate;
  readonly conditionsDone: ReadonlySet<string>;
  readonly packedStages: readonly string[];
  readonly findings: OverviewView['findings'];
  /** Whose desk it is; the clerk's unless told otherwise. */
  readonly role?: 'clerk' | 'lead';
}

export function overview(input: OverviewInput): OverviewView {
  const { contract, items, today, role = 'clerk' } = input;
  const { term } = contract;
  const papers = papersAmong(items);
  return {
    today,
    dayOfTerm: Math.min(Math.max(daysBetween(term.start, today) + 1, 0), spanDays(term)),
    daysLeft: Math.max(daysBetween(today < term.start ? term.start : today, term.end), 0),
    total: papers.length,
    counts: countStates(papers),
    overdue: papers.filter((item) => item.overdue).length,
    stale: papers.filter((item) => item.stale).length,
    lanes: stripLanes(items, today),
    marks: marksOf(input),
    mine: taskGroups(
      items.filter((item) => item.mover === role),
      contract,
      today,
    ),
    waiting: (['lead', 'buyer'] as const).flatMap((mover) =>
      mover === role ? [] : waitingFor(mover, contract, items, today),
    ),
    findings: input.findings,
    payments: paymentViews(input),
    amountFen: contract.amountFen,
  };
}

function countStates(items: readonly ChecklistItem[]): Record<ItemState, number> {
  const counts: Record<ItemState, number> = {
    due: 0,
    drafted: 0,
    'awaiting-signature': 0,
    signed: 0,
    'signed-off': 0,
    packed: 0,
    'not-applicable': 0,
  };
  for (const item of items) counts[item.state] += 1;
  return counts;
}

/** Milestones whose date is known, and the end of the term. */
function marksOf({ contract, calendar }: OverviewInput): OverviewView['marks'] {
  const milestones = contract.milestones.flatMap((milestone) => {
    const due = milestoneDate(contract, milestone.id, calendar);
    return due.known ? [{ label: milestone.name, date: due.date }] : [];
  });
  return [...milestones, { label: '服务期满', date: contract.term.end }].toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
}

function waitingFor(
  mover: 'lead' | 'buyer',
  contract: Contract,
  items: readonly ChecklistItem[],
  today: CivilDate,
): OverviewView['waiting'] {
  const theirs = items.filter((item) => item.mover === mover && isActionable(item, today));
  if (theirs.length === 0) return [];
  const person = mover === 'lead' ? projectLead(contract)?.name : contract.buyer.leader;
  return [
    {
      mover,
      name: person || MOVER_WORDS[mover],
      count: theirs.length,
      detail: waitingDetail(theirs),
      itemIds: theirs.map((item) => item.id),
    },
  ];
}

/** `待签字2 · 待核签3 · 逾期1` */
function waitingDetail(items: readonly ChecklistItem[]): string {
  const count = (test: (item: ChecklistItem) => boolean): number => items.filter(test).length;
  const figures: readonly (readonly [string, number])[] = [
    ['待出具', count((item) => item.state === 'due')],
    [STATE_WORDS['awaiting-signature'], count((item) => item.state === 'awaiting-signature')],
    ['待核签', count((item) => item.state === 'drafted' || item.state === 'signed')],
    ['逾期', count((item) => item.overdue)],
  ];
  return figures
    .filter(([, figure]) => figure > 0)
    .map(([word, figure]) => `${word}${figure}`)
    .join(' · ');
}

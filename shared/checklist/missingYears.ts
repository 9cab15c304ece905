import type { Calendar } from '../calendar/calendar.ts';
import type { DueDate, OwedItem } from '../domain/checklist.ts';
import type { Contract } from '../domain/contract.ts';
import { dueDate, milestoneDate } from '../due/dueDate.ts';

export interface DatedContract {
  readonly contract: Contract;
  readonly calendar: Calendar;
  readonly owed: readonly OwedItem[];
}

/** Years on which some date of the contract hangs and whose holidays are not known: what the user is asked to enter. */
export function missingYears({ contract, calendar, owed }: DatedContract): number[] {
  const rules = [contract.bond?.due ?? null, ...contract.payments.map((payment) => payment.due)];
  const dates: readonly (DueDate | null)[] = [
    ...owed.flatMap((item) => [item.due, item.reviewEnds]),
    ...contract.milestones.map(({ id }) => milestoneDate(contract, id, calendar)),
    ...rules.map((rule) => rule && dueDate(rule, { period: null, contract, calendar })),
  ];
  const years = dates.flatMap((date) => (date && !date.known ? [date.missingYear] : []));
  return [...new Set(years)].toSorted((a, b) => a - b);
}

/** The table 用款计划: instalments of the contract with their conditions and the earliest day of each. */
import type { Calendar } from '../../../calendar/calendar.ts';
import type { CivilDate } from '../../../domain/civilDate.ts';
import type { Contract, Payment } from '../../../domain/contract.ts';
import type { JsonObject } from '../../../documents/kind.ts';
import { dueDate, milestoneDate } from '../../../due/dueDate.ts';
import { NONE, printMoney, printPercent, withoutEndMark } from '../../format.ts';

export function paymentTable(contract: Contract, calendar: Calendar): JsonObject {
  const { payments, amountFen } = contract;
  const sum = payments.reduce((total, payment) => total + payment.amountFen, 0);
  return {
    rows: payments.map((payment) => ({
      name: payment.name,
      share: printPercent(payment.amountFen, amountFen),
      amount: printMoney(payment.amountFen),
      when: withoutEndMark(payment.when) || NONE,
      date: printTime(contract, payment, calendar),
    })),
    total: printMoney(sum),
    share: printPercent(sum, amountFen),
  };
}

function printTime(contract: Contract, payment: Payment, calendar: Calendar): string {
  if (payment.due) {
    const due = dueDate(payment.due, { period: null, contract, calendar });
    if (due.known) return `${due.date}前`;
  }
  const earliest = earliestPayment(contract, payment, calendar);
  return earliest === null ? NONE : `${earliest}起`;
}

/** The day from which every condition with a date of its own is met; null where none of them has one. */
export function earliestPayment(contract: Contract, payment: Payment, calendar: Calendar): CivilDate | null {
  const dates = payment.conditions.flatMap((condition): CivilDate[] => {
    const stage = contract.stages.find((entry) => entry.id === condition.stage);
    const date = condition.due
      ? dueDate(condition.due, { period: null, contract, calendar })
      : stage?.milestone
        ? milestoneDate(contract, stage.milestone, calendar)
        : null;
    return date?.known ? [date.date] : [];
  });
  return dates.toSorted().at(-1) ?? null;
}

/** Payments (付款) with the state of each condition: dates come by themselves, stages by packing, the rest by hand. */
import type { Calendar } from '../calendar/calendar.ts';
import type { DueDate } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract, Payment, PaymentCondition } from '../domain/contract.ts';
import { dueDate, milestoneDate } from '../due/dueDate.ts';
import type { PaymentView } from '../ipc/views.ts';

export interface PaymentInput {
  readonly contract: Contract;
  readonly calendar: Calendar;
  readonly today: CivilDate;
  /** `payment/condition` of what a person ticked off. */
  readonly conditionsDone: ReadonlySet<string>;
  /** Ids of the stages that are packed. */
  readonly packedStages: readonly string[];
}

type ConditionState = Pick<PaymentView['conditions'][number], 'done' | 'detail'>;

export function paymentViews(input: PaymentInput): readonly PaymentView[] {
  return input.contract.payments.map((payment) => ({
    id: payment.id,
    name: payment.name,
    amountFen: payment.amountFen,
    when: payment.when,
    due:
      payment.due &&
      dueDate(payment.due, { period: null, contract: input.contract, calendar: input.calendar }),
    conditions: payment.conditions.map((condition) => ({
      id: condition.id,
      text: condition.text,
      kind: condition.kind,
      ...conditionState(payment, condition, input),
    })),
  }));
}

function conditionState(payment: Payment, condition: PaymentCondition, input: PaymentInput): ConditionState {
  const { contract, calendar, today } = input;
  switch (condition.kind) {
    case 'date': {
      if (!condition.due) return { done: false, detail: '未定日期' };
      const due = dueDate(condition.due, { period: null, contract, calendar });
      const done = due.known && due.date <= today;
      return { done, detail: done ? `${due.date}已满` : dateText(due, '到') };
    }
    case 'stage': {
      const done = condition.stage !== null && input.packedStages.includes(condition.stage);
      return { done, detail: done ? '已装卷' : stagePlan(condition.stage, input) };
    }
    case 'manual': {
      const done = input.conditionsDone.has(`${payment.id}/${condition.id}`);
      return { done, detail: done ? '已确认' : '待确认' };
    }
  }
}

function stagePlan(stageId: string | null, { contract, calendar }: PaymentInput): string {
  const stage = contract.stages.find((entry) => entry.id === stageId);
  if (!stage?.milestone) return '未装卷';
  return dateText(milestoneDate(contract, stage.milestone, calendar), '计划');
}

function dateText(due: DueDate, before: string): string {
  return due.known ? `${before}${due.date}` : `待${due.missingYear}年节假日安排公布`;
}

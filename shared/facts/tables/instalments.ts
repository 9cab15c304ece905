/** Instalments (付款) of the contract: which one a paper asks for, how they add up, how far their conditions are. */
import type { CivilDate } from '../../domain/civilDate.ts';
import type { Contract, Payment, PaymentCondition } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { dueDate, milestoneDate } from '../../due/dueDate.ts';
import { shareText } from '../../money/percent.ts';
import { upperCaseAmount } from '../../money/upperCaseAmount.ts';
import { NONE, printDate, printMoney } from '../format.ts';
import { papersOfStage } from './requiredPapers.ts';

/**
 * The payment of a paper. A preset says it in one of four ways: an entry of its list (`as-listed`, the payment's
 * name or id), a part with the payment's id, the end of its own id (`payment-application-second`), or its name
 * (第二笔付款申请). A contract with one payment needs none. Null = not told: never guessed.
 */
export function paymentOf({ contract, item }: Pick<FactSource, 'contract' | 'item'>): Payment | null {
  const { payments } = contract;
  const { requirement } = item;
  const listed = item.eventKey ?? item.id.slice(requirement.id.length + 1);
  const partIds = requirement.parts.map((part) => part.id);
  return (
    payments.find(({ id, name }) => listed === id || listed === name) ??
    payments.find(({ id }) => partIds.includes(id)) ??
    payments.find(({ id }) => requirement.id.endsWith(`-${id}`)) ??
    payments.find(({ name }) => requirement.name.includes(name)) ??
    (payments.length === 1 ? (payments[0] ?? null) : null)
  );
}

/** `50%`; a fixed amount has no share. */
export function printShare(millionths: number | null): string {
  return millionths === null ? NONE : shareText(millionths);
}

export interface PaymentRow {
  readonly name: string;
  readonly share: string;
  readonly amount: string;
  readonly words: string;
  readonly when: string;
  readonly now: boolean;
}

export function paymentRows(contract: Contract, current: Payment | null): PaymentRow[] {
  return contract.payments.map((payment) => ({
    name: payment.name,
    share: printShare(payment.share),
    amount: printMoney(payment.amountFen),
    words: upperCaseAmount(payment.amountFen),
    when: payment.when,
    now: payment.id === current?.id,
  }));
}

export interface PaymentTotal {
  readonly amount: string;
  readonly words: string;
  /** '' when the instalments make up the contract's amount; otherwise by how much they do not. */
  readonly gap: string;
}

export function paymentTotal(contract: Contract): PaymentTotal {
  const sum = contract.payments.reduce((total, payment) => total + payment.amountFen, 0);
  const gap = sum - contract.amountFen;
  return {
    amount: printMoney(sum),
    words: upperCaseAmount(sum),
    gap:
      gap === 0
        ? ''
        : `各期合计比合同总额${gap > 0 ? '多' : '少'}${printMoney(Math.abs(gap))}元，须先核对合同`,
  };
}

export interface ConditionRow {
  readonly text: string;
  /** '' where neither contract nor records tell. */
  readonly state: string;
  /** Words before a blank that is filled by hand; '' = nothing to fill beside the state. */
  readonly fill: string;
}

/** Conditions as far as the contract tells on the letter's day; what only the parties know stays blank. */
export function conditionRows(source: FactSource, payment: Payment, on: CivilDate): ConditionRow[] {
  return payment.conditions.map((condition) => ({
    text: condition.text,
    ...stateOf(source, payment, condition, on),
  }));
}

function stateOf(
  source: FactSource,
  payment: Payment,
  condition: PaymentCondition,
  on: CivilDate,
): Omit<ConditionRow, 'text'> {
  switch (condition.kind) {
    case 'date':
      return { state: dateState(source, condition, on), fill: '' };
    case 'stage':
      return { state: stageState(source, condition), fill: '' };
    case 'manual':
      return manualState(source.contract, payment, condition.text);
  }
}

function dateState(
  { contract, calendar }: FactSource,
  { due: rule }: PaymentCondition,
  on: CivilDate,
): string {
  if (!rule) return '';
  const due = dueDate(rule, { period: null, contract, calendar });
  if (!due.known) return `待${due.missingYear}年节假日安排公布后确定`;
  return due.date <= on ? `${printDate(due.date)}已届满` : `${printDate(due.date)}届满`;
}

function stageState(source: FactSource, { stage: stageId }: PaymentCondition): string {
  const { contract, calendar } = source;
  const stage = contract.stages.find((entry) => entry.id === stageId);
  if (!stage) return '';
  const papers = papersOfStage(source, stage.id).length;
  return [stageDay(contract, calendar, stage), papers === 0 ? '' : `应交资料${papers}份`]
    .filter((words) => words !== '')
    .join('，');
}

function stageDay(
  contract: Contract,
  calendar: FactSource['calendar'],
  stage: Contract['stages'][number],
): string {
  const milestone = contract.milestones.find((entry) => entry.id === stage.milestone);
  if (!milestone) return '';
  const date = milestoneDate(contract, milestone.id, calendar);
  if (!date.known) return '';
  return `${stage.name}${milestone.date === null ? '计划' : '定'}于${printDate(date.date)}`;
}

function manualState(contract: Contract, payment: Payment, text: string): Omit<ConditionRow, 'text'> {
  if (/发票/u.test(text)) return { state: `发票金额${printMoney(payment.amountFen)}元`, fill: '发票号码' };
  if (contract.bond && /保函|保证金/u.test(text)) {
    const fill = /保函/u.test(text) ? '有效期至' : '提交日期';
    return { state: `${contract.bond.name}金额${printMoney(contract.bond.amountFen)}元`, fill };
  }
  return { state: '', fill: '' };
}

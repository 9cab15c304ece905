/** 付款申请: one instalment of the contract, its conditions as far as the contract tells, the account left to fill. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { minDate } from '../../../domain/civilDate.ts';
import type { Payment } from '../../../domain/contract.ts';
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { dueDate } from '../../../due/dueDate.ts';
import { upperCaseAmount } from '../../../money/upperCaseAmount.ts';
import { draftFulfilment } from '../../drafts/fulfilment.ts';
import { printDate, printMoney } from '../../format.ts';
import { letterDate, letterHead, servedUntil } from '../../letters/letterHead.ts';
import type { Section } from '../../letters/sections.ts';
import { draftSections, printSections } from '../../letters/sections.ts';
import { spanOf } from '../../spans.ts';
import { conditionRows, paymentOf, paymentRows, paymentTotal, printShare } from '../../tables/instalments.ts';

function facts(source: FactSource): DocumentFacts {
  const { contract, item } = source;
  const payment = paymentOf(source);
  const date = letterDate(source);
  const named = payment === null || item.requirement.name.includes(payment.name);
  return {
    values: {
      ...letterHead(source),
      title: named ? item.requirement.name : `${item.requirement.name}（${payment.name}）`,
      payment: payment ? printPayment(source, payment) : null,
      conditions: payment ? conditionRows(source, payment, date).map((row) => ({ ...row })) : [],
      sections: printSections(source, sections(source), paymentIds(source)),
      payments: paymentRows(contract, payment).map((row) => ({ ...row })),
      total: { ...paymentTotal(contract) },
    },
    charts: {},
    date,
    inputs: payment
      ? [
          { label: '本次申请', value: `${printMoney(payment.amountFen)}元` },
          { label: '付款条件', value: `${payment.conditions.length}项` },
        ]
      : [{ label: '本次申请', value: '未指明哪一笔' }],
  };
}

function printPayment({ contract, calendar }: FactSource, payment: Payment) {
  const due = payment.due ? dueDate(payment.due, { period: null, contract, calendar }) : null;
  return {
    name: payment.name,
    share: payment.share === null ? '' : printShare(payment.share),
    amount: printMoney(payment.amountFen),
    words: upperCaseAmount(payment.amountFen),
    when: payment.when,
    due: due === null ? '' : due.known ? printDate(due.date) : `待${due.missingYear}年节假日安排公布后确定`,
  };
}

/** Parts that name the payment are no sections. */
function paymentIds({ contract }: FactSource): string[] {
  return contract.payments.map(({ id }) => id);
}

function sections(source: FactSource): Section[] {
  return [{ id: 'performed', name: '履约情况', text: draftFulfilment(source, paidSpan(source), '我公司') }];
}

/** What a stage's acceptance looked at, where the payment waits for one; otherwise all days before the letter. */
function paidSpan(source: FactSource): DateSpan | null {
  const served = servedUntil(source);
  const stage = paymentOf(source)?.conditions.find((condition) => condition.kind === 'stage')?.stage;
  if (!stage || !served) return served;
  const requirement = { ...source.item.requirement, stage };
  const span = spanOf({ ...source, item: { ...source.item, requirement, period: null } });
  return { start: span.start, end: minDate(span.end, served.end) };
}

export const paymentApplication: DocumentKind = {
  id: 'payment-application',
  facts,
  drafts: (source) => draftSections(source, sections(source), paymentIds(source)),
};

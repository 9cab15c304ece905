/** 履约保函、保证金资料清单: amount, deadline and the papers to hand in, to be ticked by who receives them. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { dueDate } from '../../../due/dueDate.ts';
import { upperCaseAmount } from '../../../money/upperCaseAmount.ts';
import { printClause } from '../../clause.ts';
import { printDate, printMoney } from '../../format.ts';
import { letterDate, letterHead } from '../../letters/letterHead.ts';
import { bondPapers as papersOf } from '../../tables/bondPapers.ts';
import { printShare } from '../../tables/instalments.ts';

function facts(source: FactSource): DocumentFacts {
  const { contract, calendar } = source;
  const { bond } = contract;
  const due = bond?.due ? dueDate(bond.due, { period: null, contract, calendar }) : source.item.due;
  const papers = papersOf(source);
  return {
    values: {
      ...letterHead(source),
      bond: bond
        ? {
            name: bond.name,
            clause: printClause(bond.clause),
            share: printShare(bond.share),
            amount: printMoney(bond.amountFen),
            words: upperCaseAmount(bond.amountFen),
            when: bond.when,
          }
        : null,
      deadline: due.known ? printDate(due.date) : `待${due.missingYear}年节假日安排公布后确定`,
      termEnd: printDate(contract.term.end),
      papers: papers.map((paper) => ({ ...paper })),
    },
    charts: {},
    date: letterDate(source),
    inputs: [
      { label: '金额', value: bond ? `${printMoney(bond.amountFen)}元` : '合同未约定' },
      { label: '资料', value: `${papers.length}项` },
    ],
  };
}

export const bondPapers: DocumentKind = { id: 'bond-papers', facts, drafts: () => ({}) };

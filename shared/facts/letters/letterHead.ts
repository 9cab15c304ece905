/** What every letter about the contract says at its head: parties, amount in figures and words, term, stage. */
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import { addDays, minDate } from '../../domain/civilDate.ts';
import type { FactSource, JsonObject } from '../../documents/kind.ts';
import { upperCaseAmount } from '../../money/upperCaseAmount.ts';
import { printClause } from '../clause.ts';
import { NONE, printDate, printMoney, printSpanInText } from '../format.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';

/** A clause not entered yet, or still as the general preset has it: the letter then says 按照合同约定. */
const UNKNOWN_CLAUSE = /^(?:待填)?$/u;

export function letterHead(source: FactSource): JsonObject {
  const { contract, item } = source;
  const stage = contract.stages.find((entry) => entry.id === item.requirement.stage);
  return {
    ...partiesOf(contract),
    title: item.requirement.name,
    clause: UNKNOWN_CLAUSE.test(item.requirement.clause) ? '约定' : printClause(item.requirement.clause),
    stage: stage?.name ?? NONE,
    amount: printMoney(contract.amountFen),
    amountInWords: upperCaseAmount(contract.amountFen),
    term: printSpanInText(contract.term),
    signedOn: contract.signedOn ? printDate(contract.signedOn) : NONE,
    buyerLeader: contract.buyer.leader || NONE,
    vendorLeader: contract.vendor.leader || NONE,
    vendorAddress: contract.vendor.address || NONE,
    vendorPhone: contract.vendor.phone || NONE,
    systems: [...contract.systems],
  };
}

/** The day a letter is due is the day it is dated by; where that is not known, the day after what it covers. */
export function letterDate(source: FactSource): CivilDate {
  const { item, calendar } = source;
  return item.due.known ? item.due.date : paperDate(spanOf(source), calendar);
}

/** The term up to the day before the letter; null for a letter of the term's first day or earlier. */
export function servedUntil(source: FactSource): DateSpan | null {
  const { start, end } = source.contract.term;
  const last = minDate(end, addDays(letterDate(source), -1));
  return last < start ? null : { start, end: last };
}

/**
 * Penalties (违约金) of the contract over its records: how often each case has come about, what that costs and whether
 * the buyer may terminate. 测算供双方核对；是否构成违约由双方认定，程序不作认定。
 */
import type { Calendar } from '../../calendar/calendar.ts';
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import type { Contract, Fen, Penalty } from '../../domain/contract.ts';
import type { RecordSet } from '../../records/types.ts';
import { explainLevel } from '../index.ts';
import type { ServiceLevelValue } from '../value.ts';
import type { BreachFacts, EvidenceRecord } from './breach.ts';
import { lateStart } from './sources/lateStart.ts';
import { missedLevels } from './sources/missedLevels.ts';
import { staffChanges } from './sources/staffChanges.ts';
import { workOut } from './workOut.ts';
import type { PenaltyWorking } from './working.ts';

export interface PenaltyReckoning {
  readonly records: RecordSet;
  /** Days over which the service levels were computed: the term, or what a paper covers of it. */
  readonly span: DateSpan;
  /** Values of the service levels over that span. */
  readonly values: readonly ServiceLevelValue[];
  /** Day up to whose end records count (统计日). */
  readonly asOf: CivilDate;
  readonly calendar: Calendar;
}

/** All penalties in the order of the contract. */
export function penaltyWorkings(contract: Contract, reckoning: PenaltyReckoning): readonly PenaltyWorking[] {
  return contract.penalties.map((penalty) =>
    workOut(contract, penalty, factsOf(contract, penalty, reckoning), reckoning.calendar),
  );
}

function factsOf(contract: Contract, { source }: Penalty, reckoning: PenaltyReckoning): BreachFacts {
  const { records, values, asOf } = reckoning;
  switch (source) {
    case 'late-start':
      return lateStart(contract, records, asOf);
    case 'missed-levels':
      return missedLevels(values, asOf, (value) => missedIn(contract, value, reckoning));
    case 'staff-changes':
      return staffChanges(records.staffChanges, contract.term, asOf);
    case 'people':
      return { kind: 'unknown', reason: '记录不能反映是否发生，由双方认定' };
  }
}

/** The records that counted against a missed value; where all count alike, those it rests on. */
function missedIn(
  contract: Contract,
  { id, scope, window }: ServiceLevelValue,
  { records, span, asOf, calendar }: PenaltyReckoning,
): readonly EvidenceRecord[] {
  const cut = { ...contract, term: span };
  const found = explainLevel(cut, records, { asOf, calendar }, { id, scope, start: window.start });
  if (!found) return [];
  const against =
    found.missed.length > 0 ? found.missed : found.terms.flatMap(({ records: behind }) => behind);
  const distinct = new Map(against.map(({ kind, number }) => [`${kind}|${number}`, { kind, number }]));
  return [...distinct.values()];
}

export interface PenaltySum {
  /** Over the penalties whose amount is known. */
  readonly fen: Fen;
  /** Cases without an amount: to be judged by people, or with an open base. */
  readonly open: number;
}

export function penaltySum(workings: readonly PenaltyWorking[]): PenaltySum {
  return {
    fen: workings.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0),
    open: workings.filter(({ state }) => state === 'people' || state === 'open').length,
  };
}

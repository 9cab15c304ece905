import type { Contract } from '../../../domain/contract.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { CivilDate } from '../../../domain/civilDate.ts';
import type { RecordSet } from '../../../records/types.ts';
import type { BreachFacts } from '../breach.ts';

const RULE =
  '以工作记录的首日为实际开始服务之日，自约定日的次日计至实际开始日；服务期内其他未按期的情形由双方认定';

/**
 * 未按约定开始服务: from the term's first day to the first day of work that is recorded. A term without any work says
 * nothing: the service may have begun and nobody wrote it down.
 */
export function lateStart(contract: Contract, { work }: RecordSet, asOf: CivilDate): BreachFacts {
  const { term } = contract;
  const days = work.map(({ date }) => date).filter((date) => date <= asOf);
  const served = days.filter((date) => contains(term, date) || date < term.start);
  const first = served.reduce<CivilDate | null>(
    (least, day) => (least === null || day < least ? day : least),
    null,
  );
  if (first === null) return { kind: 'unknown', reason: '没有工作记录，实际开始服务的日期由双方认定' };
  const late = first > term.start;
  return {
    kind: 'late',
    rule: RULE,
    lateness: late
      ? {
          due: term.start,
          done: first,
          open: false,
          words: `约定${term.start}开始，首条工作记录在${first}`,
          evidence: [{ kind: 'work', number: first }],
        }
      : null,
  };
}

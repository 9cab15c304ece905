/** What the work records of a week and of a month share (工作记录单): parties, problems, what comes next, the counts. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { DocumentFacts, FactSource, JsonObject } from '../../documents/kind.ts';
import type { WorkRecord } from '../../records/types.ts';
import { printCount, printDays } from '../format.ts';
import { incidentsSolved } from '../named/incidents.ts';
import { problemsToCoordinate, solvedProblems } from '../named/solved.ts';
import { requestsToBuyer } from '../named/work.ts';
import { partiesOf } from '../parties.ts';

export interface LogPeriod {
  readonly span: DateSpan;
  /** Null after the last one of the term. */
  readonly next: DateSpan | null;
  /** Of the span. */
  readonly work: readonly WorkRecord[];
}

/** @param own what this kind of record shows besides */
export function logFacts(
  { contract, records, item }: FactSource,
  { span, next, work }: LogPeriod,
  own: JsonObject,
): DocumentFacts {
  return {
    values: {
      ...partiesOf(contract),
      period: item.period?.label ?? '',
      code: item.code,
      solved: solvedProblems(records.incidents, span),
      coordinate: problemsToCoordinate(work),
      next: next ? printDays(next) : '',
      ...own,
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '工作记录', value: `${printCount(work.length)}条` },
      { label: '已解决故障', value: `${incidentsSolved(records.incidents, span).length}件` },
      { label: '需甲方协调', value: `${requestsToBuyer(work).length}件` },
    ],
  };
}

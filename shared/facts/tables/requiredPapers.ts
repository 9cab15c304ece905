/** 验收资料清单: what the contract asks of 乙方 for a stage, one row a requirement, with numbers to find each paper by. */
import { itemsOfStage } from '../../checklist/itemsOfStage.ts';
import type { OwedItem } from '../../domain/checklist.ts';
import { dateOfMoment } from '../../domain/civilDate.ts';
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import type { Requirement } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printClause } from '../clause.ts';
import { NONE } from '../format.ts';
import type { RecordSet } from '../../records/types.ts';
import { spanOf } from '../spans.ts';

export interface RequiredPaper {
  readonly name: string;
  readonly clause: string;
  /** Papers owed: 44 for a weekly log; 0 = no event called for one. */
  readonly count: number;
  readonly unit: string;
  readonly copies: number;
  /** `QH-ZJ-001—044`; `—` without a paper. */
  readonly codes: string;
  /** What the records hold for it: `44期均有记录`, `41期有记录，3期没有`; '' where no kind of record tells. */
  readonly evidence: string;
  /** Periods without any record. */
  readonly gaps: number;
}

/** Letters that ask for something are no proof of service. */
const APPLICATIONS: readonly string[] = [
  'payment-application',
  'bond-papers',
  'acceptance-application',
  'completion-application',
];

/** In the order of the checklist; papers of others, applications and the asking paper itself are not in it. */
export function requiredPapers(source: FactSource): RequiredPaper[] {
  const own = source.item.requirement;
  const wanted = papersOfStage(source, own.stage).filter(({ requirement }) => requirement.id !== own.id);
  const groups = Map.groupBy(wanted, ({ requirement }) => requirement.id);
  const days = recordedDays(source.records);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [row(days, first.requirement, group)] : [];
  });
}

/**
 * What 乙方 owes for a stage, with the stages packed along. A stage that asks 乙方 for nothing (a review meeting, a
 * first acceptance without a list) looks at all that is owed up to the days it covers.
 */
export function papersOfStage(source: FactSource, stageId: string): readonly OwedItem[] {
  const { contract, calendar, owed } = source;
  const proofs = owed.filter(({ requirement }) => isEvidence(requirement));
  const stage = contract.stages.find(({ id }) => id === stageId);
  const packed = itemsOfStage(contract, calendar, proofs, stage?.packedWith ?? stageId);
  if (packed.some(({ requirement }) => requirement.stage === stageId)) return packed;
  const { end } = spanOf(source);
  return end === contract.term.end ? proofs : proofs.filter((item) => hasCome(item, end));
}

function hasCome({ period, due }: OwedItem, day: CivilDate): boolean {
  return period ? period.end <= day : due.known && due.date <= day;
}

function isEvidence({ issuer, form, template }: Requirement): boolean {
  return issuer === 'vendor' && form !== 'covered' && !APPLICATIONS.includes(template ?? '');
}

function row(
  days: readonly CivilDate[],
  requirement: Requirement,
  group: readonly OwedItem[],
): RequiredPaper {
  return {
    name: requirement.name,
    clause: printClause(requirement.clause),
    count: group.length,
    unit: group[0]?.period ? '期' : '份',
    copies: requirement.copies,
    codes: codeRange(group.map(({ code }) => code)),
    ...evidence(days, group),
  };
}

/** `QH-ZJ-001—044`: what the numbers share stands once. */
function codeRange(codes: readonly string[]): string {
  const [first, last] = [codes[0], codes.at(-1)];
  if (first === undefined || last === undefined) return NONE;
  if (first === last) return first;
  const shared = first.lastIndexOf('-') + 1;
  return last.startsWith(first.slice(0, shared)) ? `${first}—${last.slice(shared)}` : `${first}—${last}`;
}

/** Periodic papers rest on the records of their days: a period without one has nothing to show. */
function evidence(
  days: readonly CivilDate[],
  group: readonly OwedItem[],
): Pick<RequiredPaper, 'evidence' | 'gaps'> {
  const periods = group.flatMap(({ period }) => (period ? [period] : []));
  if (periods.length < 2) return { evidence: '', gaps: 0 };
  const gaps = periods.filter((period) => !hasDay(days, period)).length;
  if (gaps === 0) return { evidence: `${periods.length}期均有记录`, gaps };
  if (gaps === periods.length) return { evidence: '没有记录', gaps };
  return { evidence: `${periods.length - gaps}期有记录，${gaps}期没有`, gaps };
}

/** Days on which something was done or happened, in order. */
function recordedDays(records: RecordSet): readonly CivilDate[] {
  const { work, incidents, inspections, changes, trainings, drills, backups } = records;
  const days = [
    ...[work, inspections, trainings, drills, backups].flatMap((rows) => rows.map(({ date }) => date)),
    ...incidents.map(({ reportedAt }) => dateOfMoment(reportedAt)),
    ...changes.map(({ start }) => dateOfMoment(start)),
  ];
  return [...new Set(days)].toSorted();
}

/** Whether one of the days, which are in order, lies in the span. */
function hasDay(days: readonly CivilDate[], span: DateSpan): boolean {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] ?? '') < span.start) low = middle + 1;
    else high = middle;
  }
  const next = days[low];
  return next !== undefined && next <= span.end;
}

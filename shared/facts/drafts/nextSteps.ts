/**
 * First draft of 下周（下月）工作安排. It uses only what was known on the last day of the closing span, so that a log
 * stays as it was signed while the following weeks bring in their records: changes applied for by then, what 甲方 is
 * asked for, incidents still open, duties of the closing span, and the papers that the contract owes in the next one.
 * Numbered lines, in the order of their days.
 */
import type { OwedItem } from '../../domain/checklist.ts';
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import { contains, dateOfMoment } from '../../domain/civilDate.ts';
import type { Contract } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { RecordSet } from '../../records/types.ts';
import { namesOf, printDate, printDay, printDays, withoutEndMark } from '../format.ts';
import { incidentsOpenAt } from '../named/incidents.ts';
import { requestsToBuyer, workIn } from '../named/work.ts';

/** Categories that go on every week; named in the draft when the closing span had them. */
const DUTIES: Readonly<Record<string, string>> = {
  例行巡检: '例行巡检',
  值班值守: '值班值守',
  技术支持: '用户技术支持',
  数据维护: '数据维护',
  安全维护: '安全维护',
};

const LONG_PERIODS: ReadonlySet<string> = new Set(['quarterly', 'half-yearly', 'yearly']);

interface Step {
  readonly day: CivilDate;
  readonly text: string;
}

export function draftNextSteps(source: FactSource, span: DateSpan, next: DateSpan | null): string {
  const { contract, records, owed } = source;
  if (!next) return draftAfterTerm(contract, records, span);
  const within = (day: CivilDate): boolean => contains(next, day);
  const steps: Step[] = [
    ...records.changes
      .filter((change) => within(dateOfMoment(change.start)) && change.appliedOn <= span.end)
      .map((change) => ({
        day: dateOfMoment(change.start),
        text: `实施${change.type}“${withoutEndMark(change.title)}”（${change.number}${
          change.consentOn !== '' && change.consentOn <= span.end ? '' : '，实施前须取得甲方同意'
        }）${by(change.implementer)}`,
      })),
    ...requestsToBuyer(workIn(records.work, span))
      .filter((record) => record.requestBy !== '' && within(record.requestBy))
      .map((record) => ({
        day: record.requestBy,
        text: `跟进请甲方协调的事项：${withoutEndMark(record.request)}${by(record.people)}`,
      })),
    ...paperSteps(owed, within),
  ];
  const lines = steps
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map((step) => `${printDay(step.day)}，${step.text}`);
  return [...dutyLines(records, span, next), ...openLines(records, span), ...lines]
    .map((line, index) => `${index + 1}. ${line}。`)
    .join('\n');
}

/** Papers of longer periods than a month; their dates follow from the contract alone, unlike those of meetings. */
function paperSteps(owed: readonly OwedItem[], within: (day: CivilDate) => boolean): Step[] {
  return owed.flatMap(({ requirement, title, due }) =>
    LONG_PERIODS.has(requirement.cadence.kind) &&
    requirement.issuer === 'vendor' &&
    due.known &&
    within(due.date)
      ? [{ day: due.date, text: `提交${title}` }]
      : [],
  );
}

/** The last span of the term has no following one: what remains is what is open and the last acceptance. */
function draftAfterTerm(contract: Contract, records: RecordSet, span: DateSpan): string {
  const last = contract.stages.findLast((stage) => stage.milestone !== null);
  return [
    `合同服务期于${printDate(contract.term.end)}届满`,
    ...openLines(records, span),
    ...(last ? [`整理并移交资料，配合甲方组织${last.name}`] : []),
  ]
    .map((line, index) => `${index + 1}. ${line}。`)
    .join('\n');
}

function by(people: string): string {
  const names = namesOf(people);
  return names.length === 0 ? '' : `，${names.join('、')}负责`;
}

function dutyLines(records: RecordSet, span: DateSpan, next: DateSpan): string[] {
  const seen = new Set(workIn(records.work, span).map((record) => record.category));
  const duties = Object.entries(DUTIES).flatMap(([category, words]) => (seen.has(category) ? [words] : []));
  return duties.length === 0 ? [] : [`${printDays(next)}，继续做好${duties.join('、')}`];
}

function openLines(records: RecordSet, span: DateSpan): string[] {
  return incidentsOpenAt(records.incidents, span.end).map(
    (incident) =>
      `继续处理故障${incident.number}（${withoutEndMark(incident.title)}）${by(incident.handler)}`,
  );
}

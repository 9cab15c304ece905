/**
 * First draft of 下周（下月）工作安排: what the records of the following span already hold (changes with consent,
 * trainings, drills, backups), what 甲方 is asked for until then, and the duties that were done regularly before.
 * Numbered lines, in the order of their days.
 */
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import { contains, dateOfMoment } from '../../domain/civilDate.ts';
import type { Contract } from '../../domain/contract.ts';
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

interface Step {
  readonly day: CivilDate;
  readonly text: string;
}

export function draftNextSteps(
  contract: Contract,
  records: RecordSet,
  span: DateSpan,
  next: DateSpan | null,
): string {
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
    ...records.trainings
      .filter((training) => within(training.date))
      .map((training) => ({
        day: training.date,
        text: `开展${training.mode}培训“${withoutEndMark(training.topic)}”，对象为${training.audience}${by(training.trainer)}`,
      })),
    ...records.drills
      .filter((drill) => within(drill.date))
      .map((drill) => ({
        day: drill.date,
        text: `组织应急演练：${withoutEndMark(drill.scenario)}${by(drill.leader)}`,
      })),
    ...backupSteps(records, within),
    ...requestsToBuyer(workIn(records.work, span))
      .filter((record) => record.requestBy !== '' && within(record.requestBy))
      .map((record) => ({
        day: record.requestBy,
        text: `跟进请甲方协调的事项：${withoutEndMark(record.request)}${by(record.people)}`,
      })),
  ];
  const lines = steps
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map((step) => `${printDay(step.day)}，${step.text}`);
  return [...dutyLines(records, span, next), ...openLines(records, span), ...lines]
    .map((line, index) => `${index + 1}. ${line}。`)
    .join('\n');
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

/** One line per day: backups of several objects on one day are one piece of work. */
function backupSteps(records: RecordSet, within: (day: CivilDate) => boolean): Step[] {
  const days = Map.groupBy(
    records.backups.filter((backup) => within(backup.date)),
    (backup) => backup.date,
  );
  return [...days].map(([day, backups]) => ({
    day,
    text: `备份${[...new Set(backups.map((backup) => `${backup.object}（${backup.type}）`))].join('、')}${
      backups.some((backup) => backup.restoreChecked) ? '并做恢复验证' : ''
    }${by([...new Set(backups.map((backup) => backup.operator))].join('、'))}`,
  }));
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

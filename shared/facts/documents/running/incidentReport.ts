/** 故障报告: one incident from report to restoration against the contract's limits; or all incidents of a period. */
import type { CivilDate, CivilMoment } from '../../../domain/civilDate.ts';
import { addDays, dateOfMoment, minutesBetween } from '../../../domain/civilDate.ts';
import type { MetricKind } from '../../../domain/contract.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import type { IncidentRecord, WorkRecord } from '../../../records/types.ts';
import { draftIncidents } from '../../drafts/incidents.ts';
import {
  NONE,
  printCount,
  printDate,
  printDay,
  printDuration,
  printTime,
  withoutEndMark,
} from '../../format.ts';
import { incidentsReported, repairMinutes } from '../../named/incidents.ts';
import { fails } from '../../named/levels.ts';
import { VERDICT_WORDS } from '../../../service-levels/print.ts';
import { levelsOf } from '../../named/levelsOf.ts';
import { outagesIn } from '../../named/outages.ts';
import { incidentDetails } from '../../tables/incidentDetails.ts';
import { levelRows } from '../../tables/levelTable.ts';
import { resolutionLevel, timeliness, TIMELINESS_WORDS } from '../../tables/resolutionTable.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts } from './paperFrame.ts';

const SHOWN = /经过|过程|时间线|原因|措施|处理|处置|时限|结论|验证|恢复|明细|概况|基本情况/u;
/** Measures that one incident alone can keep or miss; means and rates are for the reports. */
const OF_ONE: ReadonlySet<MetricKind> = new Set(['response', 'arrival', 'solution']);

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = occasionOf(paper, 'incidents');
  return {
    values: {
      ...frameOf(source, single ? `${single.number}　${printDate(dateOfMoment(single.reportedAt))}` : label, [
        '乙方项目负责人',
        '甲方联系人',
      ]),
      further: furtherParts(paper.item, SHOWN),
      single: single ? incidentFacts(source, single) : null,
      all: single ? [] : incidentDetails(source.contract, records),
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '故障', value: `${records.length}件` },
      ...(single ? [{ label: '相关工作记录', value: `${workOn(source, single).length}条` }] : []),
    ],
  };
}

function incidentFacts(source: FactSource, incident: IncidentRecord): JsonObject {
  const minutes = repairMinutes(incident);
  const outage = outageMinutes(incident);
  return {
    title: withoutEndMark(incident.title),
    number: incident.number,
    severity: incident.severity,
    system: incident.system || NONE,
    party: incident.causeParty,
    reporter: incident.reporter || NONE,
    reported: incident.reportedAt,
    restored: incident.restoredAt || '尚未恢复',
    response: printDuration(minutesBetween(incident.reportedAt, incident.respondedAt)),
    repair: minutes === null ? '尚未恢复' : printDuration(minutes),
    outage: !incident.outage
      ? '未整体停机'
      : outage === null
        ? '尚未恢复'
        : `整体停机${printDuration(outage)}`,
    steps: steps(source, incident),
    limits: limitRows(source, incident),
    followUps: followUps(source, incident),
  };
}

/** Minutes that the system as a whole was down; null while it still is. */
function outageMinutes(incident: IncidentRecord): number | null {
  if (incident.restoredAt === '') return null;
  const start = dateOfMoment(incident.outageStart || incident.reportedAt);
  return outagesIn([incident], { start, end: dateOfMoment(incident.restoredAt) })[0]?.minutes ?? 0;
}

function workOn({ records }: FactSource, incident: IncidentRecord): WorkRecord[] {
  return records.work.filter((work) => work.reference === incident.number);
}

interface Step {
  readonly at: CivilMoment;
  readonly what: string;
  readonly who: string;
  /** Begin or end of the fault: set in bold. */
  readonly bound: boolean;
}

/** From the fault's begin to restoration; work that began with the report is the handling as a whole and no step. */
function steps(source: FactSource, incident: IncidentRecord): Json {
  const { reportedAt, restoredAt, arrivedAt, outageStart, handler } = incident;
  const title = withoutEndMark(incident.title);
  const list: Step[] = [
    ...(incident.outage && outageStart !== '' && outageStart < reportedAt
      ? [{ at: outageStart, what: '系统停止服务', who: NONE, bound: true }]
      : []),
    { at: reportedAt, what: `接报：${title}`, who: incident.reporter || NONE, bound: true },
    {
      at: incident.respondedAt,
      what: `应答，判定为${incident.severity}故障并开始处理`,
      who: handler || NONE,
      bound: false,
    },
    ...workOn(source, incident).flatMap((work): Step[] => {
      const at = `${work.date} ${work.start}`;
      const during = work.start !== '' && at > reportedAt && (restoredAt === '' || at < restoredAt);
      return during ? [{ at, what: workWords(work), who: work.people || NONE, bound: false }] : [];
    }),
    ...(arrivedAt === ''
      ? []
      : [
          {
            at: arrivedAt,
            what: restoredAt !== '' && arrivedAt > restoredAt ? '到达现场复核' : '到达现场',
            who: handler || NONE,
            bound: false,
          },
        ]),
    ...(restoredAt === ''
      ? []
      : [{ at: restoredAt, what: '系统恢复正常', who: handler || NONE, bound: true }]),
  ];
  const day = dateOfMoment(reportedAt);
  return list
    .toSorted((a, b) => a.at.localeCompare(b.at))
    .map((step) => ({
      time:
        dateOfMoment(step.at) === day
          ? printTime(step.at)
          : `${printDay(dateOfMoment(step.at))} ${printTime(step.at)}`,
      after: sinceReport(minutesBetween(reportedAt, step.at)),
      what: step.what,
      who: step.who,
      bound: step.bound,
    }));
}

function sinceReport(minutes: number): string {
  return minutes === 0 ? '接报' : minutes < 0 ? `前${printCount(-minutes)}` : `＋${printCount(minutes)}`;
}

function workWords(work: WorkRecord): string {
  return [work.content, work.result].map(withoutEndMark).filter(Boolean).join('，');
}

/** Work on the incident after service was back: checks on site, explanations, review of the measures. */
function followUps(source: FactSource, incident: IncidentRecord): Json {
  const { restoredAt } = incident;
  if (restoredAt === '') return [];
  return workOn(source, incident)
    .filter((work) => (work.start === '' ? `${work.date} 23:59` : `${work.date} ${work.start}`) >= restoredAt)
    .map((work) => ({
      date: work.date,
      content: withoutEndMark(work.content),
      result: withoutEndMark(work.result) || NONE,
      people: work.people || NONE,
    }));
}

/** The contract's limits for this one incident: the engine run on it alone, and the limit of its resolution. */
function limitRows(source: FactSource, incident: IncidentRecord): Json {
  const { contract, records } = source;
  const day = dateOfMoment(incident.reportedAt);
  const span = { start: day, end: maxOf(day, dateOfMoment(incident.restoredAt || incident.reportedAt)) };
  const own = {
    ...contract,
    serviceLevels: contract.serviceLevels.filter((level) => OF_ONE.has(level.metric)),
  };
  const values = levelsOf({ ...source, contract: own, records: { ...records, incidents: [incident] } }, span);
  const rows = levelRows(own, values, span)
    .filter((row) => row.actual !== NONE)
    .map((row) => ({
      name: row.name,
      limit: row.target.replace('\n', '；'),
      minimum: row.minimum,
      actual: row.actual,
      verdict: VERDICT_WORDS[row.verdict],
      failed: fails(row.verdict),
    }));
  return [...resolutionRow(source, incident), ...rows];
}

function resolutionRow({ contract }: FactSource, incident: IncidentRecord): JsonObject[] {
  const level = resolutionLevel(contract, incident.severity);
  if (!level || level.withinTarget === null) return [];
  const minutes = repairMinutes(incident);
  const timely = timeliness(contract, incident);
  return [
    {
      name: `${incident.severity}故障解决`,
      limit: `${printDuration(level.withinTarget)}内`,
      minimum: level.withinMinimum === null ? NONE : `${printDuration(level.withinMinimum)}内`,
      actual: minutes === null ? '尚未恢复' : printDuration(minutes),
      verdict: TIMELINESS_WORDS[timely],
      failed: timely === 'late' || timely === 'too-late',
    },
  ];
}

function maxOf(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function draftConclusion({ contract, records }: FactSource, incident: IncidentRecord): string {
  const minutes = repairMinutes(incident);
  const party = incident.causeParty === '待定' ? '责任方待定' : `属${incident.causeParty}原因`;
  if (minutes === null) return `故障${incident.number}尚未恢复，${party}，须继续处理。`;
  const timely = timeliness(contract, incident);
  const level = resolutionLevel(contract, incident.severity);
  const kept =
    timely === 'in-time'
      ? `，在约定的${printDuration(level?.withinTarget ?? 0)}以内`
      : timely === 'late'
        ? `，超过目标时限${printDuration(level?.withinTarget ?? 0)}，在最低服务水平的${printDuration(level?.withinMinimum ?? 0)}以内`
        : timely === 'too-late'
          ? `，超过约定时限${printDuration(level?.withinTarget ?? 0)}`
          : '';
  const outage = outageMinutes(incident);
  const day = dateOfMoment(incident.reportedAt);
  const before = incidentsReported(records.incidents, {
    start: contract.term.start,
    end: addDays(day, -1),
  }).filter((entry) => entry.system === incident.system);
  return (
    `故障自接报至恢复用时${printDuration(minutes)}${kept}；${incident.outage && outage !== null ? `系统整体停机${printDuration(outage)}` : '未造成系统整体停机'}；${party}。` +
    (incident.system === '' ? '' : `本服务期内，此日之前${incident.system}登记故障${before.length}件。`)
  );
}

export const incidentReport: DocumentKind = {
  id: 'incident-report',
  facts,
  drafts: (paper) => {
    const { single, span, source } = occasionOf(paper, 'incidents');
    const further = blankDrafts(furtherParts(paper.item, SHOWN));
    if (!single) return { summary: draftIncidents(source, span) || '本期没有登记故障。', ...further };
    return {
      cause: withCause(single),
      measure: sentence(single.measure),
      conclusion: draftConclusion(source, single),
      ...further,
    };
  },
};

function withCause(incident: IncidentRecord): string {
  const cause = sentence(incident.cause);
  return cause === ''
    ? ''
    : `${cause}${incident.causeParty === '待定' ? '责任方待定。' : `属${incident.causeParty}原因。`}`;
}

function sentence(text: string): string {
  const words = withoutEndMark(text);
  return words === '' ? '' : `${words}。`;
}

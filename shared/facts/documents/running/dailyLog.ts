/**
 * 日志（日常巡检及维护记录）: who was on duty, what was done, what was checked, what broke, what is handed over. One
 * day on one page; for a longer period the work day by day. Nothing in it waits for a person's words: a year has 365.
 */
import { workingDay } from '../../../calendar/workingDay.ts';
import type { CivilDate, DateSpan } from '../../../domain/civilDate.ts';
import { contains, dateOfMoment } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import type { IncidentRecord, RecordSet, WorkRecord } from '../../../records/types.ts';
import {
  namesOf,
  NONE,
  printCount,
  printDate,
  printDay,
  printDays,
  printTime,
  printTimes,
  printWeekday,
  withoutEndMark,
} from '../../format.ts';
import { knownAt } from '../../knownAt.ts';
import { incidentsOpenAt, incidentsReported, repairMinutes } from '../../named/incidents.ts';
import { backupsIn, inspectionsIn } from '../../named/operations.ts';
import { requestsToBuyer, workByDay, workIn } from '../../named/work.ts';
import { daysOf, inSpan, spanOf } from '../../spans.ts';
import { backupRows, inspectionRows } from '../../tables/runningTables.ts';
import type { DaySection } from './daySections.ts';
import { daySections } from './daySections.ts';
import { frameOf } from './paperFrame.ts';

const DUTY = '值班值守';

function facts(paper: FactSource): DocumentFacts {
  const span = spanOf(paper);
  const source = knownAt(paper, span.end);
  const { records, item } = source;
  const work = workIn(records.work, span);
  const single = span.start === span.end;
  const incidents = records.incidents.filter((incident) => touches(incident, span));
  const day = {
    work: single ? work : [],
    backups: backupsIn(records, span),
    contentUpdates: inSpan(records.contentUpdates, span, (update) => update.date),
  };
  return {
    values: {
      ...frameOf(
        source,
        single ? `${printDate(span.start)}　${printWeekday(span.start)}` : (item.period?.label ?? ''),
        ['记录人', '接班人', '乙方项目负责人'],
      ),
      day: single ? printDate(span.start) : printDays(span),
      dayKind: single ? dayKind(source, span.start) : '',
      people: peopleOf(work),
      total: printCount(work.length),
      days: single ? [] : dayGroups(work, span),
      sections: daySections(item.requirement.parts, day)
        .filter((section) => single || section.kind !== 'work')
        .map(sectionFacts),
      inspections: inspectionRows(inspectionsIn(records, span)),
      incidents: incidentRows(incidents, span),
      handover: handover(records, span),
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '工作记录', value: `${printCount(work.length)}条` },
      { label: '故障', value: `${incidents.length}件` },
    ],
  };
}

function sectionFacts(section: DaySection): JsonObject {
  return {
    name: section.name,
    kind: section.kind,
    work: rowsOf(section.work),
    backups: backupRows(section.backups),
    updates: section.contentUpdates.map((update) => ({
      column: update.column || NONE,
      title: withoutEndMark(update.title),
      type: update.type || NONE,
      count: printCount(update.count),
      editor: update.editor || NONE,
      reviewer: update.reviewer || NONE,
    })),
  };
}

/** 工作日 or 休息日 by the published calendar; `—` where that year is not published. */
function dayKind({ calendar }: FactSource, day: CivilDate): string {
  const kind = workingDay(calendar, day);
  return kind.known ? (kind.working ? '工作日' : '休息日') : NONE;
}

function peopleOf(work: readonly WorkRecord[]): string {
  const duty = work.filter((record) => record.category === DUTY);
  const names = namesOf([...duty, ...work].map((record) => record.people).join('、'));
  return names.length === 0 ? NONE : names.join('、');
}

function rowsOf(work: readonly WorkRecord[]): Json {
  return [...workByDay(work).values()].flat().map(workRow);
}

function workRow(record: WorkRecord): Json {
  const state = record.status === '已完成' ? '' : `（${record.status}）`;
  return {
    time: printTimes(record.start, record.end),
    category: record.category || NONE,
    content: withoutEndMark(record.content),
    result: `${withoutEndMark(record.result)}${state}` || NONE,
    people: namesOf(record.people),
  };
}

function dayGroups(work: readonly WorkRecord[], span: DateSpan): Json {
  const byDay = workByDay(work);
  return daysOf(span).map((day) => ({
    key: day,
    day: `${printDate(day)}　${printWeekday(day)}`,
    rows: (byDay.get(day) ?? []).map(workRow),
  }));
}

/** Reported or restored within the span, or open all through it. */
function touches(incident: IncidentRecord, span: DateSpan): boolean {
  const reported = dateOfMoment(incident.reportedAt);
  return (
    reported <= span.end &&
    (contains(span, reported) ||
      incident.restoredAt === '' ||
      dateOfMoment(incident.restoredAt) >= span.start)
  );
}

function incidentRows(incidents: readonly IncidentRecord[], span: DateSpan): Json {
  const own = new Set(incidentsReported(incidents, span).map((incident) => incident.number));
  return incidents.map((incident) => {
    const minutes = repairMinutes(incident);
    return {
      number: incident.number,
      severity: incident.severity,
      title: withoutEndMark(incident.title),
      reported: own.has(incident.number)
        ? printTime(incident.reportedAt)
        : `${printDay(dateOfMoment(incident.reportedAt))}报告`,
      restored: incident.restoredAt === '' ? '未恢复' : printTime(incident.restoredAt),
      minutes: minutes === null ? NONE : printCount(minutes),
      measure: withoutEndMark(incident.measure) || NONE,
      open: incident.restoredAt === '',
    };
  });
}

/** What the next on duty must know: open incidents, unfinished work, what 甲方 was asked for. */
function handover(records: RecordSet, span: DateSpan): Json {
  const work = workIn(records.work, span);
  const lines = [
    ...incidentsOpenAt(records.incidents, span.end).map((incident) => ({
      kind: '未恢复故障',
      text: `${incident.number}（${incident.severity}）${withoutEndMark(incident.title)}`,
      people: incident.handler || NONE,
    })),
    ...work
      .filter((record) => record.status === '进行中')
      .map((record) => ({
        kind: '进行中的工作',
        text: withoutEndMark(record.content),
        people: record.people || NONE,
      })),
    ...requestsToBuyer(work).map((record) => ({
      kind: '需甲方协调',
      text: [
        withoutEndMark(record.request) || withoutEndMark(record.content),
        record.requestBy === '' ? '' : `${printDay(record.requestBy)}前`,
      ]
        .filter(Boolean)
        .join('，'),
      people: record.people || NONE,
    })),
  ];
  return lines.map((line, index) => ({ n: index + 1, ...line }));
}

export const dailyLog: DocumentKind = { id: 'daily-log', facts, drafts: () => ({}) };

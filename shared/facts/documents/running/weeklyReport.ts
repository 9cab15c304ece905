/** 服务周报: the week beside the one before, work by category, incidents, other events, requests, next week. */
import { dateOfMoment } from '../../../domain/civilDate.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import type { RecordSet, WorkRecord } from '../../../records/types.ts';
import { draftNextSteps } from '../../drafts/nextSteps.ts';
import { NONE, printCount, printDay, printDays, printSpan, withoutEndMark } from '../../format.ts';
import { knownAt } from '../../knownAt.ts';
import { incidentsOpenAt, incidentsReported } from '../../named/incidents.ts';
import { backupsIn, changesIn, drillsIn, inspectionsIn, trainingsIn } from '../../named/operations.ts';
import { problemsToCoordinate } from '../../named/solved.ts';
import { countByCategory, workIn } from '../../named/work.ts';
import { comparisonTable } from '../../report/comparison.ts';
import { neighboursOf, periodWords } from '../../report/neighbours.ts';
import { spanOf } from '../../spans.ts';
import { incidentDetails } from '../../tables/incidentDetails.ts';
import { blankDrafts, frameOf, furtherParts } from './paperFrame.ts';

const SHOWN = /概况|工作|故障|问题|协调|安排|计划|变更|巡检|备份|维护|指标/u;
/** Pieces of work named for each category. How many there are is in the column beside; those told twice are named once. */
const MOST_NAMED = 4;

function facts(paper: FactSource): DocumentFacts {
  const span = spanOf(paper);
  const source = knownAt(paper, span.end);
  const { contract, records, item } = source;
  const work = workIn(records.work, span);
  const words = periodWords(source);
  const neighbours = neighboursOf(source);
  const overview = comparisonTable(source, span, neighbours, words);
  const reported = incidentsReported(records.incidents, span);
  return {
    values: {
      ...frameOf(source, item.period?.label ?? printSpan(span), ['乙方项目负责人', '甲方代表']),
      further: furtherParts(item, SHOWN),
      ...words,
      overview: { ...overview, rows: sideBySide(overview['rows']) },
      work: categoryRows(work),
      incidents: incidentDetails(contract, reported),
      open: incidentsOpenAt(records.incidents, span.end).map((incident) => ({
        number: incident.number,
        severity: incident.severity,
        title: withoutEndMark(incident.title),
      })),
      day: printDay(span.end),
      events: eventRows(records, span),
      coordinate: problemsToCoordinate(work),
      nextPart: nextPart(paper),
      nextDays: neighbours.next && item.period ? printDays(neighbours.next) : '',
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '工作记录', value: `${printCount(work.length)}条` },
      { label: '故障', value: `${reported.length}件` },
    ],
  };
}

/** Two measures a row: the table stays half as high. */
function sideBySide(rows: Json | undefined): Json {
  const all = Array.isArray(rows) ? (rows as readonly Json[]) : [];
  const half = Math.ceil(all.length / 2);
  return all.slice(0, half).map((left, index) => ({ left, right: all[half + index] ?? null }));
}

function categoryRows(work: readonly WorkRecord[]): Json {
  return countByCategory(work).map(({ category, count }) => {
    const contents = [
      ...new Set(
        work.filter((record) => record.category === category).map((record) => withoutEndMark(record.content)),
      ),
    ];
    const named = contents.slice(0, MOST_NAMED).join('；');
    return {
      category,
      count: printCount(count),
      contents: `${named}${contents.length > MOST_NAMED ? '等' : ''}。`,
    };
  });
}

/** Changes, inspections, backups, trainings and drills of the week in the order of their days. */
function eventRows(records: RecordSet, span: DateSpan): Json {
  const rows = [
    ...changesIn(records, span).map((change) => ({
      day: dateOfMoment(change.start),
      kind: '变更',
      number: change.number,
      content: withoutEndMark(change.title),
      result: [change.result, withoutEndMark(change.note)].filter(Boolean).join('：'),
    })),
    ...inspectionsIn(records, span).map((inspection) => ({
      day: inspection.date,
      kind: '巡检',
      number: inspection.number,
      content: inspection.scope || NONE,
      result: `检查${printCount(inspection.checked)}项，异常${printCount(inspection.abnormal)}项`,
    })),
    ...backupsIn(records, span).map((backup) => ({
      day: backup.date,
      kind: '备份',
      number: backup.number,
      content: withoutEndMark(backup.object) || NONE,
      result: backup.restoreChecked
        ? `已做恢复验证${backup.restoreResult === '' ? '' : `：${withoutEndMark(backup.restoreResult)}`}`
        : '未做恢复验证',
    })),
    ...trainingsIn(records, span).map((training) => ({
      day: training.date,
      kind: '培训',
      number: training.number,
      content: withoutEndMark(training.topic),
      result: `${printCount(training.attendees)}人参加`,
    })),
    ...drillsIn(records, span).map((drill) => ({
      day: drill.date,
      kind: '演练',
      number: drill.number,
      content: withoutEndMark(drill.scenario),
      result: withoutEndMark(drill.result) || NONE,
    })),
  ];
  return rows
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map((row) => ({ ...row, day: printDay(row.day) }));
}

/** The contract's own part about the week to come, or the report's. */
function nextPart({ item }: FactSource): string {
  return item.requirement.parts.find((part) => /下周|安排|计划/u.test(part.name))?.id ?? 'next';
}

export const weeklyReport: DocumentKind = {
  id: 'weekly-report',
  facts,
  drafts: (paper) => {
    const span = spanOf(paper);
    const source = knownAt(paper, span.end);
    return {
      [nextPart(paper)]: draftNextSteps(source, span, neighboursOf(source).next),
      ...blankDrafts(furtherParts(paper.item, SHOWN)),
    };
  },
};

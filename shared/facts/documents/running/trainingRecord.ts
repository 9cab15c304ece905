/** 培训记录与签到: what was taught to whom, and a sheet with as many lines to sign as people came. */
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import type { TrainingRecord } from '../../../records/types.ts';
import { NONE, printCount, printDate, printTimes, printWeekday, withoutEndMark } from '../../format.ts';
import { attendeesOf } from '../../named/operations.ts';
import { trainingRows } from '../../tables/operationTables.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts, itemsOf } from './paperFrame.ts';

const SHOWN = /培训|签到|内容|效果|反馈|记录|讲座|成果/u;

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = occasionOf(paper, 'trainings');
  return {
    values: {
      ...frameOf(source, single ? `${single.number}　${printDate(single.date)}` : label, [
        '培训讲师',
        '乙方项目负责人',
        '甲方代表',
      ]),
      further: furtherParts(paper.item, SHOWN),
      list: single ? [] : trainingRows(records),
      attendees: printCount(attendeesOf(records)),
      trainings: records.map(trainingFacts),
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '培训', value: `${records.length}场` },
      { label: '参加', value: `${printCount(attendeesOf(records))}人次` },
    ],
  };
}

function trainingFacts(training: TrainingRecord): JsonObject {
  return {
    number: training.number,
    date: `${printDate(training.date)}（${printWeekday(training.date)}）`,
    times: printTimes(training.start, training.end),
    topic: withoutEndMark(training.topic),
    mode: training.mode || NONE,
    place: training.place || NONE,
    trainer: training.trainer || NONE,
    audience: training.audience || NONE,
    attendees: printCount(training.attendees),
    feedback: itemsOf(training.feedback).map((text, index) => ({ n: index + 1, text })),
    lines: attendanceLines(training.attendees),
  };
}

/** Two people a line; '' = no one on the right of the last line. */
function attendanceLines(attendees: number): Json {
  return Array.from({ length: Math.ceil(attendees / 2) }, (_line, index) => ({
    left: String(index * 2 + 1),
    right: index * 2 + 2 <= attendees ? String(index * 2 + 2) : '',
  }));
}

export const trainingRecord: DocumentKind = {
  id: 'training-record',
  facts,
  drafts: ({ item }) => blankDrafts(furtherParts(item, SHOWN)),
};

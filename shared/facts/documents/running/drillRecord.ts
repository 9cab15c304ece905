/** 演练方案、记录与总结: plan, course, result, problems with their improvement; several drills of a period one by one. */
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import type { DrillRecord } from '../../../records/types.ts';
import { NONE, namesOf, printDate, printTimes, printWeekday, withoutEndMark } from '../../format.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts, itemsOf, paired } from './paperFrame.ts';

const SHOWN = /方案|计划|过程|经过|记录|结果|总结|问题|改进|场景|科目/u;

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = occasionOf(paper, 'drills');
  return {
    values: {
      ...frameOf(source, single ? `${single.number}　${printDate(single.date)}` : label, [
        '演练指挥',
        '记录人',
        '甲方代表',
      ]),
      further: furtherParts(paper.item, SHOWN),
      several: records.length > 1,
      drills: records.map(drillFacts),
    },
    charts: {},
    date: span.end,
    inputs: [{ label: '演练', value: `${records.length}次` }],
  };
}

function drillFacts(drill: DrillRecord): JsonObject {
  const people = namesOf(drill.participants);
  return {
    number: drill.number,
    date: `${printDate(drill.date)}（${printWeekday(drill.date)}）`,
    times: printTimes(drill.start, drill.end),
    scenario: withoutEndMark(drill.scenario),
    leader: drill.leader || NONE,
    participants: people.length === 0 ? NONE : `${people.join('、')}（共${people.length}人）`,
    steps: stepsOf(drill.course),
    result: withoutEndMark(drill.result),
    problems: paired(drill.problems, drill.improvement).map(([problem, improvement], index) => ({
      n: index + 1,
      problem: problem || NONE,
      improvement: improvement || NONE,
    })),
  };
}

const TIMED = /^(\d{1,2}[:：]\d{2}(?:\s*[—－-]\s*\d{1,2}[:：]\d{2})?)[\s，,：:]*(.+)$/u;

/** `19:35停止服务；19:37告警到达` → a row each; a step that names no time keeps the place of its telling. */
function stepsOf(course: string): Json {
  return itemsOf(course).map((item) => {
    const match = TIMED.exec(item);
    return match ? { time: match[1] ?? '', text: match[2] ?? '' } : { time: NONE, text: item };
  });
}

export const drillRecord: DocumentKind = {
  id: 'drill-record',
  facts,
  drafts: ({ item }) => blankDrafts(furtherParts(item, SHOWN)),
};

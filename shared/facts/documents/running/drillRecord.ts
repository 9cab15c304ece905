/** 演练方案、记录与总结: plan, course, result, problems with their improvement; several drills of a period one by one. */
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import type { DrillRecord } from '../../../records/types.ts';
import { NONE, namesOf, printDate, printTimes, printWeekday, withoutEndMark } from '../../format.ts';
import type { Occasion } from './occasion.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts, itemsOf, paired } from './paperFrame.ts';

const SHOWN = /方案|计划|过程|经过|记录|结果|总结|问题|改进|场景|科目/u;

/** A paper of joint drills (联合应急演练) takes those that say they were joint, where any does. */
function drillsOf(paper: FactSource): Occasion<DrillRecord> {
  const occasion = occasionOf(paper, 'drills');
  if (paper.item.eventKey !== null || !paper.item.requirement.name.includes('联合')) return occasion;
  const joint = occasion.records.filter((drill) => drill.scenario.includes('联合'));
  if (joint.length === 0) return occasion;
  return { ...occasion, records: joint, single: joint.length === 1 ? (joint[0] ?? null) : null };
}

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = drillsOf(paper);
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

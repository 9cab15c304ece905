/** 用户使用满意度调查报告: everything in it is computed from the sheets; nothing is left to be written. */
import type { Contract, SurveyPlan } from '../../domain/contract.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../documents/kind.ts';
import type { SurveyRecord } from '../../records/types.ts';
import {
  NONE,
  printCount,
  printDate,
  printPercent,
  printRatio,
  printSpan,
  printSpanInText,
} from '../format.ts';
import { printClause } from '../clause.ts';
import type { QuestionResult, SurveyResult } from '../named/survey.ts';
import { ANSWERS, commentGroups, questionResult, reaches, surveyResult } from '../named/survey.ts';
import { parseTarget } from '../tables/goalTable.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';

const EMPTY_PLAN: SurveyPlan = { questions: [], overall: '', issued: null, targetMillionths: null };

function facts(source: FactSource): DocumentFacts {
  const { contract, records, item, calendar } = source;
  const plan = contract.survey ?? EMPTY_PLAN;
  const span = spanOf(source);
  const result = surveyResult(records.survey, plan);
  const date = paperDate({ start: span.start, end: result.to > span.end ? result.to : span.end }, calendar);
  const { overall } = result;
  return {
    values: {
      ...partiesOf(contract),
      clause: printClause(item.requirement.clause),
      date: printDate(date),
      term: printSpan(contract.term),
      days: result.from === '' ? NONE : printSpanInText({ start: result.from, end: result.to }),
      questionCount: plan.questions.length,
      issued: result.issued === null ? NONE : printCount(result.issued),
      returned: printCount(result.returned),
      returnRate: result.issued === null ? NONE : `${printPercent(result.returned, result.issued)}%`,
      valid: printCount(result.valid.length),
      invalid: result.invalid.map((sheet) => sheet.sheet),
      validRate: result.returned === 0 ? NONE : `${printPercent(result.valid.length, result.returned)}%`,
      roles: roleRows(result, contract),
      units: new Set(result.valid.map((sheet) => sheet.unit).filter(Boolean)).size,
      questions: result.questions.map((entry, index) => questionRow(entry, index)),
      overall: overall ? questionRow(overall, 0) : null,
      best: rankedLabels(result, 'best'),
      worst: rankedLabels(result, 'worst'),
      verdict: verdictOf(overall, plan.targetMillionths ?? goalTarget(contract)),
      ...commentFacts(records.survey),
      ...sheetTable(result.valid, plan),
    },
    charts: {
      answers: {
        chart: 'likert',
        answers: ANSWERS,
        rows: result.questions.map((entry) => ({
          label: entry.question.label,
          counts: entry.counts,
          rate: `${printPercent(entry.satisfied, entry.answered)}%`,
          overall: entry.question.id === plan.overall,
        })),
      },
    },
    date,
    inputs: [
      { label: '回收问卷', value: `${printCount(result.returned)}份` },
      { label: '有效问卷', value: `${printCount(result.valid.length)}份` },
      {
        label: '书面意见',
        value: `${records.survey.filter((sheet) => sheet.comment.trim() !== '').length}条`,
      },
    ],
  };
}

function questionRow(
  { question, counts, answered, satisfied, score }: QuestionResult,
  index: number,
): JsonObject {
  return {
    n: index + 1,
    label: question.label,
    text: question.text,
    counts: counts.map(printCount),
    answered: printCount(answered),
    satisfied: printCount(satisfied),
    mean: printRatio(score, answered, 2),
    rate: printPercent(satisfied, answered),
  };
}

/** Who answered: roles in the contract's order, with the overall question by role. */
function roleRows(result: SurveyResult, contract: Contract): Json {
  const overall = result.overall?.question;
  const seen = new Set(result.valid.map((sheet) => sheet.role));
  const declared = contract.userRoles.filter((role) => seen.has(role));
  return [...declared, ...[...seen].filter((role) => !declared.includes(role)).toSorted()].map((role) => {
    const sheets = result.valid.filter((sheet) => sheet.role === role);
    const answers = overall ? questionResult(sheets, overall) : null;
    return {
      role: role === '' ? '未填写' : role,
      sheets: printCount(sheets.length),
      share: printPercent(sheets.length, result.valid.length),
      counted: answers ? `${answers.satisfied}/${answers.answered}` : NONE,
      rate: answers ? printPercent(answers.satisfied, answers.answered) : NONE,
    };
  });
}

/** The two questions with the highest or lowest rate; the overall question is none of them. */
function rankedLabels(result: SurveyResult, which: 'best' | 'worst'): Json {
  const sign = which === 'best' ? -1 : 1;
  return result.questions
    .filter((entry) => entry.question.id !== result.overall?.question.id && entry.answered > 0)
    .toSorted((a, b) => sign * (a.satisfied * b.answered - b.satisfied * a.answered))
    .slice(0, 2)
    .map((entry) => ({
      label: entry.question.label,
      rate: printPercent(entry.satisfied, entry.answered),
    }));
}

/** The performance goal on satisfaction, where the survey plan itself names no target; in millionths. */
function goalTarget(contract: Contract): number | null {
  const goal = contract.goals.find((entry) => entry.fact === 'satisfaction');
  const limit = goal ? parseTarget(goal.target) : null;
  if (!limit || limit.unit !== '%') return null;
  return Number((limit.scaled * 10_000n) / 10n ** BigInt(limit.decimals));
}

function verdictOf(overall: QuestionResult | null, target: number | null): JsonObject {
  const known = overall !== null && overall.answered > 0;
  return {
    target: target === null ? NONE : `${printRatio(target, 10_000, target % 10_000 === 0 ? 0 : 1)}%`,
    hasTarget: target !== null,
    known,
    met: known && target !== null && reaches(overall.satisfied, overall.answered, target),
  };
}

/** All comments word for word by group, and what was done about them. */
function commentFacts(survey: readonly SurveyRecord[]): JsonObject {
  const groups = commentGroups(survey);
  const all = groups.flatMap((group) => group.sheets);
  return {
    comments: printCount(all.length),
    groupCount: groups.filter((group) => group.name !== '').length,
    groups: groups.map((group) => {
      const handled = group.sheets.filter((sheet) => sheet.followUp.trim() !== '');
      const example = handled[0] ?? group.sheets[0];
      return {
        name: group.name === '' ? '未分组' : group.name,
        count: printCount(group.sheets.length),
        handled: printCount(handled.length),
        excerpt: example ? example.comment.trim() : NONE,
        followUp: example?.followUp.trim() || NONE,
        followUpOn: example?.followUpOn || NONE,
        rows: group.sheets.map((sheet) => ({
          sheet: sheet.sheet,
          role: sheet.role || NONE,
          comment: sheet.comment.trim(),
          followUp: sheet.followUp.trim() || NONE,
          followUpOn: sheet.followUpOn || NONE,
        })),
      };
    }),
    unhandled: printCount(all.filter((sheet) => sheet.followUp.trim() === '').length),
  };
}

/** Up to so many questions fit twice beside each other on a page. */
const TWO_BLOCKS = 8;

/** Rows of one or two sheets, read line by line, so that a page break does not tear the order. */
function sheetTable(sheets: readonly SurveyRecord[], plan: SurveyPlan): JsonObject {
  const blocks = plan.questions.length <= TWO_BLOCKS ? 2 : 1;
  const height = Math.ceil(sheets.length / blocks);
  const empty = { sheet: '', role: '', answers: plan.questions.map(() => '') };
  return {
    sheetBlocks: Array.from({ length: blocks }, (_block, index) => index + 1),
    sheetHead: plan.questions.map((_question, index) => index + 1),
    sheetRows: Array.from({ length: height }, (_row, row) =>
      Array.from({ length: blocks }, (_block, block) => {
        const sheet = sheets[row * blocks + block];
        return sheet ? sheetRow(sheet, plan) : empty;
      }),
    ),
  };
}

function sheetRow(sheet: SurveyRecord, plan: SurveyPlan): Json {
  return {
    sheet: sheet.sheet,
    role: sheet.role || NONE,
    answers: plan.questions.map((question) => sheet.answers[question.id] ?? NONE),
  };
}

export const satisfactionReport: DocumentKind = { id: 'satisfaction-report', facts, drafts: () => ({}) };

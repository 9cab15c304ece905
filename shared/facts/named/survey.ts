/**
 * Survey results (满意度调查). A sheet with more than a third of the questions unanswered is invalid; no answer
 * (不了解、未使用) is not counted as 一般. 满意率 = (非常满意＋满意)÷该题有效回答.
 */
import type { SurveyPlan, SurveyQuestion } from '../../domain/contract.ts';
import type { SurveyRecord } from '../../records/types.ts';

export const ANSWERS = ['非常满意', '满意', '一般', '不满意', '非常不满意'] as const;

export interface QuestionResult {
  readonly question: SurveyQuestion;
  /** Counts from 非常满意 to 非常不满意. */
  readonly counts: readonly number[];
  readonly answered: number;
  readonly satisfied: number;
  /** Sum of scores 5…1. */
  readonly score: number;
}

export interface SurveyResult {
  /** Sheets handed out; null where nobody noted it. */
  readonly issued: number | null;
  readonly returned: number;
  readonly valid: readonly SurveyRecord[];
  readonly invalid: readonly SurveyRecord[];
  readonly questions: readonly QuestionResult[];
  readonly overall: QuestionResult | null;
  /** First and last day on which a sheet was filled; '' without sheets. */
  readonly from: string;
  readonly to: string;
}

export function surveyResult(survey: readonly SurveyRecord[], plan: SurveyPlan): SurveyResult {
  const isValid = (sheet: SurveyRecord): boolean =>
    plan.questions.filter((question) => answerOf(sheet, question.id) === null).length * 3 <=
    plan.questions.length;
  const valid = survey.filter(isValid);
  const questions = plan.questions.map((question) => questionResult(valid, question));
  const days = survey.map((sheet) => sheet.date).toSorted();
  return {
    issued: plan.issued,
    returned: survey.length,
    valid,
    invalid: survey.filter((sheet) => !isValid(sheet)),
    questions,
    overall: questions.find((result) => result.question.id === plan.overall) ?? null,
    from: days[0] ?? '',
    to: days.at(-1) ?? '',
  };
}

export function questionResult(sheets: readonly SurveyRecord[], question: SurveyQuestion): QuestionResult {
  const counts = [0, 0, 0, 0, 0];
  let score = 0;
  for (const sheet of sheets) {
    const answer = answerOf(sheet, question.id);
    if (answer === null) continue;
    counts[5 - answer] = (counts[5 - answer] ?? 0) + 1;
    score += answer;
  }
  const answered = counts.reduce((total, count) => total + count, 0);
  return { question, counts, answered, satisfied: (counts[0] ?? 0) + (counts[1] ?? 0), score };
}

/** 5…1, or null for no answer. Anything else in a record counts as no answer. */
function answerOf(sheet: SurveyRecord, question: string): number | null {
  const answer = sheet.answers[question] ?? null;
  return answer !== null && Number.isInteger(answer) && answer >= 1 && answer <= 5 ? answer : null;
}

/** Whether a rate reaches a target in millionths, compared in integers. */
export function reaches(part: number, whole: number, targetMillionths: number): boolean {
  return BigInt(part) * 1_000_000n >= BigInt(targetMillionths) * BigInt(whole);
}

export interface CommentGroup {
  readonly name: string;
  readonly sheets: readonly SurveyRecord[];
}

/** Comments word for word, in the groups a person chose, the largest first; ungrouped ones last. */
export function commentGroups(survey: readonly SurveyRecord[]): CommentGroup[] {
  const groups = Map.groupBy(
    survey.filter((sheet) => sheet.comment.trim() !== ''),
    (sheet) => sheet.commentGroup.trim(),
  );
  return [...groups]
    .map(([name, sheets]) => ({ name, sheets }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || b.sheets.length - a.sheets.length);
}

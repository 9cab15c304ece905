import { contains, dayNumber } from '../../domain/civilDate.ts';
import { surveyResult } from '../../facts/named/survey.ts';
import type { SurveyRecord } from '../../records/types.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { pieces } from '../terms.ts';
import type { CountedRecord } from '../value.ts';
import { unrecorded } from './unrecorded.ts';

/** From this score on an answer counts as satisfied (满意、非常满意). */
const SATISFIED = 4;

/** 满意度: satisfied answers to the overall question ÷ its valid answers, over the sheets of the window. */
export function satisfaction({ records, window, minutes, survey }: MetricInput): MetricResult {
  if (!survey) return unrecorded();
  const lastDay = minutes.end / 1440 - 1;
  const sheets = records.survey.filter(
    (sheet) => contains(window, sheet.date) && dayNumber(sheet.date) <= lastDay,
  );
  const { overall, valid } = surveyResult(sheets, survey);
  if (!overall || overall.answered === 0) return unrecorded();
  const answered = valid.filter((sheet) => isScore(sheet.answers[survey.overall]));
  return {
    terms: [
      pieces(
        '满意和非常满意份数',
        '份',
        'numerator',
        answered.filter((sheet) => (sheet.answers[survey.overall] ?? 0) >= SATISFIED),
        described,
      ),
      pieces('该题有效答卷数', '份', 'denominator', answered, described),
    ],
    evidence: answered.map((sheet) => sheet.sheet),
  };
}

function isScore(answer: number | null | undefined): boolean {
  return typeof answer === 'number' && Number.isInteger(answer) && answer >= 1 && answer <= 5;
}

function described({ sheet, date }: SurveyRecord): CountedRecord {
  return { kind: 'survey', number: sheet, from: date, to: date, amount: 1, note: '' };
}

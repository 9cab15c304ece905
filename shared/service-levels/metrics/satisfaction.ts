import { contains, dayNumber } from '../../domain/civilDate.ts';
import { surveyResult } from '../../facts/named/survey.ts';
import type { MetricInput, MetricResult } from '../metric.ts';
import { unrecorded } from './unrecorded.ts';

/** 满意度: satisfied answers to the overall question ÷ its valid answers, over the sheets of the window. */
export function satisfaction({ records, window, minutes, survey }: MetricInput): MetricResult {
  if (!survey) return unrecorded();
  const lastDay = minutes.end / 1440 - 1;
  const sheets = records.survey.filter(
    (sheet) => contains(window, sheet.date) && dayNumber(sheet.date) <= lastDay,
  );
  const { overall, valid } = surveyResult(sheets, survey);
  if (!overall || overall.answered === 0) return unrecorded();
  return {
    numerator: overall.satisfied,
    denominator: overall.answered,
    evidence: valid.map((sheet) => sheet.sheet),
  };
}

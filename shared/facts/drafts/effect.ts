/** First drafts of 用户应用效果, 培训情况, 有待优化改进的问题 and what the summary says beyond them. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import type { IncidentRecord } from '../../records/types.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { printCount, printDay, printDuration, printPercent, withoutEndMark } from '../format.ts';
import { incidentsOpenAt, incidentsReported, incidentsSolved, repairMinutes } from '../named/incidents.ts';
import { attendeesOf, drillsIn, inspectionsIn, inspectionTotals, trainingsIn } from '../named/operations.ts';
import { surveyResult } from '../named/survey.ts';
import { monthsWithData, sumOf, usageByMonth } from '../named/usage.ts';
import { requestsToBuyer, workIn } from '../named/work.ts';
import { failedLevels } from '../tables/levelTable.ts';

export function draftEffect(source: FactSource, span: DateSpan): string {
  const { records } = source;
  const months = usageByMonth(records.usage, span);
  const sessions = sumOf(months, 'sessions');
  const support = workIn(records.work, span).filter((record) => record.category === '技术支持');
  return [
    monthsWithData(months) === 0
      ? ''
      : `平台${sessions > 0 ? `支撑直播${printCount(sessions)}场，` : ''}服务访问${printCount(sumOf(months, 'visits'))}人次。`,
    support.length === 0 ? '' : `为用户提供技术支持${printCount(support.length)}次。`,
    trainingLine(source, span),
    surveyLine(source, span),
  ].join('');
}

function trainingLine({ records }: FactSource, span: DateSpan): string {
  const trainings = trainingsIn(records, span);
  if (trainings.length === 0) return '';
  const modes = [...Map.groupBy(trainings, (training) => training.mode)].map(
    ([mode, list]) => `${mode}${list.length}场`,
  );
  return `开展培训${trainings.length}场（${modes.join('、')}），参加${printCount(attendeesOf(trainings))}人次。`;
}

/** Only once the survey is over within the span: a report does not know what comes after its last day. */
function surveyLine({ contract, records }: FactSource, span: DateSpan): string {
  if (!contract.survey || records.survey.length === 0) return '';
  const result = surveyResult(records.survey, contract.survey);
  if (result.to > span.end || !result.overall || result.overall.answered === 0) return '';
  const { satisfied, answered } = result.overall;
  return `满意度调查回收有效问卷${result.valid.length}份，总体满意率${printPercent(satisfied, answered)}%（${satisfied}/${answered}）。`;
}

export function draftTraining(source: FactSource, span: DateSpan): string {
  const line = trainingLine(source, span);
  if (line === '') return '';
  const largest = trainingsIn(source.records, span).toSorted((a, b) => b.attendees - a.attendees)[0];
  return largest
    ? `${line}参加人数最多的是${printDay(largest.date)}的“${withoutEndMark(largest.topic)}”，${largest.attendees}人参加。`
    : line;
}

/** 有待优化改进的问题: what the figures show; numbered, '' when they show nothing. */
export function draftImprovement(
  source: FactSource,
  levels: readonly ServiceLevelValue[],
  span: DateSpan,
): string {
  const { records } = source;
  const open = incidentsOpenAt(records.incidents, span.end);
  const own = incidentsReported(records.incidents, span).filter((incident) => incident.causeParty === '乙方');
  const abnormal = inspectionTotals(inspectionsIn(records, span)).abnormal;
  const requests = requestsToBuyer(workIn(records.work, span)).length;
  return numbered([
    ...failedLevels(source.contract, levels, span).map(
      (entry) =>
        `${entry.name}${entry.minimumMet ? '未达到目标值' : '低于最低服务水平'}：约定${entry.target.replace('\n', '、')}，实际${entry.actual}`,
    ),
    ...open.map(
      (incident) => `故障${incident.number}（${withoutEndMark(incident.title)}）尚未恢复，须继续处理`,
    ),
    own.length === 0 ? '' : `由乙方原因引起的故障有${own.length}件${mostAffected(own)}，须减少同类问题`,
    abnormal === 0 ? '' : `巡检发现异常${abnormal}项，处理结果须在后续巡检中复核`,
    requests === 0 ? '' : `提请甲方协调的事项有${requests}项，须与甲方逐项核对办理情况`,
  ]);
}

/** The system with more incidents than any other, where there is more than one system. */
function mostAffected(incidents: readonly IncidentRecord[]): string {
  const systems = [...Map.groupBy(incidents, (incident) => incident.system)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const [first, second] = systems;
  return first && second && first[1].length > second[1].length
    ? `，其中${first[0]}最多，为${first[1].length}件`
    : '';
}

/** 问题及原因: levels that were missed with the slowest incidents behind them. */
export function draftProblems(
  source: FactSource,
  levels: readonly ServiceLevelValue[],
  span: DateSpan,
): string {
  const { records } = source;
  const slow = incidentsSolved(records.incidents, span)
    .toSorted((a, b) => (repairMinutes(b) ?? 0) - (repairMinutes(a) ?? 0))
    .slice(0, 3);
  return numbered([
    ...failedLevels(source.contract, levels, span).map(
      (entry) =>
        `${entry.name}${entry.minimumMet ? '未达到目标值' : '低于最低服务水平'}：约定${entry.target.replace('\n', '、')}，实际${entry.actual}`,
    ),
    ...slow.map(
      (incident) =>
        `${incident.number}（${incident.severity}，${withoutEndMark(incident.title)}）恢复用时${printDuration(repairMinutes(incident) ?? 0)}，原因：${withoutEndMark(incident.cause) || '未登记'}，属${incident.causeParty}原因`,
    ),
  ]);
}

/** 改进建议: what drills wrote down, and the survey's weakest questions. */
export function draftSuggestions({ contract, records }: FactSource, span: DateSpan): string {
  const weak = contract.survey
    ? surveyResult(records.survey, contract.survey)
        .questions.filter((entry) => entry.answered > 0 && entry.question.id !== contract.survey?.overall)
        .toSorted((a, b) => a.satisfied * b.answered - b.satisfied * a.answered)
        .slice(0, 2)
    : [];
  return numbered([
    ...drillsIn(records, span)
      .filter((drill) => drill.improvement.trim() !== '')
      .map((drill) => `应急演练（${drill.number}）提出：${withoutEndMark(drill.improvement)}`),
    weak.length === 0
      ? ''
      : `满意度调查中满意率较低的是${weak
          .map((entry) => `“${entry.question.label}”（${printPercent(entry.satisfied, entry.answered)}%）`)
          .join('和')}，建议列为下一步改进重点`,
  ]);
}

/** 其他（应急处理等）: urgent incidents and drills. */
export function draftOther({ records }: FactSource, span: DateSpan): string {
  const urgent = incidentsReported(records.incidents, span).filter(
    (incident) => incident.severity === '紧急',
  );
  const drills = drillsIn(records, span);
  const watch = workIn(records.work, span).filter((record) => record.category === '值班值守').length;
  return [
    urgent.length === 0
      ? ''
      : `突发事项的应急处理：统计期内紧急故障${urgent.length}件，已列表说明处理经过与恢复用时。`,
    ...drills.map(
      (drill) =>
        `${printDay(drill.date)}组织应急演练，场景为${withoutEndMark(drill.scenario)}，由${drill.leader}指挥；结果：${withoutEndMark(drill.result) || '未登记'}。`,
    ),
    watch === 0 ? '' : `节假日和重点时段值班值守${printCount(watch)}次。`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function numbered(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line, index) => `${index + 1}. ${line}。`)
    .join('\n');
}

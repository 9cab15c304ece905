/** First draft of 服务完成情况 for letters: what was done and how the promised measures came out, in a few sentences. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { spanDays } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printCount, printSpanInText } from '../format.ts';
import { knownAt } from '../knownAt.ts';
import { incidentsOpenAt, incidentsReported } from '../named/incidents.ts';
import { fails } from '../named/levels.ts';
import { levelsOf } from '../named/levelsOf.ts';
import {
  attendeesOf,
  backupsIn,
  changesIn,
  drillsIn,
  inspectionsIn,
  trainingsIn,
} from '../named/operations.ts';
import { workIn } from '../named/work.ts';
import { levelRows } from '../tables/levelTable.ts';

/** 乙方 speaks of itself in its own letters, others speak of it in theirs. */
export type Voice = '我公司' | '乙方';

export function draftFulfilment(source: FactSource, span: DateSpan | null, voice: Voice): string {
  if (!span) return '';
  const known = knownAt(source, span.end);
  return [workLine(known, span, voice), incidentLine(known, span), levelLine(known, span)]
    .filter((line) => line !== '')
    .join('\n');
}

function workLine({ records }: FactSource, span: DateSpan, voice: Voice): string {
  const trainings = trainingsIn(records, span);
  const done = [
    count(workIn(records.work, span).length, '登记工作记录', '条'),
    count(inspectionsIn(records, span).length, '巡检', '次'),
    count(changesIn(records, span).length, '实施变更', '项'),
    count(backupsIn(records, span).length, '备份', '次'),
    trainings.length === 0 ? '' : `培训${trainings.length}场、${printCount(attendeesOf(trainings))}人次`,
    count(drillsIn(records, span).length, '应急演练', '次'),
  ].filter((words) => words !== '');
  if (done.length === 0) return '';
  return `自${printSpanInText(span)}，共${spanDays(span)}天，${voice}按合同提供服务：${done.join('，')}。`;
}

function count(value: number, what: string, unit: string): string {
  return value === 0 ? '' : `${what}${printCount(value)}${unit}`;
}

function incidentLine({ records }: FactSource, span: DateSpan): string {
  const reported = incidentsReported(records.incidents, span).length;
  if (reported === 0) return '';
  const open = incidentsOpenAt(records.incidents, span.end).length;
  return `登记故障${printCount(reported)}件，${open === 0 ? '截至期末已全部恢复' : `截至期末尚有${open}件没有恢复`}。`;
}

/** Measures without events or records are left out of the count: nothing can be concluded from them. */
function levelLine(source: FactSource, span: DateSpan): string {
  const rows = levelRows(source.contract, levelsOf(source, span), span);
  const missed = rows.filter((row) => fails(row.verdict));
  const met = rows.filter((row) => row.verdict === 'met').length;
  if (met + missed.length === 0) return '';
  return (
    `合同约定的服务质量指标${rows.length}项，有结论的${met + missed.length}项，` +
    (missed.length === 0
      ? '均达到约定值。'
      : `达到约定值的${met}项，未达到的${missed.length}项：${missed.map((row) => `${row.name}（约定${row.target.replace('\n', '、')}，实际${row.actual}）`).join('、')}。`)
  );
}

/** 运维管理现状分析及改进建议报告: what the records of the span show, and what follows from them. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { FactSource } from '../../../documents/kind.ts';
import type { ChartSpec } from '../../../documents/tree.ts';
import type { RecordSet } from '../../../records/types.ts';
import { draftImprovement, draftSuggestions } from '../../drafts/effect.ts';
import { draftOperation } from '../../drafts/operation.ts';
import { draftIncidentAnalysis, draftLevelResult, draftSituation } from '../../drafts/plans/situation.ts';
import { printCount, printMonthColumn } from '../../format.ts';
import { incidentsReported } from '../../named/incidents.ts';
import { availabilityByMonth, levelsOf } from '../../named/levelsOf.ts';
import { backupsIn, changesIn, inspectionsIn } from '../../named/operations.ts';
import { workIn } from '../../named/work.ts';
import { monthsOf, paperDate } from '../../spans.ts';
import { levelCells, levelRows, levelsNote } from '../../tables/levelTable.ts';
import { careTable, incidentTable } from '../../tables/operationTables.ts';
import { bySystem, longestIncidents, repeatedTable } from '../../tables/plans/situationTables.ts';
import { planKind } from './planKind.ts';

export const situationAnalysis = planKind({
  id: 'situation-analysis',
  reports: true,
  date: (span, { calendar }) => paperDate(span, calendar),
  inputs: ({ records }, span) => [
    { label: '工作记录', value: `${printCount(workIn(records.work, span).length)}条` },
    { label: '故障', value: `${incidentsReported(records.incidents, span).length}件` },
  ],
  charts: (source, span) => ({ incidents: incidentPanels(source, span) }),
  sections: [
    { id: 'base', name: '基本情况', asked: /基本情况|概况/u, draft: draftSituation },
    {
      id: 'operation',
      name: '运行现状',
      asked: /现状|运行/u,
      draft: (source, span) => draftOperation(source, span),
      tables: (source, span) => ({
        recorded: isRecorded(source.records, span),
        incidents: incidentTable(source, span),
        care: careTable(source.records, span),
      }),
    },
    {
      id: 'incidents',
      name: '故障分析',
      asked: /故障|分析|趋势/u,
      beside: 'after',
      draft: draftIncidentAnalysis,
      tables: ({ records }, span) => ({
        reported: incidentsReported(records.incidents, span).length,
        systems: bySystem(records.incidents, span),
        longest: longestIncidents(records.incidents, span),
        repeated: repeatedTable(records.incidents, span),
      }),
    },
    {
      id: 'quality',
      name: '服务质量',
      asked: /质量|指标/u,
      beside: 'after',
      draft: (source, span) => draftLevelResult(source, levelsOf(source, span), span),
      tables: (source, span) => {
        const rows = levelRows(source.contract, levelsOf(source, span), span);
        return { levels: levelCells(rows), levelsNote: levelsNote(rows) };
      },
    },
    {
      id: 'problems',
      name: '存在的问题',
      asked: /问题/u,
      draft: (source, span) => draftImprovement(source, levelsOf(source, span), span),
    },
    { id: 'suggestions', name: '改进建议', asked: /建议|改进/u, draft: draftSuggestions },
  ],
});

/** Zeros in a table mean counted and none: without any record nothing was counted. */
function isRecorded(records: RecordSet, span: DateSpan): boolean {
  return (
    workIn(records.work, span).length > 0 ||
    incidentsReported(records.incidents, span).length > 0 ||
    changesIn(records, span).length > 0 ||
    inspectionsIn(records, span).length > 0 ||
    backupsIn(records, span).length > 0
  );
}

/** Incidents over minutes of outage, month by month; the outage as the availability counts it, where it is promised. */
function incidentPanels(source: FactSource, span: DateSpan): ChartSpec {
  const months = monthsOf(span);
  const counts = months.map((month) => incidentsReported(source.records.incidents, month).length);
  const availability = availabilityByMonth(source, span);
  const minutes = months.map(
    ({ month }) => availability.find(({ start }) => start.slice(0, 7) === month)?.down ?? null,
  );
  const outages = {
    name: '停机',
    unit: '分钟',
    form: 'line',
    values: minutes,
    labels: minutes.map((value) => (value === null ? '' : printCount(value))),
  } as const;
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.map(({ month }) => month)),
    panels: [
      { name: '故障', unit: '件', form: 'bars', values: counts, labels: counts.map(printCount) },
      ...(availability.length === 0 ? [] : [outages]),
    ],
  };
}

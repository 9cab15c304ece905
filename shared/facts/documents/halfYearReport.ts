/** 半年阶段性总结报告单; also 阶段性总结报告 of an earlier stage, from the term's start to that stage. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, JsonObject } from '../../documents/kind.ts';
import type { ChartSpec } from '../../documents/tree.ts';
import type { ServiceLevelValue } from '../../service-levels/value.ts';
import { resourcePanels, roleBars, visitPanels } from '../charts.ts';
import { draftImprovement } from '../drafts/effect.ts';
import { serviceDrafts } from '../drafts/service.ts';
import { NONE, printCount, printDate, printMonth, printSpan } from '../format.ts';
import { incidentsReported } from '../named/incidents.ts';
import { levelsOf } from '../named/levelsOf.ts';
import { attendeesOf, trainingsIn } from '../named/operations.ts';
import { lastUsage, sumOf, usageByMonth } from '../named/usage.ts';
import { workIn } from '../named/work.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';
import { levelCells, levelRows, levelsNote } from '../tables/levelTable.ts';
import { careTable, incidentTable, trainingRows } from '../tables/operationTables.ts';
import { teamTable } from '../tables/teamTable.ts';
import { monthTable, monthTotals, roleTable } from '../tables/usageTables.ts';

function facts(source: FactSource): DocumentFacts {
  const { records, calendar } = source;
  const span = spanOf(source);
  const levels = levelsOf(source, span);
  const date = paperDate(span, calendar);
  return {
    values: { date: printDate(date), ...summaryValues(source, levels, span) },
    charts: summaryCharts(source, span),
    date,
    inputs: [
      { label: '工作记录', value: `${printCount(workIn(records.work, span).length)}条` },
      { label: '故障', value: `${incidentsReported(records.incidents, span).length}件` },
      { label: '访问量', value: `${printCount(sumOf(usageByMonth(records.usage, span), 'visits'))}人次` },
    ],
  };
}

/** Tables that every summary shows; the service summary adds its own to them. */
export function summaryValues(
  source: FactSource,
  levels: readonly ServiceLevelValue[],
  span: DateSpan,
): JsonObject {
  const { contract, records } = source;
  const months = usageByMonth(records.usage, span);
  const last = lastUsage(months);
  const trainings = trainingsIn(records, span);
  const rows = levelRows(contract, levels, span);
  return {
    ...partiesOf(contract),
    period: printSpan(span),
    team: teamTable(contract),
    incidents: incidentTable(source, span),
    levels: levelCells(rows),
    levelsNote: levelsNote(rows),
    care: careTable(records, span),
    usageKnown: last !== null,
    lastMonth: last ? printMonth(last.month) : NONE,
    roles: roleTable(records.usage, contract.userRoles, span),
    months: monthTable(months),
    totals: monthTotals(months),
    trainings: trainingRows(trainings),
    attendees: printCount(attendeesOf(trainings)),
  };
}

export function summaryCharts(
  { contract, records }: FactSource,
  span: DateSpan,
): Readonly<Record<string, ChartSpec>> {
  const months = usageByMonth(records.usage, span);
  return {
    roles: roleBars(records.usage, contract.userRoles, span),
    visits: visitPanels(months),
    resources: resourcePanels(months),
  };
}

export const halfYearReport: DocumentKind = {
  id: 'half-year-report',
  facts,
  drafts: (source) => {
    const span = spanOf(source);
    const levels = levelsOf(source, span);
    return {
      ...serviceDrafts(source, span),
      improvement: draftImprovement(source, levels, span),
    };
  },
};

/** 运行维护服务总结报告: the whole term, with budget, goals, training, problems and emergencies. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { dateOfMoment } from '../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../documents/kind.ts';
import { draftOther, draftProblems, draftSuggestions, draftTraining } from '../drafts/effect.ts';
import { draftBudget, draftGoals } from '../drafts/money.ts';
import { serviceDrafts } from '../drafts/service.ts';
import {
  NONE,
  printCount,
  printDate,
  printMoney,
  printPercent,
  printTime,
  withoutEndMark,
} from '../format.ts';
import { budgetExecution } from '../named/expenses.ts';
import { incidentsReported, repairMinutes } from '../named/incidents.ts';
import { levelsOf } from '../named/levelsOf.ts';
import { drillsIn } from '../named/operations.ts';
import { sumOf, usageByMonth } from '../named/usage.ts';
import { workIn } from '../named/work.ts';
import { paperDate, spanOf } from '../spans.ts';
import { goalRows } from '../tables/goalTable.ts';
import { drillRows } from '../tables/runningTables.ts';
import { summaryCharts, summaryValues } from './halfYearReport.ts';

function facts(source: FactSource): DocumentFacts {
  const { records, calendar } = source;
  const span = spanOf(source);
  const date = paperDate(span, calendar);
  return {
    values: {
      date: printDate(date),
      ...summaryValues(source, levelsOf(source, span), span),
      budget: budgetTable(source, span),
      goals: goalTable(source, span),
      urgent: urgentRows(source, span),
      drills: drillRows(drillsIn(records, span)),
    },
    charts: summaryCharts(source, span),
    date,
    inputs: [
      { label: '工作记录', value: `${printCount(workIn(records.work, span).length)}条` },
      { label: '故障', value: `${incidentsReported(records.incidents, span).length}件` },
      { label: '访问量', value: `${printCount(sumOf(usageByMonth(records.usage, span), 'visits'))}人次` },
      { label: '支出凭证', value: `${budgetExecution([], records.expenses, span).vouchers}笔` },
    ],
  };
}

function budgetTable({ contract, records }: FactSource, span: DateSpan): JsonObject {
  const { rows, budgetFen, spentFen, vouchers } = budgetExecution(contract.budget, records.expenses, span);
  return {
    known: contract.budget.length > 0 || vouchers > 0,
    rows: rows.map((row) => ({
      category: row.category,
      budget: row.budgetFen === null ? NONE : printMoney(row.budgetFen),
      spent: printMoney(row.spentFen),
      rest: row.budgetFen === null ? NONE : printMoney(row.budgetFen - row.spentFen),
      rate: row.budgetFen === null ? NONE : printPercent(row.spentFen, row.budgetFen),
      vouchers: printCount(row.vouchers),
      over: row.budgetFen !== null && row.spentFen > row.budgetFen,
    })),
    budget: printMoney(budgetFen),
    spent: printMoney(spentFen),
    rest: printMoney(budgetFen - spentFen),
    rate: printPercent(spentFen, budgetFen),
    vouchers: printCount(vouchers),
  };
}

/** Goals by group: the first row of a group carries its name over all of them. */
function goalTable(source: FactSource, span: DateSpan): Json {
  return [...Map.groupBy(goalRows(source, span), (row) => row.group)].map(([group, rows]) => ({
    group,
    rows: rows.map((row) => ({
      name: row.name,
      target: row.target,
      actual: row.actual,
      source: row.source,
      deviation: row.deviation,
      failed: row.reached === false,
    })),
  }));
}

function urgentRows({ records }: FactSource, span: DateSpan): Json {
  return incidentsReported(records.incidents, span)
    .filter((incident) => incident.severity === '紧急')
    .map((incident) => {
      const minutes = repairMinutes(incident);
      return {
        number: incident.number,
        date: dateOfMoment(incident.reportedAt),
        time: printTime(incident.reportedAt),
        title: withoutEndMark(incident.title),
        cause: withoutEndMark(incident.cause) || NONE,
        measure: withoutEndMark(incident.measure) || NONE,
        minutes: minutes === null ? NONE : printCount(minutes),
      };
    });
}

export const serviceSummary: DocumentKind = {
  id: 'service-summary',
  facts,
  drafts: (source) => {
    const span = spanOf(source);
    const levels = levelsOf(source, span);
    return {
      ...serviceDrafts(source, span),
      budget: draftBudget(source, span),
      goals: draftGoals(source, span),
      training: draftTraining(source, span),
      problems: draftProblems(source, levels, span),
      suggestions: draftSuggestions(source, span),
      other: draftOther(source, span),
    };
  },
};

/** 用户使用统计数据报告: users and use by role, by month, quarter and year, with an analysis. */
import type { DocumentFacts, DocumentKind, FactSource } from '../../documents/kind.ts';
import { roleBars, visitPanels } from '../charts.ts';
import { draftUsageAnalysis } from '../drafts/usage.ts';
import { NONE, printCount, printDate, printMonth, printSpan, printSpanInText } from '../format.ts';
import { printClause } from '../clause.ts';
import { lastUsage, monthsWithData, sumOf, usageByMonth } from '../named/usage.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';
import { monthTable, monthTotals, periodTable, roleMonthTable, roleTable } from '../tables/usageTables.ts';

function facts(source: FactSource): DocumentFacts {
  const { contract, records, item, calendar } = source;
  const span = spanOf(source);
  const months = usageByMonth(records.usage, span);
  const last = lastUsage(months);
  const date = paperDate(span, calendar);
  return {
    values: {
      ...partiesOf(contract),
      clause: printClause(item.requirement.clause),
      period: printSpan(span),
      periodText: printSpanInText(span),
      date: printDate(date),
      known: last !== null,
      lastMonth: last ? printMonth(last.month) : NONE,
      monthCount: monthsWithData(months),
      missing: months.filter((entry) => entry.totals === null).map((entry) => printMonth(entry.month)),
      roles: roleTable(records.usage, contract.userRoles, span),
      roleMonths: roleMonthTable(records.usage, contract.userRoles, span),
      months: monthTable(months),
      totals: monthTotals(months),
      quarters: periodTable(records.usage, span, 'quarter'),
      years: periodTable(records.usage, span, 'year'),
    },
    charts: {
      roles: roleBars(records.usage, contract.userRoles, span),
      visits: visitPanels(months),
    },
    date,
    inputs: [
      { label: '使用统计', value: `${monthsWithData(months)}个月` },
      { label: '访问量', value: `${printCount(sumOf(months, 'visits'))}人次` },
    ],
  };
}

export const usageReport: DocumentKind = {
  id: 'usage-report',
  facts,
  drafts: (source) => ({ analysis: draftUsageAnalysis(source, spanOf(source)) }),
};

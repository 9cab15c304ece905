/** 对账与上缴记录: income lines of a period, ours against the statements, and what was handed in. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains, maxDate } from '../../../domain/civilDate.ts';
import type { Fen } from '../../../domain/contract.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import { upperCaseAmount } from '../../../money/upperCaseAmount.ts';
import type { ReconciliationRecord } from '../../../records/types.ts';
import {
  NONE,
  printCount,
  printDate,
  printDays,
  printMoney,
  printMonthColumn,
  withoutEndMark,
} from '../../format.ts';
import { reconciliationKnownAt } from '../../knownLedgers.ts';
import { monthsOf, weeksOf } from '../../spans.ts';
import { blankDrafts, frameOf, furtherParts } from '../running/paperFrame.ts';
import { CHART_MONTHS, chartsOf, distinct, ledgerSpan, monthBars } from './ledgerSpan.ts';

const SHOWN = /对账|上缴|收入|差异|记录|金额/u;

interface Ledger {
  readonly span: DateSpan;
  readonly label: string;
  readonly source: FactSource;
  readonly rows: readonly ReconciliationRecord[];
  /** Day until which pay-ins count: money of a period is handed in after its end. */
  readonly until: string;
}

function ledgerOf(paper: FactSource): Ledger {
  const { span, label, source } = ledgerSpan(paper, null);
  const { due } = paper.item;
  const until = due.known ? maxDate(due.date, span.end) : span.end;
  const rows = paper.records.reconciliations
    .filter(({ end }) => contains(span, end))
    .map((row) => reconciliationKnownAt(row, until));
  return { span, label, source, rows, until };
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source, rows, until } = ledgerOf(paper);
  const different = rows.filter((row) => isDifferent(row));
  return {
    values: {
      ...frameOf(source, label, ['对账人', '复核人', '乙方项目负责人']),
      further: furtherParts(paper.item, SHOWN),
      until: printDate(until),
      // Lines over the paper's whole span need not say it again in each row.
      onePeriod: rows.every(({ start, end }) => start === span.start && end === span.end),
      rows: rows.map(lineRow),
      total: totalRow(rows),
      handed: rows.map(handedRow),
      handedTotal: handedTotal(rows),
      differences: different.map((row) => ({
        ...lineName(row),
        count: signed(row.count - row.statementCount, printCount),
        amount: signed(row.amountFen - row.statementFen, printMoney),
        reason: withoutEndMark(row.reason) || NONE,
      })),
      weeks: weekFacts(paper, rows, span),
      months: monthRows(rows, span),
      people:
        distinct(rows.flatMap(({ reconciler }) => (reconciler === '' ? [] : [reconciler]))).join('、') ||
        NONE,
      reviewers:
        distinct(rows.flatMap(({ reviewer }) => (reviewer === '' ? [] : [reviewer]))).join('、') || NONE,
    },
    charts: chartsOf({
      months: monthBars(span, [
        {
          name: '业务笔数',
          unit: '笔',
          count: (month) =>
            sumOf(
              rows.filter(({ end }) => contains(month, end)),
              ({ count }) => count,
            ),
        },
      ]),
    }),
    date: until,
    inputs: [
      { label: '对账', value: `${rows.length}项` },
      { label: '有差异', value: `${different.length}项` },
    ],
  };
}

function isDifferent({ count, statementCount, amountFen, statementFen }: ReconciliationRecord): boolean {
  return count !== statementCount || amountFen !== statementFen;
}

function sumOf<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((sum, row) => sum + value(row), 0);
}

/** A difference with its sign; 0 stays bare. */
function signed(value: number, print: (value: number) => string): string {
  return value > 0 ? `+${print(value)}` : print(value);
}

function lineName({ start, end, item, channel }: ReconciliationRecord): { days: string; item: string } {
  return { days: printDays({ start, end }), item: channel === '' ? item : `${item}（${channel}）` };
}

function lineRow(row: ReconciliationRecord): Json {
  return {
    ...lineName(row),
    count: printCount(row.count),
    amount: printMoney(row.amountFen),
    statementCount: printCount(row.statementCount),
    statement: printMoney(row.statementFen),
    countDifference: signed(row.count - row.statementCount, printCount),
    difference: signed(row.amountFen - row.statementFen, printMoney),
    failed: isDifferent(row),
  };
}

function totalRow(rows: readonly ReconciliationRecord[]): Json {
  const count = sumOf(rows, (row) => row.count);
  const amount = sumOf(rows, (row) => row.amountFen);
  const statementCount = sumOf(rows, (row) => row.statementCount);
  const statement = sumOf(rows, (row) => row.statementFen);
  return {
    count: printCount(count),
    amount: printMoney(amount),
    statementCount: printCount(statementCount),
    statement: printMoney(statement),
    countDifference: signed(count - statementCount, printCount),
    difference: signed(amount - statement, printMoney),
  };
}

function handedRow(row: ReconciliationRecord): Json {
  return {
    ...lineName(row),
    statement: printMoney(row.statementFen),
    handed: row.handedFen === null ? '未登记' : printMoney(row.handedFen),
    on: row.handedOn || NONE,
    voucher: row.voucher || NONE,
    rest: printMoney(row.statementFen - (row.handedFen ?? 0)),
    open: row.statementFen !== (row.handedFen ?? 0),
  };
}

function handedTotal(rows: readonly ReconciliationRecord[]): Json {
  const statement = sumOf(rows, (row) => row.statementFen);
  const handed: Fen = sumOf(rows, (row) => row.handedFen ?? 0);
  return {
    statement: printMoney(statement),
    handed: printMoney(handed),
    upper: handed > 0 ? upperCaseAmount(handed) : '',
    rest: printMoney(statement - handed),
  };
}

/** Where the contract asks for a reconciliation each week: the weeks that have none. */
function weekFacts({ contract }: FactSource, rows: readonly ReconciliationRecord[], span: DateSpan): Json {
  if (!contract.serviceLevels.some(({ metric }) => metric === 'weekly-reconciliation')) return null;
  const weeks = weeksOf(span);
  const without = weeks.filter((week) => !rows.some(({ end }) => contains(week, end)));
  return {
    count: printCount(weeks.length),
    done: printCount(weeks.length - without.length),
    without: without.map(printDays).join('、'),
  };
}

/** Lines count in the month of their last day; a week that touches two months says nothing of either. */
function monthRows(rows: readonly ReconciliationRecord[], span: DateSpan): Json {
  const months = monthsOf(span);
  if (months.length < CHART_MONTHS) return [];
  const names = printMonthColumn(months.map(({ month }) => month));
  return months.map((month, index) => {
    const some = rows.filter(({ end }) => contains(month, end));
    return {
      month: names[index] ?? '',
      count: printCount(sumOf(some, (row) => row.count)),
      amount: printMoney(sumOf(some, (row) => row.amountFen)),
      statement: printMoney(sumOf(some, (row) => row.statementFen)),
      handed: printMoney(sumOf(some, (row) => row.handedFen ?? 0)),
    };
  });
}

function draftSummary(paper: FactSource): string {
  const { rows, until } = ledgerOf(paper);
  if (rows.length === 0) return '本期没有登记对账。';
  const amount = sumOf(rows, (row) => row.amountFen);
  const statement = sumOf(rows, (row) => row.statementFen);
  const handed = sumOf(rows, (row) => row.handedFen ?? 0);
  const different = rows.filter((row) => isDifferent(row)).length;
  const rest = statement - handed;
  if (amount === 0 && statement === 0 && handed === 0 && different === 0)
    return `本期对账${printCount(rows.length)}项，业务系统和对账单均没有发生额，没有需要上缴的款项。`;
  return [
    `本期对账${printCount(rows.length)}项，系统金额${printMoney(amount)}元，对账单金额${printMoney(statement)}元，`,
    different === 0 ? '笔数和金额全部一致。' : `其中${printCount(different)}项不一致，原因和处理见差异说明。`,
    `截至${printDate(until)}已上缴${printMoney(handed)}元，`,
    rest === 0 ? '对账单金额已全部上缴。' : `对账单金额与上缴金额相差${printMoney(rest)}元。`,
  ].join('');
}

export const reconciliationRecord: DocumentKind = {
  id: 'reconciliation-record',
  facts,
  drafts: (paper) => ({ summary: draftSummary(paper), ...blankDrafts(furtherParts(paper.item, SHOWN)) }),
};

/** 云资源使用月报: quantities of each month times the contract's prices, use, and availability by item and month. */
import { spanDays } from '../../../domain/civilDate.ts';
import type { Contract, Fen, PricedItem } from '../../../domain/contract.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import type { CloudResourceRecord } from '../../../records/types.ts';
import { narrow } from '../../../records/cells/text.ts';
import { printTarget } from '../../../service-levels/print.ts';
import {
  NONE,
  printCount,
  printDate,
  printDuration,
  printMoney,
  printMonthColumn,
  printRatio,
  withoutEndMark,
} from '../../format.ts';
import { printClause } from '../../clause.ts';
import { partiesOf } from '../../parties.ts';
import type { MonthSpan } from '../../spans.ts';
import { monthsOf, paperDate } from '../../spans.ts';
import { blankDrafts, furtherParts } from '../running/paperFrame.ts';
import { CHART_MONTHS, chartsOf, distinct, ledgerSpan } from './ledgerSpan.ts';

const SHOWN = /云|资源|用量|费用|可用|使用|统计/u;
/** Months that stand side by side in one table. */
const ACROSS = 4;
const DAY_MINUTES = 24 * 60;

/** One line of the report: an item of the price list, or a resource that the list does not hold. */
interface Line {
  readonly name: string;
  readonly unit: string;
  readonly priced: PricedItem | null;
  readonly byMonth: ReadonlyMap<string, CloudResourceRecord>;
}

function sameName(a: string, b: string): boolean {
  const plain = (text: string): string => narrow(text).replace(/\s+/g, '').toLowerCase();
  return plain(a) === plain(b);
}

function isItem({ item }: CloudResourceRecord, priced: PricedItem): boolean {
  return item === priced.id || sameName(item, priced.name);
}

function linesOf(contract: Contract, rows: readonly CloudResourceRecord[]): readonly Line[] {
  const byMonth = (some: readonly CloudResourceRecord[]): ReadonlyMap<string, CloudResourceRecord> =>
    new Map(some.map((row) => [row.month, row]));
  const others = rows.filter((row) => !contract.pricedItems.some((priced) => isItem(row, priced)));
  return [
    ...contract.pricedItems.map((priced) => ({
      name: priced.name,
      unit: priced.unit,
      priced,
      byMonth: byMonth(rows.filter((row) => isItem(row, priced))),
    })),
    ...distinct(others.map(({ item }) => item)).map((name) => ({
      name,
      unit: '',
      priced: null,
      byMonth: byMonth(others.filter(({ item }) => item === name)),
    })),
  ];
}

/** Price of one line in one month; null without a record, without a price, or where it is not charged by the month. */
function feeOf({ priced, byMonth }: Line, { month }: MonthSpan): Fen | null {
  const row = byMonth.get(month);
  return row && priced && priced.months !== null ? priced.unitPriceFen * row.ordered : null;
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

function money(fen: Fen | null): string {
  return fen === null ? NONE : printMoney(fen);
}

function materialOf(paper: FactSource) {
  const { span, label, source } = ledgerSpan(paper, null);
  const months = monthsOf(span);
  const names = new Set(months.map(({ month }) => month));
  const rows = source.records.cloudResources.filter(({ month }) => names.has(month));
  const lines = linesOf(source.contract, rows);
  const fees = months.map((month) => sum(lines.map((line) => feeOf(line, month))));
  return { span, label, source, months, rows, lines, fees, total: sum(fees) };
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source, months, rows, lines, fees, total } = materialOf(paper);
  const { contract } = source;
  const level = contract.serviceLevels.find(({ metric, unit }) => metric === 'availability' && unit === '%');
  const target = level?.target ?? null;
  const missing = missingOf(lines, months);
  const unpriced = lines.filter(({ priced }) => priced === null);
  const once = lines.filter(({ priced, byMonth }) => priced?.months === null && byMonth.size > 0);
  return {
    values: {
      ...partiesOf(contract),
      code: paper.item.code,
      clause: printClause(paper.item.requirement.clause),
      title: paper.item.requirement.name,
      period: label,
      date: printDate(paperDate(span, source.calendar)),
      further: furtherParts(paper.item, SHOWN),
      known: rows.length > 0,
      monthCount: String(months.length),
      fees: lines
        .filter(({ priced, byMonth }) => priced !== null || byMonth.size > 0)
        .map((line) => feeRow(line, months)),
      total: money(total),
      complete: missing.length === 0,
      missing: missing.join('；'),
      unpriced: unpriced.map(({ name }) => name).join('、'),
      once: once.map(({ name }) => name).join('、'),
      monthFees: months.map((_, index) => ({
        month: printMonthColumn(months.map((entry) => entry.month))[index] ?? '',
        amount: money(fees[index] ?? null),
      })),
      chunks: chunksOf(months).map((chunk) => chunkFacts(lines, chunk, target)),
      target: level ? printTarget(level, level.target, null) : '',
      formula: level ? withoutEndMark(level.formula) : '',
      notes: rows
        .filter(({ note }) => note.trim() !== '')
        .map(({ month, item, note }) => ({
          month,
          item: nameOf(contract, item),
          note: withoutEndMark(note),
        })),
    },
    charts: chartsOf({ fees: feeChart(months, fees) }),
    date: paperDate(span, source.calendar),
    inputs: [
      { label: '云资源用量', value: `${rows.length}条` },
      { label: '没有登记', value: `${missing.length}项` },
    ],
  };
}

function nameOf(contract: Contract, item: string): string {
  return contract.pricedItems.find(({ id }) => id === item)?.name ?? item;
}

/** Quantities that differ by month stand in the table of use; here they are added up. */
function feeRow(line: Line, months: readonly MonthSpan[]): Json {
  const ordered = months.map(({ month }) => line.byMonth.get(month)?.ordered ?? null);
  const recorded = ordered.filter((value) => value !== null);
  return {
    category: line.priced?.category ?? NONE,
    name: line.name,
    unit: line.unit || NONE,
    price: line.priced ? printMoney(line.priced.unitPriceFen) : NONE,
    agreed: line.priced ? printCount(line.priced.quantity) : NONE,
    months: line.priced?.months === null ? NONE : String(recorded.length),
    quantity: recorded.length === 0 ? NONE : printCount(recorded.reduce((total, value) => total + value, 0)),
    amount: money(sum(months.map((month) => feeOf(line, month)))),
  };
}

/** Items of the price list that lack a month. */
function missingOf(lines: readonly Line[], months: readonly MonthSpan[]): string[] {
  return lines.flatMap(({ name, priced, byMonth }) => {
    if (priced === null || priced.months === null) return [];
    const without = months.filter(({ month }) => !byMonth.has(month));
    return without.length === 0
      ? []
      : [
          `${name}：${without.length === months.length ? '各月' : without.map(({ month }) => `${Number(month.slice(5))}月`).join('、')}`,
        ];
  });
}

function chunksOf(months: readonly MonthSpan[]): MonthSpan[][] {
  return Array.from({ length: Math.ceil(months.length / ACROSS) }, (_, index) =>
    months.slice(index * ACROSS, (index + 1) * ACROSS),
  );
}

/** Use and availability of all items in some months. */
function chunkFacts(lines: readonly Line[], months: readonly MonthSpan[], target: number | null): Json {
  const shown = lines.filter(({ byMonth }) => months.some(({ month }) => byMonth.has(month)));
  return {
    months: months.map(({ month }) => printMonthColumn([month])[0] ?? ''),
    use: shown.map((line) => ({
      name: line.name,
      unit: line.unit || NONE,
      cells: months.map(({ month }) => {
        const row = line.byMonth.get(month);
        if (!row) return NONE;
        return row.used === null
          ? printCount(row.ordered)
          : `${printCount(row.used)}／${printCount(row.ordered)}`;
      }),
    })),
    availability: shown.map((line) => ({
      name: line.name,
      cells: months.map((month) => availabilityCell(line.byMonth.get(month.month), month, target)),
    })),
    days: months.map((month) => String(spanDays(month))),
  };
}

/** Total time is that of the month's days within the period; compared unrounded, printed cut off. */
function availabilityCell(
  row: CloudResourceRecord | undefined,
  month: MonthSpan,
  target: number | null,
): Json {
  if (!row) return { rate: NONE, down: '', failed: false };
  const whole = spanDays(month) * DAY_MINUTES;
  const up = Math.max(0, whole - row.downMinutes);
  return {
    rate: printRatio(up * 100, whole, 3),
    down: row.downMinutes === 0 ? '' : `${printCount(row.downMinutes)}分`,
    failed: target !== null && up * 1_000_000 < target * whole,
  };
}

function feeChart(months: readonly MonthSpan[], fees: readonly (Fen | null)[]) {
  if (months.length < CHART_MONTHS) return null;
  return {
    chart: 'month-panels',
    months: printMonthColumn(months.map(({ month }) => month)),
    panels: [
      {
        name: '费用',
        unit: '元',
        form: 'bars',
        values: fees.map((fen) => (fen === null ? null : fen / 100)),
        labels: fees.map((fen) => (fen === null ? '' : printMoney(fen))),
      },
    ],
  } as const;
}

function draftSummary(paper: FactSource): string {
  const { months, rows, lines, total } = materialOf(paper);
  if (rows.length === 0) return '';
  const down = rows.filter(({ downMinutes }) => downMinutes > 0);
  const missing = missingOf(lines, months);
  const used = lines.filter(({ byMonth }) => byMonth.size > 0).length;
  return [
    `本期登记${printCount(used)}项云资源的用量，`,
    total === null ? '没有可以计价的项目。' : `按合同单价计${printMoney(total)}元。`,
    down.length === 0
      ? '各项资源没有登记不可用时间。'
      : `有${printCount(down.length)}项次登记了不可用时间，合计${printDuration(down.reduce((sumOf, { downMinutes }) => sumOf + downMinutes, 0))}。`,
    missing.length === 0 ? '' : `没有登记用量、未计入费用的有：${missing.join('；')}。`,
  ].join('');
}

export const cloudReport: DocumentKind = {
  id: 'cloud-report',
  facts,
  drafts: (paper) => ({ summary: draftSummary(paper), ...blankDrafts(furtherParts(paper.item, SHOWN)) }),
};

/** 资产盘点表: what was found in a round against the books, and what of the register was not counted. */
import { contains } from '../../../domain/civilDate.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import { CONDITIONS } from '../../../records/kinds/inventories.ts';
import type { AssetRecord, InventoryRecord } from '../../../records/types.ts';
import { namesOf, NONE, printCount, printPercent, printSpan, withoutEndMark } from '../../format.ts';
import { blankDrafts, frameOf, furtherParts } from '../running/paperFrame.ts';
import { distinct, ledgerSpan } from './ledgerSpan.ts';

const SHOWN = /盘点|资产|盈亏|差异|机具|清单/u;

interface Round {
  readonly span: DateSpan;
  readonly label: string;
  readonly source: FactSource;
  readonly rows: readonly InventoryRecord[];
  /** In the register on the last day of the count, but in no row of it. */
  readonly uncounted: readonly AssetRecord[];
}

function roundOf(paper: FactSource): Round {
  const { span, label, event, source } = ledgerSpan(paper, 'inventories');
  const rows = source.records.inventories.filter(({ round, date }) =>
    event === null ? contains(span, date) : round === event,
  );
  const counted = new Set(rows.map(({ asset }) => asset));
  const uncounted =
    rows.length === 0
      ? []
      : source.records.assets.filter(({ number, endOn }) => endOn === '' && !counted.has(number));
  return { span, label, source, rows, uncounted };
}

function difference({ booked, counted }: InventoryRecord): number {
  return counted - booked;
}

function totalsOf(rows: readonly InventoryRecord[]) {
  const sum = (value: (row: InventoryRecord) => number): number =>
    rows.reduce((total, row) => total + value(row), 0);
  return {
    booked: sum(({ booked }) => booked),
    counted: sum(({ counted }) => counted),
    over: sum((row) => Math.max(0, difference(row))),
    short: sum((row) => Math.max(0, -difference(row))),
    same: rows.filter((row) => difference(row) === 0).length,
  };
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source, rows, uncounted } = roundOf(paper);
  const totals = totalsOf(rows);
  const people = (of: (row: InventoryRecord) => string): string =>
    distinct(rows.flatMap((row) => namesOf(of(row)))).join('、') || NONE;
  const order: readonly string[] = CONDITIONS;
  const conditions = distinct(rows.map(({ condition }) => condition || '未登记')).toSorted(
    (a, b) =>
      ((order.indexOf(a) + order.length + 1) % (order.length + 1)) -
      ((order.indexOf(b) + order.length + 1) % (order.length + 1)),
  );
  return {
    values: {
      ...frameOf(source, label, ['盘点人', '监盘人', '乙方项目负责人']),
      further: furtherParts(paper.item, SHOWN),
      days: rows.length === 0 ? NONE : printSpan(daysOfRows(rows)),
      counter: people(({ counter }) => counter),
      witness: people(({ witness }) => witness),
      items: printCount(rows.length),
      totals: {
        booked: printCount(totals.booked),
        counted: printCount(totals.counted),
        over: printCount(totals.over),
        short: printCount(totals.short),
        same: printCount(totals.same),
        rate: printPercent(totals.same, rows.length),
      },
      conditions: conditions.map((word) => ({
        word,
        count: printCount(
          rows
            .filter(({ condition }) => (condition || '未登记') === word)
            .reduce((sum, { counted }) => sum + counted, 0),
        ),
      })),
      rows: rows.map(inventoryRow),
      differences: rows.filter((row) => difference(row) !== 0).map(inventoryRow),
      uncounted: uncounted.map(({ number, name, place, quantity, unit }) => ({
        number,
        name,
        place: place || NONE,
        quantity: `${printCount(quantity)}${unit}`,
      })),
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '盘点', value: `${rows.length}项` },
      { label: '账实不符', value: `${rows.length - totals.same}项` },
    ],
  };
}

function daysOfRows(rows: readonly InventoryRecord[]): DateSpan {
  const days = rows.map(({ date }) => date).toSorted();
  return { start: days[0] ?? '', end: days.at(-1) ?? '' };
}

function inventoryRow(row: InventoryRecord): Json {
  const gap = difference(row);
  return {
    number: row.asset,
    name: row.name,
    place: row.place || NONE,
    booked: printCount(row.booked),
    counted: printCount(row.counted),
    gap: gap > 0 ? `+${printCount(gap)}` : printCount(gap),
    failed: gap !== 0,
    condition: row.condition || NONE,
    reason: withoutEndMark(row.reason),
    kind: gap > 0 ? '盘盈' : '盘亏',
  };
}

function draftConclusion(paper: FactSource): string {
  const { rows, uncounted } = roundOf(paper);
  if (rows.length === 0) return '没有登记盘点。';
  const totals = totalsOf(rows);
  return [
    `本次盘点资产${printCount(rows.length)}项，账面数量${printCount(totals.booked)}，实盘数量${printCount(totals.counted)}，账实相符${printCount(totals.same)}项，占${printPercent(totals.same, rows.length)}%。`,
    totals.over + totals.short === 0
      ? '没有盘盈和盘亏。'
      : `盘盈${printCount(totals.over)}，盘亏${printCount(totals.short)}，原因见差异说明。`,
    uncounted.length === 0 ? '' : `台账中有${printCount(uncounted.length)}项没有列入本次盘点，须补盘或说明。`,
  ].join('');
}

export const assetInventory: DocumentKind = {
  id: 'asset-inventory',
  facts,
  drafts: (paper) => ({
    conclusion: draftConclusion(paper),
    ...blankDrafts(furtherParts(paper.item, SHOWN)),
  }),
};

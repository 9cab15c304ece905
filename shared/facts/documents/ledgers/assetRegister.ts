/** 资产台账与统计表: what is in use on the last day of a period, by class, with what came and went. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { addDays, contains } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import { ASSET_CATEGORIES } from '../../../records/kinds/assets.ts';
import type { AssetRecord } from '../../../records/types.ts';
import { NONE, printCount, printDate, printMoney } from '../../format.ts';
import { blankDrafts, frameOf, furtherParts } from '../running/paperFrame.ts';
import { distinct, ledgerSpan } from './ledgerSpan.ts';

const SHOWN = /资产|设备|台账|统计|变动|质保|清单/u;
/** Warranties that end within so many days after the period are named while something can be done. */
const WARRANTY_DAYS = 90;

interface Register {
  readonly span: DateSpan;
  readonly label: string;
  readonly source: FactSource;
  /** In the register on the last day. */
  readonly held: readonly AssetRecord[];
  readonly before: readonly AssetRecord[];
  readonly added: readonly AssetRecord[];
  readonly gone: readonly AssetRecord[];
}

function registerOf(paper: FactSource): Register {
  const { span, label, source } = ledgerSpan(paper, null);
  const all = source.records.assets.toSorted(
    (a, b) => rank(a) - rank(b) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0),
  );
  return {
    span,
    label,
    source,
    held: all.filter(({ endOn }) => endOn === ''),
    before: all.filter(({ startOn, endOn }) => startOn < span.start && (endOn === '' || endOn >= span.start)),
    added: all.filter(({ startOn }) => contains(span, startOn)),
    gone: all.filter(({ endOn }) => endOn !== '' && contains(span, endOn)),
  };
}

const ORDER: readonly string[] = ASSET_CATEGORIES;

/** Usual classes in their order, others after them. */
function rank({ category }: AssetRecord): number {
  const at = ORDER.indexOf(category);
  return at < 0 ? ORDER.length : at;
}

function pieces(assets: readonly AssetRecord[]): number {
  return assets.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** Sum of the values that are written down; '' where none is, and how many lines lack one. */
function valueOf(assets: readonly AssetRecord[]): { readonly text: string; readonly missing: number } {
  const known = assets.flatMap(({ valueFen }) => (valueFen === null ? [] : [valueFen]));
  const sum = known.reduce((total, fen) => total + fen, 0);
  return { text: known.length === 0 ? NONE : printMoney(sum), missing: assets.length - known.length };
}

function statLine(name: string, register: Register, of: (asset: AssetRecord) => boolean): Json {
  const held = register.held.filter(of);
  const status = (word: AssetRecord['status']): string =>
    printCount(pieces(held.filter((asset) => asset.status === word)));
  return {
    name,
    before: printCount(pieces(register.before.filter(of))),
    added: printCount(pieces(register.added.filter(of))),
    gone: printCount(pieces(register.gone.filter(of))),
    held: printCount(pieces(held)),
    inUse: status('在用'),
    idle: status('闲置'),
    repair: status('维修'),
    value: valueOf(held).text,
  };
}

function facts(paper: FactSource): DocumentFacts {
  const register = registerOf(paper);
  const { span, label, source, held, added, gone } = register;
  const names = distinct([...register.before, ...added, ...held].map(({ category }) => category));
  const soon = addDays(span.end, WARRANTY_DAYS);
  const ending = held
    .filter(({ warrantyTo }) => warrantyTo !== '' && warrantyTo <= soon)
    .toSorted((a, b) => a.warrantyTo.localeCompare(b.warrantyTo));
  return {
    values: {
      ...frameOf(source, label, ['登记人', '复核人', '乙方项目负责人']),
      further: furtherParts(paper.item, SHOWN),
      day: printDate(span.end),
      stats: names.map((name) => statLine(name, register, ({ category }) => category === name)),
      total: statLine('合　计', register, () => true),
      unvalued: printCount(valueOf(held).missing),
      moves: [
        ...added.map((asset) => ({ ...moveRow(asset), move: '新增', on: asset.startOn })),
        ...gone.map((asset) => ({ ...moveRow(asset), move: asset.status, on: asset.endOn })),
      ].toSorted((a, b) => a.on.localeCompare(b.on) || a.number.localeCompare(b.number)),
      warranties: ending.map((asset) => ({
        ...moveRow(asset),
        to: asset.warrantyTo,
        state: asset.warrantyTo < span.end ? '已到期' : '即将到期',
        over: asset.warrantyTo < span.end,
      })),
      warrantyDays: String(WARRANTY_DAYS),
      rows: held.map((asset) => ({
        number: asset.number,
        name: asset.name,
        category: asset.category,
        model: asset.model || NONE,
        serial: asset.serial || NONE,
        quantity: `${printCount(asset.quantity)}${asset.unit}`,
        place: asset.place || NONE,
        keeper: [asset.department, asset.keeper].filter(Boolean).join(' ') || NONE,
        start: asset.startOn,
        warranty: asset.warrantyTo || NONE,
        status: asset.status,
      })),
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '资产', value: `${held.length}项` },
      { label: '本期变动', value: `${added.length + gone.length}项` },
    ],
  };
}

function moveRow({ number, name, category, quantity, unit, place, note }: AssetRecord): {
  readonly number: string;
  readonly name: string;
  readonly category: string;
  readonly quantity: string;
  readonly place: string;
  readonly note: string;
} {
  return { number, name, category, quantity: `${printCount(quantity)}${unit}`, place, note: note || NONE };
}

function draftSummary(paper: FactSource): string {
  const { span, held, added, gone } = registerOf(paper);
  if (held.length + gone.length === 0) return '没有登记资产。';
  const idle = pieces(held.filter(({ status }) => status === '闲置'));
  const repair = pieces(held.filter(({ status }) => status === '维修'));
  return [
    `截至${printDate(span.end)}，台账登记资产${printCount(held.length)}项，数量合计${printCount(pieces(held))}。`,
    added.length + gone.length === 0
      ? '本期没有变动。'
      : `本期新增${printCount(added.length)}项，停用和报废${printCount(gone.length)}项。`,
    idle + repair === 0 ? '' : `其中闲置${printCount(idle)}、维修${printCount(repair)}。`,
  ].join('');
}

export const assetRegister: DocumentKind = {
  id: 'asset-register',
  facts,
  drafts: (paper) => ({ summary: draftSummary(paper), ...blankDrafts(furtherParts(paper.item, SHOWN)) }),
};

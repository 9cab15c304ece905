/** Which instalment a letter asks for, how instalments add up, and what is said of conditions on the letter's day. */
import { describe, expect, it } from 'vitest';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { FactSource } from '../../../shared/documents/kind.ts';
import {
  conditionRows,
  paymentOf,
  paymentRows,
  paymentTotal,
  printShare,
} from '../../../shared/facts/tables/instalments.ts';
import { acceptsUpperCase } from '../../../shared/money/upperCaseAmount.ts';
import { splitByShares } from '../../../shared/money/shareOf.ts';
import { calendar, plainItem, presetContract, records } from './material.ts';

const contract = presetContract();

function sourceWith(item: OwedItem, of: Contract = contract): FactSource {
  return { contract: of, records: records({}), calendar, item, owed: [], photos: [] };
}

describe('the payment of a letter', () => {
  const plain = plainItem(contract, 'payment-application', { name: '付款申请' });
  const named = (requirement: Partial<OwedItem['requirement']>): OwedItem =>
    plainItem(contract, 'payment-application', { name: '付款申请', ...requirement });
  it.each<readonly [how: string, item: OwedItem, payment: string | null]>([
    ['an entry of a list, by name', { ...plain, id: 'payment-application:第二笔' }, 'second'],
    ['an entry of a list, by id', { ...plain, id: 'payment-application:first' }, 'first'],
    ['the key of an event', { ...plain, eventKey: 'second' }, 'second'],
    ['a part with its id', named({ parts: [{ id: 'second', name: '第二笔' }] }), 'second'],
    ['the end of the requirement’s id', named({ id: 'payment-application-first' }), 'first'],
    ['the requirement’s name', named({ name: '第二笔付款申请' }), 'second'],
    ['nothing', plain, null],
  ])('is told by %s', (_how, item, payment) => {
    expect(paymentOf(sourceWith(item))?.id ?? null).toBe(payment);
  });

  it('needs no telling where the contract has one', () => {
    const single = { ...contract, payments: contract.payments.slice(0, 1) };
    expect(paymentOf(sourceWith(plain, single))?.id).toBe('first');
  });
});

/** Totals and shares as they stand in contracts of this field, and awkward ones. */
const SPLITS: readonly (readonly [fen: number, percents: readonly number[]])[] = [
  [25800000, [50, 50]],
  [365071200, [40, 20, 10, 30]],
  [110572800, [70, 30]],
  [234700000, [60, 30, 10]],
  [24000000, [50, 30, 20]],
  [10000001, [33.3333, 33.3333, 33.3334]],
  [99, [50, 50]],
  [123456789, [12.5, 87.5]],
];

describe.each(SPLITS)('%i fen by %j', (fen, percents) => {
  const shares = percents.map((percent) => Math.round(percent * 10_000));
  const amounts = splitByShares(fen, shares);
  const of: Contract = {
    ...contract,
    amountFen: fen,
    payments: amounts.map((amountFen, at) => ({
      id: `p${at}`,
      name: `第${at + 1}笔`,
      share: shares[at] ?? null,
      amountFen,
      due: null,
      when: '',
      conditions: [],
    })),
  };
  const rows = paymentRows(of, null);

  it('adds up to the contract', () => {
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(fen);
    expect(paymentTotal(of).gap).toBe('');
  });

  it('has every amount in words as well', () => {
    expect(rows.map((row, at) => acceptsUpperCase(row.words, amounts[at] ?? 0))).toEqual(
      rows.map(() => true),
    );
    expect(acceptsUpperCase(paymentTotal(of).words, fen)).toBe(true);
  });
});

it('says by how much instalments miss the contract', () => {
  expect(paymentTotal({ ...contract, amountFen: 25800001 }).gap).toContain('少0.01元');
});

it.each([
  [500000, '50%'],
  [1000000, '100%'],
  [125000, '12.5%'],
  [333333, '33.3333%'],
  [null, '—'],
])('prints a share of %s millionths as %s', (millionths, text) => {
  expect(printShare(millionths)).toBe(text);
});

describe('conditions on the letter’s day', () => {
  const [, second] = contract.payments;
  if (!second) throw new Error('no second payment');
  const item = plainItem(contract, 'payment-application', { name: '付款申请' });
  const on = (day: string) => conditionRows(sourceWith(item), second, day);

  it('tell a date that has passed from one to come', () => {
    expect(on('2026-01-05')[0]?.state).toBe('2026年1月1日已届满');
    expect(on('2025-12-01')[0]?.state).toBe('2026年1月1日届满');
  });

  it('claim nothing that only the parties know', () => {
    const [, , accepted, guarantee, invoice] = on('2026-01-05');
    expect(accepted).toEqual({ text: '阶段性验收合格', state: '', fill: '' });
    expect(guarantee).toMatchObject({ state: '履约保函金额25,800.00元', fill: '有效期至' });
    expect(invoice).toMatchObject({ state: '发票金额129,000.00元', fill: '发票号码' });
  });
});

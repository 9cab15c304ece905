/** A ledger that was handed over stays as it is: what later days bring in neither adds to it nor finishes it. */
import { describe, expect, it } from 'vitest';
import type { FactSource } from '../../../shared/documents/kind.ts';
import { LEDGERS } from '../../../shared/facts/documents/ledgers/index.ts';
import { recordsKnownAt } from '../../../shared/facts/knownAt.ts';
import { periodsOf } from '../../../shared/periods/periods.ts';
import type { RecordSet } from '../../../shared/records/types.ts';
import * as made from '../../documents/ledgerRecords.ts';
import { calendar, plainItem, presetContract, records } from './material.ts';

const contract = { ...presetContract(), pricedItems: made.PRICED_ITEMS };
const all = records({
  serviceCalls: made.serviceCalls(),
  deliveries: made.deliveries(),
  contentUpdates: made.contentUpdates(),
  reconciliations: made.reconciliations(),
  assets: made.assets(),
  inventories: made.inventories(),
  assessments: made.assessments(),
  cloudResources: made.cloudResources(),
});
const monthly = { kind: 'monthly', months: 'calendar' } as const;
const months = periodsOf(monthly, contract.term, calendar);

/** Rows that were there on the evening of `day`, each as it is now. */
function rowsOf(day: string): RecordSet {
  return {
    ...all,
    serviceCalls: all.serviceCalls.filter(({ receivedAt }) => receivedAt.slice(0, 10) <= day),
    deliveries: all.deliveries.filter(({ paidOn }) => paidOn <= day),
    contentUpdates: all.contentUpdates.filter(({ date }) => date <= day),
    reconciliations: all.reconciliations.filter(({ end }) => end <= day),
    assets: all.assets.filter(({ startOn }) => startOn <= day),
    inventories: all.inventories.filter(({ date }) => date <= day),
    assessments: all.assessments.filter(({ date }) => date <= day),
    cloudResources: all.cloudResources.filter(({ month }) => month <= day.slice(0, 7)),
  };
}

describe.each(LEDGERS.map((kind) => [kind.id, kind] as const))('%s', (id, kind) => {
  it.each(months.slice(0, 5).map((period) => [period.label, period] as const))('%s', (_label, period) => {
    const due = { known: true, date: period.end } as const;
    const item = { ...plainItem(contract, id, { cadence: monthly, period }), due };
    const tell = (set: RecordSet): unknown => {
      const source: FactSource = { contract, records: set, calendar, item, owed: [], photos: [] };
      return { facts: kind.facts(source), drafts: kind.drafts(source) };
    };
    const now = tell(all);
    expect(tell(rowsOf(period.end))).toEqual(now);
    expect(tell(recordsKnownAt(all, period.end))).toEqual(now);
  });
});

it('a call solved later is open, a parcel received later under way, a pay-in later not made', () => {
  const call = all.serviceCalls[4];
  const parcel = all.deliveries[2];
  const row = all.reconciliations[0];
  if (!call || !parcel || !row) throw new Error('no records');
  const some = recordsKnownAt(
    {
      ...all,
      serviceCalls: [{ ...call, receivedAt: '2025-09-30 23:50', solvedAt: '2025-10-01 00:20' }],
      deliveries: [{ ...parcel, paidOn: '2025-09-26', sentOn: '2025-09-28', receivedOn: '2025-10-09' }],
      reconciliations: [{ ...row, start: '2025-09-22', end: '2025-09-28', handedOn: '2025-10-01' }],
      assets: all.assets.map((asset) =>
        asset.endOn === '' ? asset : { ...asset, startOn: '2023-01-01', endOn: '2025-10-05' },
      ),
    },
    '2025-09-30',
  );
  expect(some.serviceCalls[0]).toMatchObject({ solvedAt: '', result: '', satisfaction: null });
  expect(some.deliveries[0]).toMatchObject({ sentOn: '2025-09-28', receivedOn: '', result: '配送中' });
  expect(some.reconciliations[0]).toMatchObject({ handedFen: null, handedOn: '', voucher: '' });
  expect(some.assets.filter(({ endOn }) => endOn !== '')).toEqual([]);
});

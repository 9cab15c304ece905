/** The second half of `recordsKnownAt`: calls, deliveries, accounts, equipment, as they stood on the evening of a day. */
import type { CivilDate } from '../domain/civilDate.ts';
import { dateOfMoment } from '../domain/civilDate.ts';
import type {
  AssetRecord,
  DeliveryRecord,
  ReconciliationRecord,
  RecordSet,
  SecuredEventRecord,
  ServiceCallRecord,
} from '../records/types.ts';

type Ledgers = Pick<
  RecordSet,
  | 'securedEvents'
  | 'staffChanges'
  | 'serviceCalls'
  | 'deliveries'
  | 'contentUpdates'
  | 'reconciliations'
  | 'assets'
  | 'inventories'
  | 'assessments'
  | 'cloudResources'
  | 'testCases'
  | 'loadTests'
>;

/** Each list as a way to make it. */
export function ledgersKnownAt(
  records: RecordSet,
  day: CivilDate,
): { readonly [K in keyof Ledgers]: () => Ledgers[K] } {
  const past = <T extends { readonly date: CivilDate }>(rows: readonly T[]): T[] =>
    rows.filter(({ date }) => date <= day);
  return {
    // Events are entered before they take place: their plans are known, their course is not.
    securedEvents: () => records.securedEvents.map((event) => securedEventKnownAt(event, day)),
    staffChanges: () => past(records.staffChanges),
    serviceCalls: () =>
      records.serviceCalls
        .filter(({ receivedAt }) => dateOfMoment(receivedAt) <= day)
        .map((call) => callKnownAt(call, day)),
    deliveries: () =>
      records.deliveries
        .filter(({ paidOn }) => paidOn <= day)
        .map((delivery) => deliveryKnownAt(delivery, day)),
    contentUpdates: () => past(records.contentUpdates),
    reconciliations: () =>
      records.reconciliations.filter(({ end }) => end <= day).map((row) => reconciliationKnownAt(row, day)),
    assets: () =>
      records.assets.filter(({ startOn }) => startOn <= day).map((asset) => assetKnownAt(asset, day)),
    inventories: () => past(records.inventories),
    assessments: () => past(records.assessments),
    cloudResources: () => records.cloudResources.filter(({ month }) => month <= day.slice(0, 7)),
    testCases: () => past(records.testCases),
    loadTests: () => past(records.loadTests),
  };
}

function securedEventKnownAt(event: SecuredEventRecord, day: CivilDate): SecuredEventRecord {
  return dateOfMoment(event.end) <= day ? event : { ...event, course: '', problems: '', result: '' };
}

function callKnownAt(call: ServiceCallRecord, day: CivilDate): ServiceCallRecord {
  const known = (moment: string): string => (moment !== '' && dateOfMoment(moment) > day ? '' : moment);
  const solvedAt = known(call.solvedAt);
  const respondedAt = known(call.respondedAt);
  const arrivedAt = known(call.arrivedAt);
  if (solvedAt === call.solvedAt && respondedAt === call.respondedAt && arrivedAt === call.arrivedAt)
    return call;
  const open = call.solvedAt !== '' && solvedAt === '';
  return {
    ...call,
    respondedAt,
    arrivedAt,
    solvedAt,
    result: open ? '' : call.result,
    satisfaction: open ? null : call.satisfaction,
  };
}

function deliveryKnownAt(delivery: DeliveryRecord, day: CivilDate): DeliveryRecord {
  const sentOn = delivery.sentOn > day ? '' : delivery.sentOn;
  if (delivery.receivedOn <= day && sentOn === delivery.sentOn) return delivery;
  return { ...delivery, sentOn, receivedOn: '', result: sentOn === '' ? '待寄出' : '配送中', note: '' };
}

/** A pay-in is known from its day on. */
export function reconciliationKnownAt(row: ReconciliationRecord, day: CivilDate): ReconciliationRecord {
  return row.handedOn > day ? { ...row, handedFen: null, handedOn: '', voucher: '' } : row;
}

function assetKnownAt(asset: AssetRecord, day: CivilDate): AssetRecord {
  return asset.endOn > day ? { ...asset, endOn: '', status: '在用' } : asset;
}

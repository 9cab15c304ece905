/** Ledgers and statistics on small hand-made records: what is counted, what is measured, what is missing. */
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { Cadence, Contract, ServiceLevel } from '../../shared/domain/contract.ts';
import { addWorkingDays } from '../../shared/calendar/addWorkingDays.ts';
import { periodsOf } from '../../shared/periods/periods.ts';
import type { RecordSet } from '../../shared/records/types.ts';
import { calendar, plainItem, records } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import {
  assessments,
  assets,
  cloudResources,
  contentUpdates,
  deliveries,
  inventories,
  PRICED_ITEMS,
  reconciliations,
  serviceCalls,
} from './ledgerRecords.ts';
import { makePaper, sampleContract } from './samplePapers.ts';

function level(id: string, some: Partial<ServiceLevel>): ServiceLevel {
  return {
    id,
    clause: '附件四',
    metric: 'response',
    name: id,
    severity: null,
    scope: '',
    systems: [],
    mode: 'any',
    window: 'term',
    unit: 'min',
    direction: 'at-most',
    target: 0,
    minimum: null,
    withinTarget: null,
    withinMinimum: null,
    workdayLimit: null,
    holidayLimit: null,
    vendorCauseOnly: false,
    formula: '',
    ...some,
  };
}

const contract: Contract = {
  ...sampleContract(),
  pricedItems: PRICED_ITEMS,
  serviceLevels: [
    level('call-response', { metric: 'call-response', scope: '远程协助、邮件', target: 30 }),
    level('arrival', { metric: 'arrival', unit: 'h', target: 60 }),
    level('solution', { metric: 'solution', unit: 'h', target: 180 }),
    level('satisfaction', { metric: 'satisfaction', unit: '%', direction: 'at-least', target: 900_000 }),
    level('delivery', { metric: 'delivery', unit: 'working-days', target: 7 }),
    level('weekly', { metric: 'weekly-reconciliation', unit: 'times', direction: 'at-least', target: 1 }),
    level('availability', { metric: 'availability', unit: '%', direction: 'at-least', target: 999_900 }),
  ],
};

function paper(name: string, why: string, set: Partial<RecordSet>, item: OwedItem): void {
  describePaper(name, why, () =>
    makePaper({ contract, records: records(set), calendar, item, owed: [], photos: [] }),
  );
}

function ofPeriod(template: string, name: string, cadence: Cadence, day: string): OwedItem {
  const period = periodsOf(cadence, contract.term, calendar).find(
    ({ start, end }) => start <= day && day <= end,
  );
  if (!period) throw new Error(`no period of ${cadence.kind} on ${day}`);
  const due = addWorkingDays(calendar, period.end, 2);
  return { ...plainItem(contract, template, { name, cadence, period, clause: '附件1第3条' }), due };
}

const monthly: Cadence = { kind: 'monthly', months: 'calendar' };
const quarterly: Cadence = { kind: 'quarterly', months: 'calendar' };
const halfYearly: Cadence = { kind: 'half-yearly', months: 'contract' };

paper(
  'service-statistics-month',
  'a month of calls with one still open',
  { serviceCalls: serviceCalls() },
  ofPeriod('service-statistics', '客户服务记录与统计', monthly, '2025-12-10'),
);
paper(
  'service-statistics-half-year',
  'months side by side; what comes after the period is not known',
  { serviceCalls: serviceCalls() },
  ofPeriod('service-statistics', '客户服务记录与统计', halfYearly, '2025-12-10'),
);
paper(
  'reconciliation-record-month',
  'a difference explained, a week not handed in',
  { reconciliations: reconciliations() },
  ofPeriod('reconciliation-record', '补换卡对账与上缴记录', monthly, '2025-11-10'),
);
paper(
  'delivery-record-month',
  'late, sent back, under way, and one from the month before',
  { deliveries: deliveries() },
  ofPeriod('delivery-record', '补换卡配送记录', monthly, '2025-11-10'),
);
paper(
  'asset-register-quarter',
  'one in, one out, one beyond its warranty',
  { assets: assets() },
  ofPeriod('asset-register', '资产台账与统计表', quarterly, '2025-11-10'),
);
paper(
  'asset-inventory-round',
  'more, less, and not counted',
  { inventories: inventories(), assets: assets() },
  {
    ...plainItem(contract, 'asset-inventory', {
      name: '机具资产盘点表',
      cadence: { kind: 'on-event', event: 'inventories' },
    }),
    eventKey: '2025年第4季度盘点',
  },
);
paper(
  'content-update-record-quarter',
  'one piece that nobody passed',
  { contentUpdates: contentUpdates() },
  ofPeriod('content-update-record', '内容维护更新记录', quarterly, '2025-10-10'),
);
paper(
  'cloud-report-quarter',
  'prices times quantities, a month missing, availability below its target',
  { cloudResources: cloudResources() },
  ofPeriod('cloud-report', '政务云服务报告', quarterly, '2025-11-10'),
);
paper(
  'assessment-report-half-year',
  'a failed device examined again, devices never examined',
  { assessments: assessments(), assets: assets() },
  ofPeriod('assessment-report', '设备评估检测报告', halfYearly, '2025-11-10'),
);

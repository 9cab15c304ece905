/** The papers that run along with the service, on the sample year: logs, reports of periods, records of single events. */
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { Cadence, EventKind } from '../../shared/domain/contract.ts';
import { addDays } from '../../shared/domain/civilDate.ts';
import { periodsOf } from '../../shared/periods/periods.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper, sampleContract } from './samplePapers.ts';

const contract = sampleContract();
const { records } = sampleYear();

type Requirement = Partial<OwedItem['requirement']>;

function paper(name: string, why: string, item: OwedItem): void {
  describePaper(name, why, () => makePaper({ contract, records, calendar, item, owed: [], photos: [] }));
}

/** The paper of one record. */
function ofEvent(template: string, name: string, event: EventKind, eventKey: string): OwedItem {
  return {
    ...plainItem(contract, template, { name, cadence: { kind: 'on-event', event } }),
    eventKey,
  };
}

/** The paper of the period that holds a day. */
function ofPeriod(
  template: string,
  name: string,
  cadence: Cadence,
  day: string,
  some: Requirement = {},
): OwedItem {
  const period = periodsOf(cadence, contract.term, calendar).find(
    ({ start, end }) => start <= day && day < addDays(end, 1),
  );
  if (!period) throw new Error(`no period of ${cadence.kind} on ${day}`);
  return plainItem(contract, template, { ...some, name, cadence, period });
}

const monthly: Cadence = { kind: 'monthly', months: 'calendar' };
const quarterly: Cadence = { kind: 'quarterly', months: 'calendar' };
const halfYearly: Cadence = { kind: 'half-yearly', months: 'contract' };

paper(
  'incident-report-outage',
  'an outage with arrival on site, missed in nothing',
  ofEvent('incident-report', '故障处理报告', 'incidents', 'GZ-2026-007'),
);
paper(
  'incident-report-late',
  'an incident of a third party beyond its target',
  ofEvent('incident-report', '故障处理报告', 'incidents', 'GZ-2026-005'),
);
paper(
  'incident-report-month',
  'all incidents of a month',
  ofPeriod('incident-report', '故障处理报告', monthly, '2025-12-10'),
);

paper(
  'inspection-report-one',
  'one inspection with two findings',
  ofEvent('inspection-report', '巡检报告', 'inspections', 'XJ-2025-001'),
);
paper(
  'inspection-report-quiet',
  'one inspection without anything abnormal',
  ofEvent('inspection-report', '巡检报告', 'inspections', 'XJ-2026-004'),
);
paper(
  'inspection-report-network',
  'the network inspections of half a year',
  ofPeriod('inspection-report', '网络巡检报告', halfYearly, '2026-03-01'),
);
paper(
  'change-record-one',
  'a change with the buyer’s consent',
  ofEvent('change-record', '变更申请与维护记录', 'changes', 'BG-2026-005'),
);
paper(
  'change-record-quarter',
  'the changes of a quarter, one of them rolled back',
  ofPeriod('change-record', '变更记录', quarterly, '2026-02-01'),
);
paper(
  'backup-record-one',
  'a backup that was restored for a check',
  ofEvent('backup-record', '备份与恢复验证记录', 'backups', 'BF-2025-001'),
);
paper(
  'backup-record-half-year',
  'the backups of half a year',
  ofPeriod('backup-record', '备份与恢复验证记录', halfYearly, '2025-12-01'),
);
paper(
  'training-record-one',
  'a training with 47 lines to sign',
  ofEvent('training-record', '培训记录与签到表', 'trainings', 'PX-2025-002'),
);
paper(
  'training-record-quarter',
  'a quarter with one training that counts 86 people',
  ofPeriod('training-record', '业务培训记录', { kind: 'n-per-year', times: 4 }, '2025-09-10'),
);
paper(
  'drill-record-one',
  'the drill of the year',
  ofEvent('drill-record', '应急演练记录', 'drills', 'YL-2026-001'),
);

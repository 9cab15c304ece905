/** The papers that run along with the service, on the sample year: logs, reports of periods, records of single events. */
import { readFileSync } from 'node:fs';
import { owedItems } from '../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { Cadence, EventKind } from '../../shared/domain/contract.ts';
import { addDays } from '../../shared/domain/civilDate.ts';
import { periodsOf } from '../../shared/periods/periods.ts';
import { emptyRecordSet } from '../../shared/records/types.ts';
import type { RecordSet } from '../../shared/records/types.ts';
import { contractFromPreset } from '../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../shared/preset/parsePreset.ts';
import { sampleTerm } from '../../shared/sample/sampleTerm.ts';
import { sampleYear } from '../../shared/sample/sampleYear.ts';
import { calendar, plainItem } from '../shared/facts/material.ts';
import { describePaper } from './describePaper.ts';
import { makePaper, sampleContract } from './samplePapers.ts';

const contract = sampleContract();
const { records } = sampleYear();

type Requirement = Partial<OwedItem['requirement']>;

function paper(name: string, why: string, item: OwedItem, from: RecordSet = records): void {
  describePaper(name, why, () =>
    makePaper({ contract, records: from, calendar, item, owed: [], photos: [] }),
  );
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

paper(
  'monthly-report-march',
  'a month with an outage by the buyer',
  ofPeriod('monthly-report', '运维服务月报', monthly, '2026-03-10'),
);
paper(
  'monthly-report-first',
  'the first month has none before it',
  ofPeriod('monthly-report', '运维服务月报', monthly, '2025-09-10'),
);
paper(
  'quarterly-report-own',
  'a quarter with the report’s own sections',
  ofPeriod('quarterly-report', '季度服务工作总结报告', quarterly, '2026-04-10'),
);
paper(
  'quarterly-report-parts',
  'a quarter with the parts that a contract names',
  ofPeriod(
    'quarterly-report',
    '运维服务阶段性报告',
    { kind: 'quarterly', months: 'contract' },
    '2025-12-10',
    {
      parts: [
        { id: 'people', name: '人员管理' },
        { id: 'records', name: '运行维护记录' },
        { id: 'faults', name: '故障处理明细' },
      ],
    },
  ),
);
paper(
  'half-year-brief',
  'the first half of the term',
  ofPeriod('half-year-brief', '半年专题汇报', halfYearly, '2025-09-10'),
);
paper(
  'yearly-report',
  'the whole term',
  ofPeriod('yearly-report', '运维服务年报', { kind: 'yearly', months: 'contract' }, '2025-09-10'),
);

const daily: Cadence = { kind: 'daily', days: 'all' };
const LOG = '日常巡检及维护记录';

paper('daily-log-busy', 'a day with nine pieces of work', ofPeriod('daily-log', LOG, daily, '2026-03-04'));
paper('daily-log-holiday', 'a day of the spring festival', ofPeriod('daily-log', LOG, daily, '2026-02-17'));
paper('daily-log-urgent', 'a day with an outage', ofPeriod('daily-log', LOG, daily, '2026-03-17'));
paper(
  'daily-log-week',
  'the log of a whole week',
  ofPeriod('daily-log', '日常运维日志', { kind: 'weekly' }, '2026-02-16'),
);
paper(
  'weekly-report-busy',
  'a week with an incident beyond its target',
  ofPeriod('weekly-report', '服务周报', { kind: 'weekly' }, '2026-03-04'),
);
paper(
  'weekly-report-last',
  'the last two days of the term',
  ofPeriod('weekly-report', '服务周报', { kind: 'weekly' }, '2026-06-30'),
);
paper(
  'daily-log-silent',
  'a day without records says so',
  ofPeriod('daily-log', LOG, daily, '2025-10-11'),
  emptyRecordSet(),
);

/** Papers of the other presets, on a whole term made from the contract and the words of its trade. */
function ofPreset(preset: string, requirement: string, name: string, why: string, day = '2025-03-04'): void {
  describePaper(name, why, () => {
    const file = `templates/contracts/${preset}.yaml`;
    const parsed = parsePreset(readFileSync(file, 'utf8'), file);
    if (!parsed.ok) throw new Error(parsed.error.message);
    const other = contractFromPreset(parsed.value, {
      start: '2025-01-01',
      end: null,
      name: '',
      number: '',
      buyer: '',
      vendor: '',
      lead: '',
    });
    const term = sampleTerm(other, calendar).records;
    const owed = owedItems(other, term, calendar);
    const item = owed.find(
      (entry) =>
        entry.requirement.id === requirement &&
        (entry.period === null || (entry.period.start <= day && day <= entry.period.end)),
    );
    if (!item) throw new Error(`no ${requirement} on ${day}`);
    return makePaper({ contract: other, records: term, calendar, item, owed, photos: [] });
  });
}

ofPreset(
  'content-operations',
  'daily-log',
  'content-daily-log',
  'a day in the parts that the contract names',
);
ofPreset('content-operations', 'quarterly-report', 'content-quarterly-report', 'people, records, incidents');
ofPreset('onsite-infrastructure', 'daily-log', 'onsite-daily-log', 'inspection, maintenance, problems');
ofPreset('onsite-infrastructure', 'weekly-report', 'onsite-weekly-report', 'work, incidents, next week');
ofPreset('onsite-infrastructure', 'monthly-report', 'onsite-monthly-report', 'no live sessions in its usage');
ofPreset(
  'onsite-infrastructure',
  'host-inspection',
  'onsite-host-inspection',
  'the hosts’ inspections of a month',
);
ofPreset('onsite-infrastructure', 'joint-drill-record', 'onsite-joint-drill', 'the drills of the year');
ofPreset('cloud-lease', 'monthly-report', 'cloud-monthly-report', 'cloud resources and securing of events');

/** A contract of one measure and incidents with only what counts. */
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import type { Contract, ServiceLevel } from '../../../shared/domain/contract.ts';
import { emptyRecordSet, type IncidentRecord, type RecordSet } from '../../../shared/records/types.ts';
import { serviceLevels } from '../../../shared/service-levels/index.ts';
import type { ServiceLevelValue } from '../../../shared/service-levels/value.ts';
import { sampleContract } from '../sample/sampleContract.ts';

const preset = sampleContract();

export function level(id: string, change: Partial<ServiceLevel> = {}): ServiceLevel {
  const found = preset.serviceLevels.find((entry) => entry.id === id);
  if (!found) throw new Error(`no service level ${id}`);
  return { ...found, ...change };
}

let serial = 0;
/** Reported and restored as `MM-DD HH:mm` of 2025; everything else ordinary. */
export function incident(
  reported: string,
  restored: string,
  change: Partial<IncidentRecord> = {},
): IncidentRecord {
  serial += 1;
  return {
    number: `GZ-${String(serial).padStart(3, '0')}`,
    system: '直播平台主站',
    severity: '紧急',
    title: '故障',
    reporter: '监控告警',
    reportedAt: `2025-${reported}`,
    respondedAt: `2025-${reported}`,
    arrivedAt: '',
    restoredAt: restored === '' ? '' : `2025-${restored}`,
    outage: false,
    outageStart: '',
    causeParty: '乙方',
    cause: '',
    measure: '',
    handler: '罗青桐',
    ...change,
  };
}

/** An outage of the whole system from `start` to `end`. */
export function outage(start: string, end: string): IncidentRecord {
  return incident(start, end, { outage: true, outageStart: `2025-${start}` });
}

export interface Case {
  readonly level: ServiceLevel;
  readonly incidents: readonly IncidentRecord[];
  readonly term?: Contract['term'];
  readonly asOf?: string;
  /** False: nothing at all was recorded. */
  readonly watched?: boolean;
}

const WATCH = {
  start: '08:30',
  end: '09:00',
  category: '例行巡检',
  content: '巡检',
  result: '正常',
  people: '罗青桐',
  status: '已完成',
  request: '',
  requestBy: '',
  reference: '',
} as const;

/** September to November 2025 unless the case says otherwise. */
export function valuesOf({
  level: measure,
  incidents,
  term,
  asOf,
  watched,
}: Case): readonly ServiceLevelValue[] {
  const span = term ?? { start: '2025-09-01', end: '2025-11-30' };
  const days = watched === false ? [] : [span.start, '2025-10-10', span.end];
  const records: RecordSet = {
    ...emptyRecordSet(),
    work: days.map((date) => ({ ...WATCH, date })),
    incidents,
  };
  const contract = { ...preset, term: span, serviceLevels: [measure] };
  return serviceLevels(contract, records, { asOf: asOf ?? span.end, calendar: publishedCalendar() });
}

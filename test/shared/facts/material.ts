/** Small hand-made records and the contract of the preset, for tests of facts and documents. */
import { readFileSync } from 'node:fs';
import { publishedCalendar } from '../../../shared/calendar/publishedCalendar.ts';
import { owedItems } from '../../../shared/checklist/owedItems.ts';
import type { OwedItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';
import type { FactSource } from '../../../shared/documents/kind.ts';
import { contractFromPreset } from '../../../shared/preset/contractFromPreset.ts';
import { parsePreset } from '../../../shared/preset/parsePreset.ts';
import { emptyRecordSet } from '../../../shared/records/types.ts';
import type {
  IncidentRecord,
  RecordSet,
  SurveyRecord,
  UsageRecord,
  WorkRecord,
} from '../../../shared/records/types.ts';

const PRESET = 'templates/contracts/classroom-platform.yaml';

export const calendar = publishedCalendar();

export function presetContract(): Contract {
  const preset = parsePreset(readFileSync(PRESET, 'utf8'), PRESET);
  if (!preset.ok) throw new Error(preset.error.message);
  return contractFromPreset(preset.value, {
    start: '2025-09-01',
    end: null,
    name: '',
    number: '',
    buyer: '',
    vendor: '',
    lead: '',
  });
}

export function records(some: Partial<RecordSet>): RecordSet {
  return { ...emptyRecordSet(), ...some };
}

/** The item of a requirement, by its id or by requirement and the first day of its period. */
export function itemOf(owed: readonly OwedItem[], requirement: string, start?: string): OwedItem {
  const item = owed.find(
    (entry) => entry.requirement.id === requirement && (start === undefined || entry.period?.start === start),
  );
  if (!item) throw new Error(`no item ${requirement} ${start ?? ''}`);
  return item;
}

export function sourceOf(
  contract: Contract,
  set: RecordSet,
  requirement: string,
  start?: string,
): FactSource {
  const owed = owedItems(contract, set, calendar);
  return { contract, records: set, calendar, owed, item: itemOf(owed, requirement, start), photos: [] };
}

/** An item of a paper that the contract's preset does not ask for: once, over the whole term unless told otherwise. */
export function plainItem(
  contract: Contract,
  template: string,
  some: Partial<OwedItem['requirement']> & { readonly period?: OwedItem['period'] } = {},
): OwedItem {
  const { period = null, ...requirement } = some;
  const name = requirement.name ?? template;
  return {
    id: period ? `${template}:${period.start}` : template,
    requirement: {
      id: template,
      name,
      clause: '一',
      stage: contract.stages[0]?.id ?? '',
      cadence: { kind: 'once' },
      form: 'generated',
      template,
      coveredBy: null,
      issuer: 'vendor',
      copies: 1,
      signers: [],
      parts: [],
      due: { kind: 'fixed', date: contract.term.end },
      review: null,
      code: 'XX',
      ...requirement,
    },
    title: name,
    period,
    eventKey: null,
    serial: 1,
    code: 'QH-XX-001',
    due: { known: true, date: contract.term.end },
    reviewEnds: null,
  };
}

export function work(date: string, some: Partial<WorkRecord> = {}): WorkRecord {
  return {
    date,
    start: '09:00',
    end: '10:00',
    category: '技术支持',
    content: '解答直播预约问题',
    result: '已答复',
    people: '秦望舒',
    status: '已完成',
    request: '',
    requestBy: '',
    reference: '',
    ...some,
  };
}

export function incident(
  number: string,
  reportedAt: string,
  some: Partial<IncidentRecord> = {},
): IncidentRecord {
  return {
    number,
    system: '直播平台主站',
    severity: '一般',
    title: '回看列表有重复条目',
    reporter: '监控告警',
    reportedAt,
    respondedAt: reportedAt,
    arrivedAt: '',
    restoredAt: '',
    outage: false,
    outageStart: '',
    causeParty: '乙方',
    cause: '缓存键未含学期标识。',
    measure: '补充后清理缓存',
    handler: '罗青桐',
    ...some,
  };
}

export function usage(month: string, role: string, some: Partial<UsageRecord> = {}): UsageRecord {
  return {
    month,
    role,
    registered: 0,
    active: 0,
    visits: 0,
    sessions: 0,
    resources: 0,
    dataGb: 0,
    ...some,
  };
}

export function sheet(
  number: string,
  answers: SurveyRecord['answers'],
  some: Partial<SurveyRecord> = {},
): SurveyRecord {
  return {
    sheet: number,
    date: '2026-05-20',
    role: '教师',
    unit: '松涧小学',
    answers,
    comment: '',
    commentGroup: '',
    followUp: '',
    followUpOn: '',
    ...some,
  };
}

/** The short form in which a case worked by hand writes its records. */
import type { DateSpan } from '../../../shared/domain/civilDate.ts';
import type {
  CauseParty,
  ChangeRecord,
  DrillRecord,
  IncidentRecord,
  RecordSet,
  TrainingRecord,
} from '../../../shared/records/types.ts';
import { incident } from './inputs.ts';

/** Moments are `MM-DD HH:mm` of 2025, or with their year. */
interface ShortIncident {
  readonly at: string;
  readonly until: string;
  readonly answered?: string;
  readonly arrived?: string;
  readonly down?: boolean;
  readonly begin?: string;
  readonly system?: string;
  readonly severity?: IncidentRecord['severity'];
  readonly party?: CauseParty;
  readonly exemption?: string;
  /** From, to, why. */
  readonly waiting?: readonly [string, string, string];
  readonly repeat?: number;
}

export interface HandCase {
  readonly name: string;
  /** As in a preset, without id, clause, name and formula. */
  readonly level: Readonly<Record<string, unknown>>;
  readonly term?: readonly [string, string];
  readonly asOf?: string;
  /** Days on which anything was recorded; the first of the term unless the case says otherwise. */
  readonly watch?: readonly string[];
  readonly incidents?: readonly ShortIncident[];
  readonly changes?: readonly Partial<ChangeRecord>[];
  readonly drills?: readonly string[];
  readonly trainings?: readonly string[];
  readonly expect: readonly string[];
  /** Amounts of the first value's terms by name. */
  readonly terms?: Readonly<Record<string, number>>;
}

export function caseRecords(entry: HandCase, term: DateSpan): Partial<RecordSet> {
  const days = entry.watch ?? daysOfMonths(term);
  return {
    work: days.map((date) => ({ ...WORK, date })),
    incidents: (entry.incidents ?? []).flatMap((short) =>
      Array.from({ length: short.repeat ?? 1 }, () => long(short)),
    ),
    changes: (entry.changes ?? []).map((change) => ({ ...CHANGE, ...change })),
    drills: (entry.drills ?? []).map((date, index) => ({ ...DRILL, number: `YL-${index}`, date })),
    trainings: (entry.trainings ?? []).map((date, index) => ({ ...TRAINING, number: `PX-${index}`, date })),
  };
}

/** First and last day and the first of each month between: every window of the term is watched. */
function daysOfMonths({ start, end }: DateSpan): string[] {
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-01`);
  return [start, ...months.filter((day) => day > start && day < end), end];
}

function long(short: ShortIncident): IncidentRecord {
  const [from = '', to = '', why = ''] = short.waiting ?? [];
  return incident('01-01 00:00', '', {
    reportedAt: moment(short.at),
    respondedAt: moment(short.answered ?? short.at),
    arrivedAt: moment(short.arrived ?? ''),
    restoredAt: moment(short.until),
    outage: short.down ?? false,
    outageStart: moment(short.begin ?? ''),
    system: short.system ?? '甲系统',
    severity: short.severity ?? '一般',
    causeParty: short.party ?? '乙方',
    ...(short.exemption === undefined ? {} : { exemption: short.exemption }),
    ...(short.waiting ? { waitingFrom: moment(from), waitingTo: moment(to), waitingFor: why } : {}),
  });
}

function moment(text: string): string {
  return text === '' || /^\d{4}-/.test(text) ? text : `2025-${text}`;
}

const WORK = {
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

const CHANGE: ChangeRecord = {
  number: 'BG-001',
  system: '甲系统',
  type: '补丁更新',
  title: '补丁',
  appliedOn: '2025-09-11',
  consentBy: '方知远',
  consentOn: '2025-09-12',
  consentForm: '书面',
  start: '2025-09-13 22:00',
  end: '2025-09-13 23:30',
  plannedDowntime: 60,
  implementer: '罗青桐',
  result: '成功',
  note: '',
};

const DRILL: DrillRecord = {
  number: '',
  date: '',
  start: '09:00',
  end: '10:00',
  scenario: '主站切换',
  leader: '罗青桐',
  participants: '罗青桐',
  course: '',
  result: '',
  problems: '',
  improvement: '',
};

const TRAINING: TrainingRecord = {
  number: '',
  date: '',
  start: '09:00',
  end: '10:00',
  topic: '使用培训',
  mode: '现场',
  place: '',
  trainer: '罗青桐',
  audience: '教师',
  attendees: 20,
  feedback: '',
};

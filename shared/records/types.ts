/**
 * The facts that documents are computed from (记录), one type per kind. Field tables with Chinese column
 * names, aliases and checks stand in `shared/records/kinds/<kind>.ts`, one file each.
 * Every person field holds names separated by `、`. Moments are `YYYY-MM-DD HH:mm`.
 */
import type { CivilDate, CivilMoment } from '../domain/civilDate.ts';
import type { Fen, Severity } from '../domain/contract.ts';
import type { AssessmentRecord, AssetRecord, CloudResourceRecord, InventoryRecord } from './assetTypes.ts';
import type {
  ContentUpdateRecord,
  DeliveryRecord,
  ReconciliationRecord,
  SecuredEventRecord,
  ServiceCallRecord,
  StaffChangeRecord,
} from './serviceTypes.ts';
import type { LoadTestRecord, TestCaseRecord } from './testTypes.ts';

export type * from './assetTypes.ts';
export type * from './serviceTypes.ts';
export type * from './testTypes.ts';

/** Import kinds of the command line, in the order of the menus. */
export const RECORD_KINDS = [
  'work',
  'incidents',
  'changes',
  'inspections',
  'trainings',
  'drills',
  'backups',
  'usage',
  'survey',
  'expenses',
  'securedEvents',
  'staffChanges',
  'serviceCalls',
  'deliveries',
  'contentUpdates',
  'reconciliations',
  'assets',
  'inventories',
  'assessments',
  'cloudResources',
  'testCases',
  'loadTests',
] as const;
export type RecordKindId = (typeof RECORD_KINDS)[number];

/** 工作记录: one piece of daily work. */
export interface WorkRecord {
  readonly date: CivilDate;
  /** `HH:mm`, or '' for the whole day (全天). */
  readonly start: string;
  readonly end: string;
  /** 例行巡检, 技术支持, 应用维护, 版本升级, 数据维护, 安全维护, 值班值守, 培训服务, 沟通协调, 文档整理 */
  readonly category: string;
  readonly content: string;
  readonly result: string;
  readonly people: string;
  /** 已完成, 进行中, 需甲方协调 */
  readonly status: '已完成' | '进行中' | '需甲方协调';
  /** For 需甲方协调: what 甲方 is asked to do, and by when. */
  readonly request: string;
  readonly requestBy: CivilDate | '';
  /** Number of the incident or change it belongs to, or ''. */
  readonly reference: string;
}

export type CauseParty = '乙方' | '甲方' | '第三方' | '不可抗力' | '待定';

/** 故障: from report to restoration. */
export interface IncidentRecord {
  /** GZ-2025-019 */
  readonly number: string;
  readonly system: string;
  readonly severity: Severity;
  readonly title: string;
  /** Who reported it: unit or person of 甲方, or 监控告警. */
  readonly reporter: string;
  readonly reportedAt: CivilMoment;
  readonly respondedAt: CivilMoment;
  /** Arrival on site, '' when solved remotely. */
  readonly arrivedAt: CivilMoment | '';
  /** '' while it is open (尚未恢复). */
  readonly restoredAt: CivilMoment | '';
  /** The system as a whole could not be used (停机); then from outageStart to restoredAt. */
  readonly outage: boolean;
  readonly outageStart: CivilMoment | '';
  readonly causeParty: CauseParty;
  readonly cause: string;
  readonly measure: string;
  readonly handler: string;
  /** Time for which 甲方 had to be waited for (等待甲方), and why; absent in records of before. */
  readonly waitingFrom?: CivilMoment | '';
  readonly waitingTo?: CivilMoment | '';
  readonly waitingFor?: string;
  /** Paper that proves that another party caused it (免责依据): 运营商故障说明, 停电通知. */
  readonly exemption?: string;
}

/** 变更: configuration change, upgrade, patch; needs the buyer's consent beforehand. */
export interface ChangeRecord {
  readonly number: string;
  readonly system: string;
  /** 配置变更, 版本升级, 补丁更新, 数据变更 */
  readonly type: string;
  readonly title: string;
  readonly appliedOn: CivilDate;
  readonly consentBy: string;
  readonly consentOn: CivilDate | '';
  /** 书面, 邮件, 会议纪要 */
  readonly consentForm: string;
  readonly start: CivilMoment;
  readonly end: CivilMoment;
  /** Announced interruption of service in minutes, 0 if none. */
  readonly plannedDowntime: number;
  readonly implementer: string;
  /** 成功, 回退 */
  readonly result: '成功' | '回退';
  readonly note: string;
}

/** 巡检 */
export interface InspectionRecord {
  readonly number: string;
  readonly date: CivilDate;
  /** 服务器, 数据库, 网络, 应用, 安全 … */
  readonly scope: string;
  readonly checked: number;
  readonly abnormal: number;
  readonly finding: string;
  readonly measure: string;
  readonly inspector: string;
}

/** 培训 */
export interface TrainingRecord {
  readonly number: string;
  readonly date: CivilDate;
  readonly start: string;
  readonly end: string;
  readonly topic: string;
  /** 现场, 线上 */
  readonly mode: string;
  readonly place: string;
  readonly trainer: string;
  readonly audience: string;
  readonly attendees: number;
  readonly feedback: string;
}

/** 演练 */
export interface DrillRecord {
  readonly number: string;
  readonly date: CivilDate;
  readonly start: string;
  readonly end: string;
  readonly scenario: string;
  readonly leader: string;
  readonly participants: string;
  readonly course: string;
  readonly result: string;
  readonly problems: string;
  readonly improvement: string;
}

/** 备份 */
export interface BackupRecord {
  readonly number: string;
  readonly date: CivilDate;
  readonly object: string;
  /** 全量, 增量 */
  readonly type: string;
  /** Mebibytes, integer. */
  readonly sizeMb: number;
  readonly place: string;
  /** Restored for a check (恢复验证). */
  readonly restoreChecked: boolean;
  readonly restoreResult: string;
  readonly operator: string;
}

/** 使用统计: one row per month and user role. */
export interface UsageRecord {
  /** `YYYY-MM` */
  readonly month: string;
  readonly role: string;
  /** Registered users at the month's end. */
  readonly registered: number;
  /** Users who logged in at least once in the month. */
  readonly active: number;
  readonly visits: number;
  /** Live sessions held (直播场次). */
  readonly sessions: number;
  /** Resources in stock at the month's end (资源数量, 条). */
  readonly resources: number;
  /** Data volume at the month's end in gibibytes, integer (资源数据量). */
  readonly dataGb: number;
}

/** 问卷: one sheet. */
export interface SurveyRecord {
  readonly sheet: string;
  readonly date: CivilDate;
  readonly role: string;
  readonly unit: string;
  /** Question id → 1…5, or null for no answer (不了解/未使用). */
  readonly answers: Readonly<Record<string, number | null>>;
  readonly comment: string;
  /** Group of the comment, chosen by a person; '' = not grouped. */
  readonly commentGroup: string;
  /** How the comment was dealt with, and when. */
  readonly followUp: string;
  readonly followUpOn: CivilDate | '';
}

/** 支出: one voucher line. */
export interface ExpenseRecord {
  readonly voucher: string;
  readonly date: CivilDate;
  /** Budget category of the contract (预算科目). */
  readonly category: string;
  readonly purpose: string;
  readonly amountFen: Fen;
  readonly payee: string;
}

export interface RecordTypes {
  work: WorkRecord;
  incidents: IncidentRecord;
  changes: ChangeRecord;
  inspections: InspectionRecord;
  trainings: TrainingRecord;
  drills: DrillRecord;
  backups: BackupRecord;
  usage: UsageRecord;
  survey: SurveyRecord;
  expenses: ExpenseRecord;
  securedEvents: SecuredEventRecord;
  staffChanges: StaffChangeRecord;
  serviceCalls: ServiceCallRecord;
  deliveries: DeliveryRecord;
  contentUpdates: ContentUpdateRecord;
  reconciliations: ReconciliationRecord;
  assets: AssetRecord;
  inventories: InventoryRecord;
  assessments: AssessmentRecord;
  cloudResources: CloudResourceRecord;
  testCases: TestCaseRecord;
  loadTests: LoadTestRecord;
}

/** A record as kept in the workspace. */
export interface Stored<T> {
  readonly id: string;
  /** Natural key: importing the same row again finds it by this. */
  readonly key: string;
  readonly data: T;
  /** Provenance only, never part of a document: file and row it came from, and when. */
  readonly source: string;
  readonly updatedAt: string;
}

/** All records of a workspace, by kind, each list ordered by day and key. */
export type RecordSet = { readonly [K in RecordKindId]: readonly RecordTypes[K][] };

export function emptyRecordSet(): RecordSet {
  return {
    work: [],
    incidents: [],
    changes: [],
    inspections: [],
    trainings: [],
    drills: [],
    backups: [],
    usage: [],
    survey: [],
    expenses: [],
    securedEvents: [],
    staffChanges: [],
    serviceCalls: [],
    deliveries: [],
    contentUpdates: [],
    reconciliations: [],
    assets: [],
    inventories: [],
    assessments: [],
    cloudResources: [],
    testCases: [],
    loadTests: [],
  };
}

/**
 * The contract (合同) and what it asks for. Parsed once by `shared/preset/schema.ts`; everything else may trust it.
 */
import type { CivilDate, DateSpan } from './civilDate.ts';

/** Amount of money in fen (分), a safe integer. */
export type Fen = number;

/** A party (甲方 or 乙方). */
export interface Party {
  readonly name: string;
  readonly leader: string;
  readonly address: string;
  readonly phone: string;
}

/** A date that can move and that due dates follow (里程碑): 阶段性验收会, 终验会 … */
export interface Milestone {
  readonly id: string;
  readonly name: string;
  /** Where the planned date comes from as long as `date` is null. */
  readonly planned: DueRule;
  /** The agreed or real date, once known. */
  readonly date: CivilDate | null;
}

/** One acceptance stage (验收阶段), with a dossier of its own. */
export interface Stage {
  readonly id: string;
  readonly name: string;
  /** The stage into whose package the items of this one go; null = a package of its own. 履行中 → 项目终验. */
  readonly packedWith: string | null;
  /** The milestone at which the stage is accepted. */
  readonly milestone: string | null;
}

export type Cadence =
  | { readonly kind: 'once' }
  | { readonly kind: 'daily'; readonly days: 'all' | 'working' }
  | { readonly kind: 'weekly' }
  | { readonly kind: 'monthly'; readonly months: 'calendar' | 'contract' }
  | { readonly kind: 'quarterly'; readonly months: 'calendar' | 'contract' }
  | { readonly kind: 'half-yearly'; readonly months: 'calendar' | 'contract' }
  | { readonly kind: 'yearly'; readonly months: 'calendar' | 'contract' }
  | { readonly kind: 'n-per-year'; readonly times: number }
  | { readonly kind: 'on-event'; readonly event: EventKind }
  | { readonly kind: 'as-listed'; readonly list: readonly string[] }
  | { readonly kind: 'ongoing' };

/** Record kinds that call for papers of their own. */
export const EVENT_KINDS = [
  'incidents',
  'changes',
  'inspections',
  'trainings',
  'drills',
  'backups',
  'securedEvents',
  'inventories',
  'assessments',
  'contentUpdates',
  'staffChanges',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Those with one paper for each record, named by the record's number. */
export type NumberedEventKind = Exclude<
  EventKind,
  'inventories' | 'assessments' | 'contentUpdates' | 'staffChanges'
>;

/** Where a due date is counted from: the item's own period, the term, a fixed date, or a milestone's id. */
export type DueRule =
  | { readonly kind: 'fixed'; readonly date: CivilDate }
  /** The first such day (`09-30`) on or after the term's first day, so that a renewal moves it by a year. */
  | { readonly kind: 'first-day'; readonly monthDay: string }
  | {
      readonly kind: 'offset';
      /** `period-start`, `period-end`, `term-start`, `term-end`, `signed`, or `milestone:<id>`. */
      readonly from: string;
      /** Negative = before. */
      readonly count: number;
      readonly unit: 'days' | 'working-days' | 'months';
      /** What to do when a date counted in days or months falls on a day off. */
      readonly roll: 'keep' | 'next' | 'previous';
    };

/** A part that the clause requires inside a document (必备部分). */
export interface RequiredPart {
  readonly id: string;
  readonly name: string;
}

/** Who has to sign (签字人), in the words of the contract: 乙方项目负责人, 甲方代表 … */
export interface Signer {
  readonly party: 'buyer' | 'vendor';
  readonly role: string;
  readonly seal: boolean;
}

/** How an item comes into being. */
export type RequirementForm =
  /** computed from records by a template of the app */
  | 'generated'
  /** put in by hand as PDF, DOCX or pictures */
  | 'attached'
  /** an album made from photos that were put in */
  | 'photos'
  /** a folder of files that goes onto the disc */
  | 'media'
  /** another requirement's paper of the same period serves for this clause too */
  | 'covered';

/** Days in which the buyer may object to a paper handed in; silence counts as consent (逾期未提出异议视为通过). */
export interface ReviewPeriod {
  readonly count: number;
  readonly unit: 'days' | 'working-days';
}

/** What a clause asks for (交付物要求). */
export interface Requirement {
  readonly id: string;
  readonly name: string;
  readonly clause: string;
  readonly stage: string;
  readonly cadence: Cadence;
  readonly form: RequirementForm;
  /** Folder in `templates/documents/`, for `generated` and `photos`. */
  readonly template: string | null;
  /** For `covered`: the requirement whose papers serve. */
  readonly coveredBy: string | null;
  /** Who issues the paper; the buyer's and the experts' papers are only filed, never written by the app. */
  readonly issuer: 'vendor' | 'buyer' | 'experts';
  readonly copies: number;
  readonly signers: readonly Signer[];
  readonly parts: readonly RequiredPart[];
  readonly due: DueRule;
  /** Null where the contract sets no time after which silence is consent. */
  readonly review: ReviewPeriod | null;
  /** Code in document numbers, e.g. `ZJ` for 周工作记录单: QH-ZJ-027. */
  readonly code: string;
}

export interface Payment {
  readonly id: string;
  readonly name: string;
  /** Share of the contract amount in millionths (50 % = 500000), or null for a fixed amount. */
  readonly share: number | null;
  readonly amountFen: Fen;
  readonly due: DueRule | null;
  readonly when: string;
  /** Conditions that the app can watch or that a person ticks off. */
  readonly conditions: readonly PaymentCondition[];
}

export interface PaymentCondition {
  readonly id: string;
  readonly text: string;
  /** `date`: fulfilled once that date is reached; `stage`: once the stage is packed; `manual`: ticked by a person. */
  readonly kind: 'date' | 'stage' | 'manual';
  readonly stage: string | null;
  readonly due: DueRule | null;
}

/** Performance bond (履约保证金、履约保函). */
export interface Bond {
  readonly name: string;
  readonly clause: string;
  readonly share: number;
  readonly amountFen: Fen;
  readonly when: string;
  /** Last day for handing it over; null = the contract names none. */
  readonly due: DueRule | null;
}

/** One row of the price list (分项报价): unit price × quantity × months. */
export interface PricedItem {
  readonly id: string;
  readonly category: string;
  readonly name: string;
  readonly unit: string;
  readonly unitPriceFen: Fen;
  readonly quantity: number;
  /** Null = not charged by the month. */
  readonly months: number | null;
}

export function pricedAmount({ unitPriceFen, quantity, months }: PricedItem): Fen {
  return unitPriceFen * quantity * (months ?? 1);
}

/** Whom the contract wants on the job (人员配备要求), apart from who they are. */
export interface StaffNeed {
  readonly id: string;
  readonly clause: string;
  readonly role: string;
  readonly count: number;
  /** `5×8`, `7×24`, or '' where no hours are set. */
  readonly hours: string;
  readonly note: string;
}

export interface StaffMember {
  readonly name: string;
  readonly role: string;
  readonly title: string;
  readonly education: string;
  readonly duties: string;
  /** First and last day on the project; null = the whole term. */
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

export type Severity = '紧急' | '重要' | '一般';

/** Kinds of measures the engine knows; each has its formula in `shared/service-levels/`. */
export const METRIC_KINDS = [
  'resolution-rate',
  'arrival',
  'mtbf',
  'mttr',
  'availability',
  'response',
  'solution',
  'solved-share',
  'stability',
  /** 数据可靠性 */
  'data-reliability',
  /** 满意度: satisfied answers to the overall question ÷ valid answers */
  'satisfaction',
  /** 投诉: complaints ÷ service calls */
  'complaints',
  /** 重大运行事故次数: incidents of the severity named */
  'incident-count',
  /** 重大安全事件次数 */
  'security-incident-count',
  /** 巡检完好率: (checked − abnormal) ÷ checked, of the inspections of one scope */
  'inspected-share',
  /** 远程协助、电话、邮件响应 of calls for help */
  'call-response',
  /** 日常事务完成时间, in working days */
  'task-completion',
  /** 配送时间, in working days from payment */
  'delivery',
  /** 每周对账次数 */
  'weekly-reconciliation',
  /** 日志留存 */
  'log-retention',
  /** 扩容时间, in days from the request */
  'expansion',
  /** 响应及时率: answered within the limit ÷ due */
  'response-rate',
  /** 到场及时率: on site within the limit ÷ visits */
  'arrival-rate',
  /** 频次: trainings, drills, inspections … held in the window */
  'frequency',
] as const;
export type MetricKind = (typeof METRIC_KINDS)[number];

/** What a target is counted in: millionths for `%`, whole minutes for `min` and `h`, whole pieces of the rest. */
export type LevelUnit = '%' | 'min' | 'h' | 'days' | 'working-days' | 'months' | 'times';

export type LevelWindow = 'month' | 'quarter' | 'year' | 'term';

/** Whose incidents a contract may exempt (免责). */
export const EXEMPTING_PARTIES = ['甲方', '第三方', '不可抗力'] as const;
export type ExemptingParty = (typeof EXEMPTING_PARTIES)[number];

/** One stretch of service hours (服务时间) on every working day, in minutes after midnight: `09:00-12:00` = 540 to 720. */
export interface ServiceHours {
  readonly from: number;
  readonly to: number;
}

/** How a measure is reckoned (计算口径) where the contract says more than its formula. */
export interface LevelRules {
  /**
   * Several systems: down as soon as one of them is (`together`), a value for `each`, that of the `worst`, or the mean
   * `weighted` by `weights`, the times of all systems added up.
   */
  readonly across: 'together' | 'each' | 'worst' | 'weighted';
  /** Whole parts by system, as 3 : 2 : 1; a system without a weight has one part. */
  readonly weights: Readonly<Record<string, number>>;
  /**
   * Outages within the announced window of an approved change (计划维护): counted like any other, taken out of the
   * downtime only, or the window taken out of the total time too.
   */
  readonly maintenance: 'count' | 'exclude-downtime' | 'exclude-both';
  /** Share of downtime as which an incident without outage counts (降级), in millionths: 0 = listed only. */
  readonly degraded: number;
  /** Severities of such incidents; none = all. */
  readonly degradedSeverities: readonly Severity[];
  /** Incidents of these parties are left out, each only where its evidence is recorded. */
  readonly exempts: readonly ExemptingParty[];
  /** Times run in these hours of working days only; none = 7×24. */
  readonly hours: readonly ServiceHours[];
  /** The clock of restoration stands still while 甲方 is waited for. */
  readonly pausesForBuyer: boolean;
  /** Which window the repair time of an incident belongs to: that of its report or that of its restoration. */
  readonly repairIn: 'start' | 'end';
  /** What `frequency` counts. */
  readonly counted: EventKind | null;
}

/** Where a contract says nothing. */
export const PLAIN_RULES: LevelRules = {
  across: 'together',
  weights: {},
  maintenance: 'count',
  degraded: 0,
  degradedSeverities: [],
  exempts: [],
  hours: [],
  pausesForBuyer: false,
  repairIn: 'start',
  counted: null,
};

/** One promised measure (服务质量指标). */
export interface ServiceLevel {
  readonly id: string;
  readonly clause: string;
  readonly metric: MetricKind;
  readonly name: string;
  readonly severity: Severity | null;
  /** What it is promised for, in the words of the contract; '' = everything. */
  readonly scope: string;
  /** The contract's systems (scopes of inspections, channels of calls) that it is promised for; none = all. */
  readonly systems: readonly string[];
  /** Which incidents count: those solved from afar (远程), those with arrival on site (到场), or all. */
  readonly mode: 'any' | 'remote' | 'on-site';
  /** `year` = contract year. */
  readonly window: LevelWindow;
  readonly unit: LevelUnit;
  readonly direction: 'at-least' | 'at-most';
  readonly target: number;
  readonly minimum: number | null;
  /** Minutes within which an incident counts as in time (resolution rates), for target and minimum. */
  readonly withinTarget: number | null;
  readonly withinMinimum: number | null;
  /** Limits in minutes on working days and on days off (上门时间). */
  readonly workdayLimit: number | null;
  readonly holidayLimit: number | null;
  /** Count only incidents caused by 乙方. */
  readonly vendorCauseOnly: boolean;
  /** Absent = `PLAIN_RULES`. */
  readonly rules?: LevelRules;
  readonly formula: string;
}

/** From how many times or days on something holds (累计3次以上、逾期10个工作日). */
export interface Threshold {
  readonly count: number;
  readonly unit: 'times' | 'days' | 'working-days' | 'weeks';
  /** True for 连续, false for 累计. */
  readonly running: boolean;
  /** True for 超过: the count itself is not enough. */
  readonly over: boolean;
}

/** What a penalty is a share of. */
export type PenaltyBase =
  /** 合同总额 */
  | 'contract'
  /** 相应阶段应付金额 */
  | 'payment'
  /** 违约部分价款 */
  | 'part'
  /** 履约保证金 */
  | 'bond'
  /** 月服务费: the fee ÷ months of service */
  | 'monthly-fee';

/**
 * What of the records tells that a penalty's case has come about (违约事实的依据): the first day of service, measures
 * that were missed, changes of staff without consent. `people` = no record tells, the parties state it.
 */
export const BREACH_SOURCES = ['people', 'late-start', 'missed-levels', 'staff-changes'] as const;
export type BreachSource = (typeof BREACH_SOURCES)[number];

/** One row of a table of breaches with factors (惩罚系数), in millionths of the base: 600 % = 6000000. */
export interface PenaltyCase {
  readonly text: string;
  readonly factor: number;
}

/** 违约责任: the words as printed, and the numbers behind them. */
export interface Penalty {
  readonly id: string;
  readonly clause: string;
  readonly when: string;
  readonly rate: string;
  readonly consequence: string;
  readonly source: BreachSource;
  readonly of: PenaltyBase;
  readonly per: 'once' | 'time' | 'day' | 'week';
  /** In millionths of the base; null where `cases` say it or it is no share (返还已付费用). */
  readonly share: number | null;
  /** Upper limit in millionths of the contract amount. */
  readonly cap: number | null;
  /** The penalty falls due only from here on; null = at once. */
  readonly after: Threshold | null;
  /** Any of these allows the buyer to terminate (可解除合同). */
  readonly terminates: readonly Threshold[];
  /** Reaching the cap allows it too. */
  readonly terminatesAtCap: boolean;
  /** What is owed when it comes to that, in millionths of the contract amount. */
  readonly thenShare: number | null;
  readonly cases: readonly PenaltyCase[];
}

/** Two places of the contract that disagree (合同自身矛盾); the lead's decision is recorded. */
export interface Contradiction {
  readonly id: string;
  readonly text: string;
  readonly places: readonly string[];
  readonly decision: string | null;
  readonly decidedBy: string | null;
}

export interface SurveyQuestion {
  readonly id: string;
  readonly text: string;
  /** Short name for charts and tables. */
  readonly label: string;
}

export interface SurveyPlan {
  readonly questions: readonly SurveyQuestion[];
  /** The question that asks for the overall judgement. */
  readonly overall: string;
  readonly issued: number | null;
  readonly targetMillionths: number | null;
}

export interface BudgetLine {
  readonly category: string;
  readonly amountFen: Fen;
}

/** A performance goal (绩效目标) whose actual value is a fact computed from records. */
export interface Goal {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly target: string;
  /** Name of a fact in `shared/facts/named.ts`, or `level:ID` of a service level; null = filled by a person. */
  readonly fact: string | null;
}

const LEVEL_FACT = 'level:';

/** The id of the service level that a goal's fact names; null where it names another fact, or none. */
export function levelOfGoal({ fact }: Pick<Goal, 'fact'>): string | null {
  return fact?.startsWith(LEVEL_FACT) ? fact.slice(LEVEL_FACT.length) : null;
}

/** By rule id: parameters of preflight rules (规则参数) that the contract sets; shares in millionths. */
export type RuleSettings = Readonly<Record<string, Readonly<Record<string, number | boolean>>>>;

export interface Contract {
  readonly presetId: string;
  readonly kind: string;
  readonly name: string;
  /** ≤ 20 characters, used in folder names. */
  readonly shortName: string;
  readonly number: string;
  /** Prefix of document numbers, e.g. `QH`. */
  readonly codePrefix: string;
  readonly buyer: Party;
  readonly vendor: Party;
  readonly amountFen: Fen;
  readonly term: DateSpan;
  /** The term in the contract's own words where it contradicts the one that counts; '' = it does not. */
  readonly termAsWritten: string;
  readonly signedOn: CivilDate | null;
  readonly renewal: string;
  readonly copies: number;
  readonly milestones: readonly Milestone[];
  readonly stages: readonly Stage[];
  readonly requirements: readonly Requirement[];
  readonly payments: readonly Payment[];
  readonly bond: Bond | null;
  readonly serviceLevels: readonly ServiceLevel[];
  readonly penalties: readonly Penalty[];
  readonly contradictions: readonly Contradiction[];
  readonly staff: readonly StaffMember[];
  readonly staffNeeds: readonly StaffNeed[];
  readonly pricedItems: readonly PricedItem[];
  readonly systems: readonly string[];
  readonly userRoles: readonly string[];
  readonly survey: SurveyPlan | null;
  readonly budget: readonly BudgetLine[];
  readonly goals: readonly Goal[];
  readonly ruleSettings: RuleSettings;
}

/** The person who signs off (项目负责人), taken from the staff list; null if the list names none. */
export function projectLead(contract: Contract): StaffMember | null {
  return contract.staff.find((s) => s.title.includes('项目负责人')) ?? null;
}

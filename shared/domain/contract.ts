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

/** Record kinds of which each record calls for a paper of its own. */
export type EventKind = 'incidents' | 'changes' | 'inspections' | 'trainings' | 'drills' | 'backups';

/** Where a due date is counted from: the item's own period, the term, a fixed date, or a milestone's id. */
export type DueRule =
  | { readonly kind: 'fixed'; readonly date: CivilDate }
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
export type MetricKind =
  | 'resolution-rate'
  | 'arrival'
  | 'mtbf'
  | 'mttr'
  | 'availability'
  | 'response'
  | 'solution'
  | 'solved-share'
  | 'stability';

/** One promised measure (服务质量指标). */
export interface ServiceLevel {
  readonly id: string;
  readonly clause: string;
  readonly metric: MetricKind;
  readonly name: string;
  readonly severity: Severity | null;
  readonly window: 'month' | 'term';
  /** `%` (target in millionths), `min`, `h` (targets in whole minutes for both). */
  readonly unit: '%' | 'min' | 'h';
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
  readonly formula: string;
}

export interface Penalty {
  readonly id: string;
  readonly clause: string;
  readonly when: string;
  readonly rate: string;
  readonly consequence: string;
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
  /** Name of the fact in `shared/facts/named.ts`; null = filled by a person. */
  readonly fact: string | null;
}

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
  readonly systems: readonly string[];
  readonly userRoles: readonly string[];
  readonly survey: SurveyPlan | null;
  readonly budget: readonly BudgetLine[];
  readonly goals: readonly Goal[];
}

/** The person who signs off (项目负责人), taken from the staff list; null if the list names none. */
export function projectLead(contract: Contract): StaffMember | null {
  return contract.staff.find((s) => s.title.includes('项目负责人')) ?? null;
}

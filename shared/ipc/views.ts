/** What the window and the command line show: plain data, ready to draw, computed by use cases. */
import type { EnteredYear } from '../calendar/enteredYears.ts';
import type { ChecklistItem, DueDate } from '../domain/checklist.ts';
import type { CivilDate, DateSpan } from '../domain/civilDate.ts';
import type { Contract, Fen } from '../domain/contract.ts';
import type { AppError } from '../errors/appError.ts';
import type { Finding } from '../preflight/finding.ts';
import type { JudgedPreflight } from '../preflight/waivers.ts';
import type { TextChange } from '../narratives/textChanges.ts';
import type { FieldSpec, RowProblem } from '../records/field.ts';
import type { RecordKindId } from '../records/types.ts';
import type { PenaltySum } from '../service-levels/penalties/index.ts';
import type { PenaltyWorking } from '../service-levels/penalties/working.ts';
import type { ServiceLevelValue } from '../service-levels/value.ts';

export interface AppInfo {
  readonly version: string;
  readonly role: 'clerk' | 'lead';
  readonly userName: string;
  /** Today in China. */
  readonly today: CivilDate;
  /** Where new workspaces are offered: `<文档>/验收卷宗`. */
  readonly defaultFolder: string;
  /** True when the window runs under the browser stand-in instead of Electron. */
  readonly standIn: boolean;
}

export interface RecentWorkspace {
  readonly dir: string;
  readonly name: string;
  readonly openedAt: string;
  readonly present: boolean;
  readonly term: DateSpan | null;
  readonly overdue: number | null;
  readonly nextDue: { readonly title: string; readonly date: CivilDate } | null;
}

export interface PresetView {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly requirements: number;
  readonly serviceLevels: number;
}

export interface NewContractPreview {
  readonly term: DateSpan;
  readonly groups: readonly {
    readonly stage: string;
    readonly rows: readonly {
      readonly requirement: string;
      readonly clause: string;
      readonly cadence: string;
      readonly count: number;
      readonly firstDue: string;
      /** Name of the paper that serves in its place and is counted there; null for papers of its own. */
      readonly servedBy: string | null;
    }[];
  }[];
  /** Papers; rows that are served by others are not in it. */
  readonly total: number;
}

export interface WorkspaceView {
  readonly dir: string;
  readonly name: string;
  readonly number: string;
  readonly term: DateSpan;
}

export interface ContractView {
  readonly dir: string;
  readonly contract: Contract;
  /** Milestones with the date that counts now. */
  readonly milestones: readonly {
    readonly id: string;
    readonly name: string;
    readonly date: CivilDate | null;
    readonly planned: boolean;
  }[];
  /** Last day for handing over the bond; null where the contract names none. */
  readonly bondDue: DueDate | null;
  /** Years whose holidays the user entered. */
  readonly holidayYears: readonly EnteredYear[];
  /** Years on which dates of this contract hang and whose holidays are not known yet. */
  readonly missingYears: readonly number[];
  readonly payments: readonly PaymentView[];
}

export interface PaymentView {
  readonly id: string;
  readonly name: string;
  readonly amountFen: Fen;
  readonly when: string;
  /** The day by which it is to be paid or asked for; null where the contract names none. */
  readonly due: DueDate | null;
  readonly conditions: readonly {
    readonly id: string;
    readonly text: string;
    readonly done: boolean;
    readonly kind: 'date' | 'stage' | 'manual';
    readonly detail: string;
  }[];
}

/** A cell of the year strip (全年进度). */
export interface StripCell {
  /** Name without its days: 2026年第2周, 1月. */
  readonly label: string;
  readonly start: CivilDate;
  readonly end: CivilDate;
  /** The most urgent state of the period's items; null = nothing owed or not begun. */
  readonly state:
    | 'overdue'
    | 'stale'
    | 'due'
    | 'drafted'
    | 'awaiting-signature'
    | 'signed'
    | 'signed-off'
    | 'packed'
    | 'future';
  readonly itemIds: readonly string[];
  /** Spoken name: 第2周，1月5日至11日，逾期1份. */
  readonly spoken: string;
}

export interface StripLane {
  readonly name: '半年' | '月' | '周' | '季度' | '年' | '日';
  readonly cells: readonly StripCell[];
}

export interface TaskRow {
  readonly itemId: string;
  readonly title: string;
  readonly period: string;
  readonly state: ChecklistItem['state'];
  readonly stale: boolean;
  readonly overdue: boolean;
  readonly due: CivilDate | null;
  /** What is missing, in words: 1段文字待确认. */
  readonly need: string;
  readonly action: string;
}

export interface OverviewView {
  readonly today: CivilDate;
  readonly dayOfTerm: number;
  readonly daysLeft: number;
  /** Papers: an item that another item's paper serves is counted there, in every figure of the overview. */
  readonly total: number;
  readonly counts: Readonly<Record<ChecklistItem['state'], number>>;
  readonly overdue: number;
  readonly stale: number;
  readonly lanes: readonly StripLane[];
  readonly marks: readonly { readonly label: string; readonly date: CivilDate }[];
  readonly mine: readonly { readonly group: string; readonly rows: readonly TaskRow[] }[];
  readonly waiting: readonly {
    readonly mover: 'lead' | 'buyer';
    readonly name: string;
    readonly count: number;
    readonly detail: string;
    readonly itemIds: readonly string[];
  }[];
  readonly findings: { readonly blocker: number; readonly warning: number; readonly manual: number } | null;
  readonly payments: readonly PaymentView[];
  readonly amountFen: Fen;
}

export interface ChecklistView {
  readonly today: CivilDate;
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly ChecklistItem[];
}

export interface ItemView {
  readonly item: ChecklistItem;
  readonly stageName: string;
  readonly moverName: string;
  /** Required parts with their state; computed parts come from records alone. */
  readonly parts: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: 'computed' | 'written';
    readonly text: string;
    readonly draft: string;
    readonly confirmed: boolean;
    readonly changedSince: boolean;
  }[];
  /** Figures that changed behind confirmed texts: the draft of then against the draft of now. */
  readonly textChanges: readonly TextChange[];
  /** Figures it is made from: `工作记录 68 条`. */
  readonly inputs: readonly { readonly label: string; readonly value: string }[];
  readonly files: readonly { readonly label: string; readonly path: string; readonly detail: string }[];
  readonly nextStep: {
    readonly action:
      | 'generate'
      | 'confirm'
      | 'attach-scan'
      | 'attach-paper'
      | 'attach-photos'
      | 'attach-media'
      | 'sign-off'
      | 'regenerate'
      | 'review'
      | 'none';
    readonly label: string;
    readonly hint: string;
  };
  readonly history: readonly { readonly at: string; readonly who: string; readonly text: string }[];
}

export interface AttachResult {
  readonly attachments: readonly {
    readonly id: string;
    readonly name: string;
    readonly sha256: string;
    readonly pages: number | null;
  }[];
  readonly refused: readonly { readonly file: string; readonly reason: string }[];
}

export interface GenerateResult {
  readonly documents: readonly {
    readonly item: string;
    readonly name: string;
    readonly docx: string;
    /** '' = a Word form that was filled; its PDF is made in Word and put in. */
    readonly pdf: string;
    readonly pages: number;
    readonly reused: boolean;
  }[];
  readonly failed: readonly { readonly item: string; readonly message: string }[];
  readonly cancelled: boolean;
  readonly ms: number;
}

export interface RecordRow {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly RowProblem[];
  readonly source: string;
}

export interface RecordsView {
  readonly kind: RecordKindId;
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  readonly total: number;
  readonly counts: Readonly<Record<RecordKindId, number>>;
  readonly rows: readonly RecordRow[];
}

export interface RejectedRow {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

export interface ImportResult {
  readonly read: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly RejectedRow[];
}

export interface ImportPreview extends ImportResult {
  readonly file: string;
  readonly sheet: string;
  /** Titles of the sheet and the record's field each one fills, by its label; null = not used. */
  readonly columns: readonly { readonly title: string; readonly field: string | null }[];
  readonly changes: readonly {
    readonly key: string;
    /** Label of the field. */
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly additions: readonly Readonly<Record<string, string>>[];
}

export interface CheckView extends JudgedPreflight {
  /** When it was checked, by the engine's clock. */
  readonly at: string;
}

export interface ServiceLevelsView {
  readonly values: readonly ServiceLevelValue[];
}

/** 违约金测算, over the whole term as far as the records go. */
export interface PenaltiesView {
  /** Day up to whose end records count. */
  readonly asOf: string;
  /** In the order of the contract. */
  readonly workings: readonly PenaltyWorking[];
  readonly sum: PenaltySum;
}

export interface SignOffResult {
  readonly signedOff: readonly string[];
  readonly refused: readonly { readonly item: string; readonly reason: string }[];
}

export interface PackPlanView {
  readonly stage: string;
  readonly folder: string;
  readonly blockers: readonly Finding[];
  readonly volumes: readonly { readonly title: string; readonly documents: number; readonly pages: number }[];
  readonly files: readonly { readonly path: string; readonly length: number }[];
  readonly bytes: number;
  readonly freeBytes: number | null;
  readonly longestPath: number;
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly excluded: readonly { readonly path: string; readonly reason: string }[];
}

export interface PackResult {
  readonly package: string;
  readonly copies: readonly {
    readonly label: string;
    readonly path: string;
    /** All files of the copy: what was handed in, and the bag's own lists beside it. */
    readonly files: number;
    readonly bytes: number;
  }[];
  readonly identical: boolean;
  readonly asked: number;
  readonly made: number;
  readonly manifestSha256: string;
  readonly ms: number;
}

export interface VerifyResult {
  readonly ok: boolean;
  readonly depth: 'structure' | 'digests';
  /** All files found: those of every copy as packing counts them, and whatever is `extra`. */
  readonly files: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  /** Faults of the bag itself: no manifest, bad declaration, unsafe path. */
  readonly faults: readonly string[];
}

/** Whose a template is: ours, the open contract's, or this computer's. */
export type TemplateOwner = 'program' | 'contract' | 'computer';

export interface TemplateView {
  readonly id: string;
  readonly title: string;
  readonly owner: TemplateOwner;
  readonly family: string;
  /** Markup of ours, or a Word form that is filled as it is. */
  readonly form: 'markup' | 'word';
  /** Kind of document whose facts it shows. */
  readonly basedOn: string;
  readonly basedOnTitle: string;
  /** Null for ours. */
  readonly folder: string | null;
  /** Another one of the same id stands before it. */
  readonly replaced: boolean;
  /** Why it cannot be used. */
  readonly fault: string | null;
  /** Papers of the open contract that are made with it. */
  readonly items: number;
  readonly requirements: readonly { readonly id: string; readonly name: string }[];
}

export interface TemplateCheck {
  readonly ok: boolean;
  /** The first mistake; its place names file and line. */
  readonly problem: AppError | null;
  /** With what it was tried, in words. */
  readonly tried: readonly string[];
  /** Of the longest paper tried. */
  readonly pages: number | null;
  /** Of a Word form: what the app's pages cannot show; then its PDF is exported from Word and put in. */
  readonly unshown: readonly string[];
}

export interface TemplatePreview {
  readonly what: string;
  /** One SVG per page. */
  readonly pages: readonly string[];
}

export interface UndoState {
  /** What 撤销 would take back, in words; null = nothing. */
  readonly label: string | null;
}

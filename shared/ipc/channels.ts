/**
 * Every channel between window and machine, declared once: name, input schema, output type.
 * The router in `electron/main`, the client in `electron/preload` and the fakes of the tests derive from it.
 * Adding a channel touches two files: this one and the use case (`electron/app/index.ts` registers it).
 */
import { z } from 'zod';
import { isCivilDate } from '../domain/civilDate.ts';
import { RECORD_KINDS } from '../records/types.ts';
import type { ExplainedLevel } from '../service-levels/value.ts';
import type {
  AppInfo,
  AttachResult,
  ChecklistView,
  CheckView,
  ContractView,
  GenerateResult,
  ImportPreview,
  ImportResult,
  ItemView,
  NewContractPreview,
  OverviewView,
  PenaltiesView,
  PackPlanView,
  PackResult,
  PresetView,
  RecentWorkspace,
  RecordsView,
  ServiceLevelsView,
  SignOffResult,
  TemplateCheck,
  TemplatePreview,
  TemplateView,
  UndoState,
  VerifyResult,
  WorkspaceView,
} from './views.ts';
import type { Result } from '../errors/appError.ts';

const date = z.string().refine(isCivilDate, '不是真实的日期，要写成 2025-09-01 这样');
const itemId = z.string().min(1).max(200);
const path = z.string().min(1).max(4000);
const kind = z.enum(RECORD_KINDS);
const none = z.strictObject({});
const template = z.string().min(1).max(60);
const templateRef = z.strictObject({
  id: template,
  owner: z.enum(['program', 'contract', 'computer']).nullable(),
});
const ownPlace = z.enum(['contract', 'computer']);
const phrase = z.string().trim().min(1).max(2000);
const person = z.string().trim().min(1).max(40);

/** A channel's declaration; `O` lives only in the type. */
export interface Channel<I extends z.ZodType, O> {
  readonly input: I;
  /** Long work: reports progress and can be cancelled by its job id. */
  readonly long: boolean;
  readonly output?: O;
}

function channel<O>() {
  return <I extends z.ZodType>(input: I, long = false): Channel<I, O> => ({ input, long });
}

export const CHANNELS = {
  // The program and its workspaces
  appInfo: channel<AppInfo>()(none),
  setRole: channel<AppInfo>()(z.strictObject({ role: z.enum(['clerk', 'lead']), name: person })),
  /** The clerk's own phrases (常用语), the newest first; kept with the settings, not in a workspace. */
  listPhrases: channel<string[]>()(none),
  savePhrase: channel<string[]>()(z.strictObject({ text: phrase })),
  removePhrase: channel<string[]>()(z.strictObject({ text: phrase })),
  recentWorkspaces: channel<RecentWorkspace[]>()(none),
  forgetWorkspace: channel<RecentWorkspace[]>()(z.strictObject({ dir: path })),
  listPresets: channel<PresetView[]>()(none),
  previewNewContract: channel<NewContractPreview>()(
    z.strictObject({ preset: z.string().min(1).max(80), start: date, end: date.nullable() }),
  ),
  createWorkspace: channel<WorkspaceView>()(
    z.strictObject({
      dir: path,
      preset: z.string().min(1).max(80),
      start: date,
      end: date.nullable(),
      name: z.string().trim().max(80),
      number: z.string().trim().max(60),
      buyer: z.string().trim().max(60),
      vendor: z.string().trim().max(60),
      lead: z.string().trim().max(40),
    }),
  ),
  openWorkspace: channel<WorkspaceView>()(z.strictObject({ dir: path })),
  closeWorkspace: channel<null>()(none),
  /** The sample contract of a preset; without one, of the first. */
  createSample: channel<WorkspaceView>()(
    z.strictObject({ dir: path, preset: z.string().min(1).optional() }),
    true,
  ),

  // The contract
  getContract: channel<ContractView>()(none),
  setMilestone: channel<ContractView>()(z.strictObject({ id: z.string(), date: date.nullable() })),
  setSignedOn: channel<ContractView>()(z.strictObject({ date: date.nullable() })),
  setPaymentCondition: channel<ContractView>()(
    z.strictObject({ payment: z.string(), condition: z.string(), done: z.boolean() }),
  ),
  saveStaff: channel<ContractView>()(
    z.strictObject({
      staff: z
        .array(
          z.strictObject({
            name: person,
            role: z.string().max(40),
            title: z.string().max(40),
            education: z.string().max(20),
            duties: z.string().max(100),
            from: date.nullable(),
            to: date.nullable(),
          }),
        )
        .max(500),
    }),
  ),
  setSurveyIssued: channel<ContractView>()(
    z.strictObject({ issued: z.number().int().min(1).max(1_000_000).nullable() }),
  ),
  decideContradiction: channel<ContractView>()(
    z.strictObject({ id: z.string(), decision: z.string().trim().min(1).max(500), by: person }),
  ),

  /** The buyer's list of papers, one a line, for an as-listed requirement. */
  saveListedPapers: channel<ContractView>()(
    z.strictObject({ requirement: z.string().min(1).max(80), text: z.string().max(50_000) }),
  ),
  /** A year's holidays from the text of the published notice. */
  saveHolidayYear: channel<ContractView>()(
    z.strictObject({ year: z.number().int().min(2000).max(2100), notice: z.string().max(20_000) }),
  ),

  // Daily work
  getOverview: channel<OverviewView>()(none),
  getChecklist: channel<ChecklistView>()(none),
  getItem: channel<ItemView>()(z.strictObject({ itemId })),
  previewItem: channel<{ pages: string[] }>()(z.strictObject({ itemId })),
  saveNarrative: channel<ItemView>()(
    z.strictObject({ itemId, part: z.string().max(80), text: z.string().max(20_000), confirm: z.boolean() }),
  ),
  confirmNarratives: channel<ItemView>()(z.strictObject({ itemId })),
  setNotApplicable: channel<ItemView>()(
    z.strictObject({ itemId, reason: z.string().trim().max(300).nullable() }),
  ),
  attachFiles: channel<AttachResult>()(
    z.strictObject({
      itemId,
      files: z.array(path).min(1).max(500),
      as: z.enum(['scan', 'photo', 'paper', 'media']),
    }),
    true,
  ),
  updatePhoto: channel<ItemView>()(
    z.strictObject({
      attachmentId: z.string(),
      caption: z.string().max(60),
      takenOn: date.nullable(),
      place: z.string().max(60),
      photographer: z.string().max(40),
    }),
  ),
  removeAttachment: channel<ItemView>()(z.strictObject({ attachmentId: z.string() })),
  generateDocuments: channel<GenerateResult>()(
    z.strictObject({ itemIds: z.array(itemId).max(20_000).nullable() }),
    true,
  ),

  // Records
  listRecords: channel<RecordsView>()(
    z.strictObject({
      kind,
      search: z.string().max(100),
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(1000),
    }),
  ),
  saveRecord: channel<RecordsView['rows'][number]>()(
    z.strictObject({ kind, id: z.string().nullable(), values: z.record(z.string(), z.string().max(5000)) }),
  ),
  removeRecords: channel<{ removed: number }>()(
    z.strictObject({ kind, ids: z.array(z.string()).min(1).max(5000) }),
  ),
  previewImport: channel<ImportPreview>()(z.strictObject({ kind, file: path }), true),
  applyImport: channel<ImportResult>()(z.strictObject({ kind, file: path }), true),
  exportTemplate: channel<{ file: string }>()(z.strictObject({ kind, file: path })),

  // Templates of documents
  listTemplates: channel<TemplateView[]>()(none),
  copyTemplate: channel<TemplateView>()(
    z.strictObject({
      from: template,
      id: template.nullable(),
      title: z.string().trim().max(60),
      place: ownPlace,
    }),
  ),
  addWordForm: channel<TemplateView>()(
    z.strictObject({
      file: path,
      title: z.string().trim().max(60),
      basedOn: template,
      id: template.nullable(),
      place: ownPlace,
    }),
  ),
  checkTemplate: channel<TemplateCheck>()(templateRef),
  previewTemplate: channel<TemplatePreview>()(templateRef),
  chooseTemplate: channel<ContractView>()(
    z.strictObject({ requirement: z.string().min(1).max(80), template: template.nullable() }),
  ),

  // Keeping the gate
  checkDossier: channel<CheckView>()(z.strictObject({ stage: z.string().nullable() }), true),
  /** Lets findings of that check stand; `keys` are their `findingKey`. */
  waiveFindings: channel<{ waived: number }>()(
    z.strictObject({
      stage: z.string().nullable(),
      keys: z.array(z.string().min(1).max(20_000)).min(1).max(1000),
      reason: z.string().trim().min(1).max(300),
      by: person,
    }),
    true,
  ),
  withdrawWaivers: channel<{ withdrawn: number }>()(
    z.strictObject({ ids: z.array(z.number().int()).min(1).max(1000), by: person }),
  ),
  getServiceLevels: channel<ServiceLevelsView>()(none),
  /** The working of one value with every record behind it, or of all (`null`). */
  explainServiceLevels: channel<ExplainedLevel[]>()(
    z.strictObject({
      value: z
        .strictObject({ id: z.string().min(1).max(80), scope: z.string().max(200), start: date })
        .nullable(),
    }),
  ),
  getPenalties: channel<PenaltiesView>()(none),
  signOff: channel<SignOffResult>()(
    z.strictObject({ itemIds: z.array(itemId).min(1).max(20_000), by: person }),
  ),
  withdrawSignOff: channel<{ withdrawn: number }>()(
    z.strictObject({ itemIds: z.array(itemId).min(1), by: person }),
  ),

  // Handing over
  planPackage: channel<PackPlanView>()(z.strictObject({ stage: z.string(), to: path.nullable() }), true),
  packDossier: channel<PackResult>()(z.strictObject({ stage: z.string(), to: path, zip: z.boolean() }), true),
  verifyPackage: channel<VerifyResult>()(z.strictObject({ path }), true),

  // Undo of the last change to the workspace
  getUndo: channel<UndoState>()(none),
  undo: channel<UndoState>()(none),

  // The machine: dialogs and other programs. Handled in main, never by the engine.
  chooseFolder: channel<string | null>()(z.strictObject({ title: z.string().max(60), create: z.boolean() })),
  chooseFiles: channel<string[]>()(
    z.strictObject({
      title: z.string().max(60),
      kinds: z.array(z.enum(['sheet', 'pdf', 'word', 'image', 'database', 'any'])).min(1),
      many: z.boolean(),
    }),
  ),
  chooseSaveFile: channel<string | null>()(
    z.strictObject({ title: z.string().max(60), name: z.string().max(120) }),
  ),
  /** Opens a file of the open workspace or of a package just made in its own program (Word, PDF reader). */
  openFile: channel<null>()(z.strictObject({ path })),
  showInFolder: channel<null>()(z.strictObject({ path })),
  cancelJob: channel<null>()(z.strictObject({ jobId: z.string() })),
} as const;

export type ChannelName = keyof typeof CHANNELS;
export type ChannelInput<N extends ChannelName> = z.input<(typeof CHANNELS)[N]['input']>;
export type ChannelOutput<N extends ChannelName> =
  NonNullable<(typeof CHANNELS)[N]['output']> extends infer O
    ? null extends Exclude<(typeof CHANNELS)[N]['output'], undefined>
      ? O | null
      : O
    : never;

/** Channels that main answers itself; all others go to the engine. */
export const MACHINE_CHANNELS = [
  'chooseFolder',
  'chooseFiles',
  'chooseSaveFile',
  'openFile',
  'showInFolder',
  'cancelJob',
] as const satisfies readonly ChannelName[];

/** Progress of long work, one shape for all of it. */
export interface Progress {
  readonly jobId: string;
  /** 0 … 1 */
  readonly value: number;
  /** What is being done: 正在生成文件. */
  readonly title: string;
  /** The current file or step. */
  readonly detail: string;
}

/** What main pushes into the window. */
export type AppEvent =
  | { readonly kind: 'progress'; readonly progress: Progress }
  /** The workspace changed, `at` by the engine's clock; views reload what they show. */
  | { readonly kind: 'changed'; readonly channel: ChannelName; readonly at: string };

/** The typed client as the window sees it (`window.dossier`). */
export type Api = {
  readonly [N in ChannelName]: (
    input: ChannelInput<N>,
    options?: { readonly jobId?: string },
  ) => Promise<Result<ChannelOutput<N>>>;
};

export interface Bridge {
  /** One door for all channels; the router refuses any name that is not in `CHANNELS`. */
  readonly invoke: (channel: string, input: unknown, jobId: string | null) => Promise<unknown>;
  readonly onEvent: (listener: (event: AppEvent) => void) => () => void;
  /** Absolute path of a file dropped onto the window. */
  readonly pathOfFile: (file: unknown) => string;
}

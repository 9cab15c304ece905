/** The workspace on disk as the use cases see it. Reading and writing are different handles. */
import type {
  Attachment,
  DocumentVersion,
  NarrativeText,
  PhotoDetails,
  SignOff,
} from '../../shared/domain/checklist.ts';
import type { CivilDate } from '../../shared/domain/civilDate.ts';
import type { EnteredYear } from '../../shared/calendar/enteredYears.ts';
import type { Contract } from '../../shared/domain/contract.ts';
import type { Waiver } from '../../shared/preflight/waivers.ts';
import type { LookShelf } from './lookShelf.ts';
import type { RecordKindId, RecordSet, RecordTypes, Stored } from '../../shared/records/types.ts';

/** `YYYY-MM-DD HH:mm:ss` in China, from the outside. */
export type Clock = () => string;

export interface PackedStage {
  readonly stage: string;
  readonly path: string;
  readonly at: string;
  readonly manifestSha256: string;
  /** Items in it with the content digest that went in. */
  readonly items: readonly { readonly itemId: string; readonly contentDigest: string }[];
}

export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly who: string;
  readonly action: string;
  readonly itemId: string | null;
  readonly detail: string;
  readonly hash: string;
}

export interface RecordQuery {
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export interface ReadStore {
  readonly dir: string;
  /** Grows with every committed write; what was computed before it may be out of date. */
  changeCounter(): number;
  contract(): Contract;
  /** All records, parsed, each list ordered by day and key. */
  records(): RecordSet;
  listRecords<K extends RecordKindId>(
    kind: K,
    query: RecordQuery,
  ): { total: number; rows: Stored<RecordTypes[K]>[] };
  recordById<K extends RecordKindId>(kind: K, id: string): Stored<RecordTypes[K]> | null;
  recordsByKey<K extends RecordKindId>(kind: K): ReadonlyMap<string, Stored<RecordTypes[K]>>;
  recordCounts(): Readonly<Record<RecordKindId, number>>;
  /** Records whose source is this one (手工录入), with the moment of their first entry. */
  recordsFrom(source: string): readonly {
    readonly kind: RecordKindId;
    readonly key: string;
    readonly day: CivilDate;
    readonly enteredAt: string;
  }[];
  /** The newest version of each item. */
  documents(): readonly DocumentVersion[];
  attachments(): readonly Attachment[];
  narratives(): readonly NarrativeText[];
  /** Sign-offs that were not withdrawn, the newest of each item. */
  signOffs(): readonly SignOff[];
  notApplicable(): ReadonlyMap<string, string>;
  /** In the order in which they were given. */
  waivers(): readonly Waiver[];
  packages(): readonly PackedStage[];
  /** `payment/condition` → done. */
  conditionsDone(): ReadonlySet<string>;
  /** Years whose holidays the user entered. */
  holidayYears(): readonly EnteredYear[];
  history(itemId: string | null, limit: number): readonly LogEntry[];
  /** Recomputes the hash chain; the first broken entry, or null. */
  firstBrokenLogEntry(): number | null;
  /** Absolute path of an attachment's bytes. */
  attachmentFile(sha256: string): string;
  undoLabel(): string | null;
  /** What was found out about files. @param version of those who look, the same in every call */
  looks(version: number): LookShelf;
}

export interface RecordInput<K extends RecordKindId> {
  readonly key: string;
  readonly data: RecordTypes[K];
  readonly source: string;
}

/** Changes possible inside one transaction. */
export interface Transaction {
  saveContract(contract: Contract): void;
  upsertRecords<K extends RecordKindId>(
    kind: K,
    rows: readonly RecordInput<K>[],
  ): { added: number; updated: number; unchanged: number };
  /** Writes one record under its id (key may change), or adds it when id is null; returns the id. */
  saveRecord<K extends RecordKindId>(kind: K, id: string | null, row: RecordInput<K>): string;
  removeRecords(kind: RecordKindId, ids: readonly string[]): number;
  saveDocument(version: DocumentVersion): void;
  addAttachment(attachment: Attachment): void;
  updatePhoto(attachmentId: string, photo: PhotoDetails): void;
  removeAttachment(attachmentId: string): void;
  saveNarrative(narrative: NarrativeText): void;
  putSignOff(signOff: SignOff): void;
  withdrawSignOff(itemId: string): void;
  setNotApplicable(itemId: string, reason: string | null): void;
  addWaiver(waiver: Omit<Waiver, 'id'>): void;
  removeWaiver(id: number): void;
  addPackage(packed: PackedStage): void;
  setCondition(payment: string, condition: string, done: boolean): void;
  saveHolidayYear(year: EnteredYear): void;
}

export interface WriteEntry {
  readonly who: string;
  /** 导入记录, 生成文件, 核签 … as shown in the history and on the undo button. */
  readonly action: string;
  readonly itemId: string | null;
  readonly detail: string;
  /** May be taken back by 撤销. */
  readonly undoable: boolean;
}

export interface WriteStore extends ReadStore {
  /** One transaction and its log entry: both happen or neither. */
  write<T>(entry: WriteEntry, work: (tx: Transaction) => T): T;
  /** Takes the last undoable write back; its label, or null when there is none. */
  undo(who: string): string | null;
  /**
   * Copies a file into `attachments/` under its SHA-256 (temporary name, fsync, rename) before any row names it.
   */
  storeFile(file: string): Promise<{ sha256: string; bytes: number }>;
  storeBytes(bytes: Uint8Array): { sha256: string; bytes: number };
  /**
   * Keeps a generated version: its row, its log entry and both files below `documents/`. However the program ends,
   * the files are those of the newest row once the workspace is open again.
   * @throws AppFailure `document.locked` when another program holds one of the files; nothing is kept then
   */
  saveVersion(
    entry: WriteEntry,
    version: Omit<DocumentVersion, 'docxSha256' | 'pdfSha256'>,
    files: { readonly docx: Uint8Array; readonly pdf: Uint8Array },
  ): DocumentVersion;
  close(): void;
}

export interface NewWorkspace {
  readonly dir: string;
  readonly contract: Contract;
  readonly today: CivilDate;
}

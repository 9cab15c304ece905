/**
 * A kind of document (文件种类): how its facts and its first drafts come from records. One file per kind in
 * `shared/facts/documents/`; the list in `shared/facts/index.ts`. Facts hold only what the document shows,
 * so that a digest over them tells exactly when the document is out of date.
 */
import type { Attachment, OwedItem } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { RecordSet } from '../records/types.ts';
import type { PaperOnHand, SuppliedFile } from './supplied.ts';
import type { ChartSpec } from './tree.ts';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface FactSource {
  readonly contract: Contract;
  readonly records: RecordSet;
  readonly calendar: Calendar;
  readonly item: OwedItem;
  /** All owed items, for papers that list others. */
  readonly owed: readonly OwedItem[];
  /** Photos put in for this item, in order of their date. */
  readonly photos: readonly Attachment[];
  /** Files put in for the items of `suppliedBy` that speak for themselves; absent = none. */
  readonly files?: readonly SuppliedFile[];
  /** For kinds with `listsPapers`: what lies in the workspace for the other items; absent = nothing. */
  readonly onHand?: readonly PaperOnHand[];
}

export interface DocumentFacts {
  /** Values for the template, already formatted where print and comparison differ. */
  readonly values: JsonObject;
  /** Charts by name, for `<chart name="…">`. */
  readonly charts: Readonly<Record<string, ChartSpec>>;
  /** Document date: printed, and the date of PDF and DOCX. Never the clock. */
  readonly date: CivilDate;
  /** Figures shown in the app as inputs: `工作记录 68 条`. */
  readonly inputs: readonly { readonly label: string; readonly value: string }[];
}

export interface DocumentKind {
  /** Folder in `templates/documents/`. */
  readonly id: string;
  readonly facts: (source: FactSource) => DocumentFacts;
  /**
   * First drafts for the parts that a person writes, keyed by the requirement's part id. Paragraphs are
   * separated by line breaks. A part that is not in the result is computed by the template itself.
   * '' = the records are silent: the part stays blank and is flagged.
   */
  readonly drafts: (source: FactSource) => Readonly<Record<string, string>>;
  /** Other items whose supplied files this kind reads besides those of its own item. */
  readonly suppliedBy?: (item: OwedItem, owed: readonly OwedItem[]) => readonly string[];
  /** It lists other papers with their pages, so it is computed again when one of them is made or put in. */
  readonly listsPapers?: boolean;
}

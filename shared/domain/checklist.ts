/** The list of what is owed (交付清单): requirements × periods, and the state of each item. */
import type { CivilDate, DateSpan } from './civilDate.ts';
import type { Requirement } from './contract.ts';

/** One period of a cadence, clipped to the term. */
export interface Period extends DateSpan {
  /** As printed: `2026年第10周（3月2日—3月8日）`, `2026年3月`, `2025年9月—2026年2月`. */
  readonly label: string;
  /** Position in the term, from 1 (合同期第27周). */
  readonly index: number;
  /** True when the term cuts the period short. */
  readonly clipped: boolean;
}

/** A date that may hang on a holiday calendar that is not published yet. */
export type DueDate =
  | { readonly known: true; readonly date: CivilDate }
  | { readonly known: false; readonly missingYear: number };

/** One requirement in one period (清单项), before anything is known about its state. */
export interface OwedItem {
  /** `weekly-log:2025-09-01`, `technical-docs`, `drill-report:YL-001`; stable over the life of the workspace. */
  readonly id: string;
  readonly requirement: Requirement;
  /** Name with its period, unique in the list: `周工作记录单（2025年第36周）`. */
  readonly title: string;
  readonly period: Period | null;
  /** For on-event items: the natural key of the record. */
  readonly eventKey: string | null;
  /** Order number within the requirement, from 1. */
  readonly serial: number;
  /** Document number: `QH-ZJ-027`. */
  readonly code: string;
  readonly due: DueDate;
  /**
   * Last day for objections (异议期满日) when the paper is handed in on the day it is due; null where silence is
   * no consent.
   */
  readonly reviewEnds: DueDate | null;
}

export type ItemState =
  'due' | 'drafted' | 'awaiting-signature' | 'signed' | 'signed-off' | 'packed' | 'not-applicable';

/** Whose move it is (轮到谁). */
export type Mover = 'clerk' | 'lead' | 'buyer' | 'nobody';

export interface ChecklistItem extends OwedItem {
  readonly state: ItemState;
  /** The inputs changed after the paper was generated, signed or signed off. */
  readonly stale: boolean;
  readonly staleReason: string | null;
  readonly overdue: boolean;
  readonly mover: Mover;
  readonly notApplicableReason: string | null;
  /** The newest generated version, if any. */
  readonly document: DocumentVersion | null;
  readonly attachments: readonly Attachment[];
  readonly narratives: readonly NarrativeText[];
  /** Parts whose text still waits for a person's confirmation. */
  readonly unconfirmed: readonly string[];
  readonly signOff: SignOff | null;
  /** Digest of what a sign-off would approve now; null while there is nothing to approve. */
  readonly contentDigest: string | null;
}

/** One generated version (文件): DOCX and PDF with the digest of what they were made from. */
export interface DocumentVersion {
  readonly itemId: string;
  readonly version: number;
  readonly name: string;
  /** SHA-256 over facts, texts, template, style, fonts and program version. */
  readonly inputDigest: string;
  /** Paths relative to the workspace, `/` as separator. */
  readonly docxPath: string;
  readonly pdfPath: string;
  readonly docxSha256: string;
  readonly pdfSha256: string;
  readonly pages: number;
  readonly generatedAt: string;
}

export type AttachmentRole = 'scan' | 'photo' | 'paper' | 'media';

/** A file put in by hand (附件). */
export interface Attachment {
  readonly id: string;
  readonly itemId: string;
  readonly role: AttachmentRole;
  /** Original file or folder name, NFC. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Pages of a PDF, 1 for a picture, null where pages mean nothing. */
  readonly pages: number | null;
  readonly mediaType: string;
  /** For `media`: the folder referenced in place; otherwise null. */
  readonly externalPath: string | null;
  /** For `scan`: the input digest of the document version that was printed and signed. */
  readonly documentDigest: string | null;
  readonly photo: PhotoDetails | null;
  readonly addedAt: string;
  readonly addedBy: string;
}

export interface PhotoDetails {
  readonly caption: string;
  readonly takenOn: CivilDate | null;
  readonly place: string;
  readonly photographer: string;
}

/** A text that only a person can write (文字说明), one per required part. */
export interface NarrativeText {
  readonly itemId: string;
  readonly part: string;
  readonly text: string;
  /** Null while the text is a computed draft (初稿). */
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  /** The computed draft at the time of confirmation; a later draft that differs makes the item stale. */
  readonly basis: string;
}

/** A lead's approval of exact content (核签). Internal; never called an electronic signature. */
export interface SignOff {
  readonly itemId: string;
  readonly contentDigest: string;
  readonly by: string;
  readonly at: string;
}

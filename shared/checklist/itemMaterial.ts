import type {
  Attachment,
  ChecklistItem,
  DocumentVersion,
  NarrativeText,
  SignOff,
} from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';

/** Everything that exists for one item. */
export interface ItemMaterial {
  readonly document: DocumentVersion | null;
  readonly attachments: readonly Attachment[];
  readonly narratives: readonly NarrativeText[];
  /** First drafts by part id, as the records give them now. */
  readonly drafts: Readonly<Record<string, string>>;
  /** What a document made now would bear; null for papers that the app does not make. */
  readonly currentInputDigest: string | null;
  /** Digest of `contentText`; null while there is nothing to approve. */
  readonly contentDigest: string | null;
  readonly signOff: SignOff | null;
  /** Content digest that went into a package, if any. */
  readonly packedDigest: string | null;
  readonly notApplicableReason: string | null;
  readonly today: CivilDate;
  /** For `covered`: the item whose paper serves. */
  readonly coveredBy: ChecklistItem | null;
}

/** What the rules look at: the dossier as computed, and what a machine found out about its files. */
import type { Calendar } from '../calendar/calendar.ts';
import type { ChecklistItem } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import type { RecordKindId, RecordSet } from '../records/types.ts';
import type { Comparison } from '../reading/changedFigures.ts';
import type { ReadFile } from '../reading/readFile.ts';
import type { ServiceLevelValue } from '../service-levels/value.ts';

/** A file as opened now; content-addressed, so one look serves all items that use it. */
export interface FileFacts {
  /** Null = opens; otherwise what is wrong, in one sentence for people. */
  readonly fault: string | null;
  readonly pages: number | null;
}

/** What was read out of a file that did not come from this program, or was changed after it did. */
export type ReadOutcome =
  | { readonly ok: true; readonly file: ReadFile }
  /** Cannot be read: why, in one sentence for people. */
  | { readonly ok: false; readonly reason: string };

/** A paper of this program whose file on disc is not the one that it wrote. */
export interface EditedPaper {
  readonly itemId: string;
  readonly name: string;
  /** What differs; null when the paper as made cannot be made again for comparing. */
  readonly changes: Comparison | null;
  /** What it says now; null when it cannot be read. */
  readonly now: ReadFile | null;
}

/** A record that was typed in here, not taken from a register. */
export interface TypedRecord {
  readonly kind: RecordKindId;
  readonly key: string;
  readonly day: CivilDate;
  /** `YYYY-MM-DD HH:mm:ss` of its first entry; later corrections do not count. */
  readonly enteredAt: string;
}

export interface PreflightDossier {
  readonly contract: Contract;
  readonly calendar: Calendar;
  readonly today: CivilDate;
  /** Items of the stage that is checked (or all). */
  readonly items: readonly ChecklistItem[];
  /** The whole checklist, for rules that compare across stages. */
  readonly allItems: readonly ChecklistItem[];
  readonly records: RecordSet;
  readonly serviceLevels: readonly ServiceLevelValue[];
  /** By SHA-256: attachments and generated PDFs. */
  readonly files: ReadonlyMap<string, FileFacts>;
  /** Characters that no font of the program can draw, with the text they stand in. */
  readonly missingGlyphs: readonly {
    readonly itemId: string;
    readonly character: string;
    readonly context: string;
  }[];
  /** Paths inside a package of this stage, from the medium's root. */
  readonly plannedPaths: readonly string[];
  /** Texts of the parts of each generated item as they would be printed now. */
  readonly texts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** First drafts of the written parts of each generated item, as the records give them now. */
  readonly drafts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly brokenLogEntry: number | null;
  /** By SHA-256: attached Word, PDF and Excel files, fetched when asked for. Pictures and media are not read. */
  readonly reads: Pick<ReadonlyMap<string, ReadOutcome>, 'get'>;
  readonly edited: readonly EditedPaper[];
  /** Records typed in by hand. */
  readonly typed: readonly TypedRecord[];
}

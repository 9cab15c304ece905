/** The attached papers of a dossier, one at a time: the texts of all would fill the memory. */
import type { Attachment, ChecklistItem } from '../domain/checklist.ts';
import type { PreflightDossier, ReadOutcome } from './dossier.ts';

export interface PaperToRead {
  readonly item: ChecklistItem;
  readonly attachment: Attachment;
  /** Undefined for kinds of files that the program does not read. */
  readonly read: ReadOutcome | undefined;
}

/** Photos and media folders are no papers. */
export function* papersToRead({ items, reads }: PreflightDossier): Generator<PaperToRead, void> {
  for (const item of items) {
    for (const attachment of item.attachments) {
      const { role, externalPath, sha256 } = attachment;
      if ((role === 'paper' || role === 'scan') && externalPath === null)
        yield { item, attachment, read: reads.get(sha256) };
    }
  }
}

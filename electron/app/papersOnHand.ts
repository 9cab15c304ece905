/** What lies in the workspace for an item, for papers that list the others (汇编). */
import type { Attachment, DocumentVersion } from '../../shared/domain/checklist.ts';
import type { PaperOnHand } from '../../shared/documents/supplied.ts';

/** Null while there is nothing. Pages are counted as they will be bound: a scan of the whole paper replaces it. */
export function paperOnHand(
  itemId: string,
  document: DocumentVersion | null,
  attachments: readonly Attachment[],
  notApplicable: boolean,
): PaperOnHand | null {
  if (notApplicable) return { itemId, pages: null, signed: false, notApplicable };
  if (!document && attachments.length === 0) return null;
  const scans = attachments.filter(
    (file) =>
      file.role === 'scan' &&
      (!document || file.documentDigest === null || file.documentDigest === document.inputDigest),
  );
  const scanned = pagesOf(scans);
  if (document) {
    const pages = scanned >= document.pages ? scanned : document.pages + scanned;
    return { itemId, pages, signed: scans.length > 0, notApplicable };
  }
  const sheets = scans.length > 0 ? scans : attachments.filter((file) => file.role === 'paper');
  const counted = sheets.some((file) => file.pages !== null);
  return { itemId, pages: counted ? pagesOf(sheets) : null, signed: scans.length > 0, notApplicable };
}

function pagesOf(files: readonly Attachment[]): number {
  return files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
}

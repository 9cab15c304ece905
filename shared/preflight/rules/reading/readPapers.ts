/** Attached papers that could be read, each with its item: what the rules of this folder look at. */
import type { ChecklistItem } from '../../../domain/checklist.ts';
import type { ReadFile } from '../../../reading/readFile.ts';
import type { PreflightDossier } from '../../dossier.ts';

export interface ReadPaper {
  readonly item: ChecklistItem;
  readonly name: string;
  readonly file: ReadFile;
}

export function readPapers({ items, reads }: PreflightDossier): ReadPaper[] {
  return items.flatMap((item) =>
    item.attachments.flatMap((attachment) => {
      const read = reads.get(attachment.sha256);
      return read?.ok ? [{ item, name: attachment.name, file: read.file }] : [];
    }),
  );
}

/** `《测试报告》所附“测试报告.docx”第3段`: the place as the message says it. */
export function placeOf({ item, name }: ReadPaper, place: string): string {
  return `${item.title}所附“${name}”${place}`;
}

/** Attached papers with what was read out of them: what the rules of this folder look at, and what they cannot. */
import type { Attachment, ChecklistItem } from '../../../domain/checklist.ts';
import type { ReadFile } from '../../../reading/readFile.ts';
import type { PreflightDossier, ReadOutcome } from '../../dossier.ts';
import type { Unchecked } from '../../finding.ts';
import { atFile, notChecked } from '../../rule.ts';
import type { Hit, Looked } from '../../rule.ts';

export interface ReadPaper {
  readonly item: ChecklistItem;
  readonly name: string;
  readonly sha256: string;
  readonly file: ReadFile;
}

/** What a rule needs of a file: its words, or only that it was opened (revisions, scripts, links). */
export type Needs = 'words' | 'file';

/** Looks at each attached paper; those that could not be read, or not to the end, are named as not checked. */
export function eachPaper(
  dossier: PreflightDossier,
  needs: Needs,
  look: (paper: ReadPaper) => Hit | readonly Hit[] | null,
): Looked {
  const hits: Hit[] = [];
  const unchecked: Unchecked[] = [];
  let looked = 0;
  for (const { item, attachment, read } of papers(dossier)) {
    const { name, sha256 } = attachment;
    const reason = whyUnread(attachment, read, needs);
    if (reason !== null) unchecked.push(notChecked(item.id, thingOf(item, name), reason));
    if (!read?.ok || (needs === 'words' && read.file.lines.length === 0)) continue;
    if (reason === null) looked += 1;
    hits.push(...[look({ item, name, sha256, file: read.file }) ?? []].flat());
  }
  return { looked, hits, unchecked };
}

export interface PaperToRead {
  readonly item: ChecklistItem;
  readonly attachment: Attachment;
  /** Undefined for kinds of files that the program does not read. */
  readonly read: ReadOutcome | undefined;
}

/** Photos and media folders are no papers. */
export function papers({ items, reads }: PreflightDossier): PaperToRead[] {
  return items.flatMap((item) =>
    item.attachments
      .filter(({ role, externalPath }) => (role === 'paper' || role === 'scan') && externalPath === null)
      .map((attachment) => ({ item, attachment, read: reads.get(attachment.sha256) })),
  );
}

/**
 * Why the words of a file were not, or not all, looked at; null = they were. A signed scan is the paper that was
 * printed from here: its words were checked there.
 */
export function whyUnread(
  { role }: Pick<Attachment, 'role'>,
  read: ReadOutcome | undefined,
  needs: Needs,
): string | null {
  if (role === 'scan' && (!read || (read.ok && read.file.lines.length === 0))) return null;
  if (!read) return '是图片或程序不读的格式';
  if (!read.ok) return read.reason.split('。')[0] ?? read.reason;
  if (needs === 'words' && read.file.lines.length === 0) return '是扫描的图像，没有可读的文字';
  return read.file.cut ? '太长，只读了前一部分' : null;
}

export function thingOf(item: ChecklistItem, name: string): string {
  return `${item.title}所附“${name}”`;
}

/** `测试报告所附“测试报告.docx”第3段：…`; `fault` begins with its own punctuation. */
export function inPaper({ item, name, sha256 }: ReadPaper, place: string, fault: string): Hit {
  return atFile(item.id, sha256, `${thingOf(item, name)}${place}${fault}`);
}

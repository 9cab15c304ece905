/** What the rules of this folder look at: attached papers that could be read, generated ones changed on disc, texts written here. */
import { isIssued } from '../../../checklist/issued.ts';
import type { Attachment, AttachmentRole, ChecklistItem } from '../../../domain/checklist.ts';
import { partName } from '../../../domain/partNames.ts';
import type { ReadFile, ReadLine, ReadTable } from '../../../reading/readFile.ts';
import type { PreflightDossier, ReadOutcome } from '../../dossier.ts';
import type { Unchecked } from '../../finding.ts';
import { atFile, atItem, notChecked } from '../../rule.ts';
import type { Hit, Looked, Reading } from '../../rule.ts';
import { textFile, tidied } from './comparable.ts';

export interface ReadPaper {
  readonly item: ChecklistItem;
  /** File name, or the part's name of a written text. */
  readonly name: string;
  /** What it was attached as; `text` = a part that was written here, `edited` = a generated paper changed on disc. */
  readonly as: AttachmentRole | 'text' | 'edited';
  /** Id of the part of a written text. */
  readonly part: string | null;
  /** Of an attached file; '' otherwise. */
  readonly sha256: string;
  /** Lines and tables as `tidy` gives them. */
  readonly file: ReadFile;
}

/** What a rule needs of a file: its words, or only that it was opened (revisions, scripts, links). */
export type Needs = 'words' | 'file';

export type Look = (paper: ReadPaper) => Hit | readonly Hit[] | null;

/** Looks at each attached paper; those that could not be read, or not to the end, are named as not checked. */
export function* eachPaper(needs: Needs, look: Look): Reading {
  const hits: Hit[] = [];
  const unchecked: Unchecked[] = [];
  let looked = 0;
  for (let next = yield; next; next = yield) {
    const { item, attachment, read } = next;
    const { name, sha256 } = attachment;
    const reason = whyUnread(attachment, read, needs);
    if (reason !== null) unchecked.push(notChecked(item.id, thingOf(item, name), reason));
    if (!read?.ok || (needs === 'words' && read.file.lines.length === 0)) continue;
    if (reason === null) looked += 1;
    const paper = { item, name, as: attachment.role, part: null, sha256, file: tidied(read.file) };
    hits.push(...[look(paper) ?? []].flat());
  }
  return { looked, hits, unchecked };
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
  if (read.file.cut) return '太长，只读了前一部分';
  return needs === 'words' && read.file.lines.length === 0 ? '是扫描的图像，没有可读的文字' : null;
}

export function thingOf(item: ChecklistItem, name: string): string {
  return `${item.title}所附“${name}”`;
}

/** Texts of generated papers; what the buyer or the experts have issued is theirs and no longer our draft. */
function writtenTexts({ items, texts }: PreflightDossier): ReadPaper[] {
  return items.flatMap((item) => {
    const parts = texts.get(item.id);
    const { requirement, attachments, state } = item;
    if (!parts || state === 'not-applicable' || requirement.form === 'covered') return [];
    if (isIssued(requirement, attachments)) return [];
    return Object.entries(parts).flatMap(([part, text]) => {
      const name = partName(requirement, part);
      return text.trim() === ''
        ? []
        : [{ item, name, as: 'text' as const, part, sha256: '', file: textFile(text) }];
    });
  });
}

/** Generated papers that were changed on disc, as they are now. */
function editedFiles({ items, edited }: PreflightDossier): ReadPaper[] {
  return edited.flatMap(({ itemId, name, now }) => {
    const item = items.find(({ id }) => id === itemId);
    return item && now
      ? [{ item, name, as: 'edited' as const, part: null, sha256: '', file: tidied(now) }]
      : [];
  });
}

/** Attached papers, and generated ones changed on disc. */
export function* eachFile(dossier: PreflightDossier, look: Look): Reading {
  return also(yield* eachPaper('words', look), editedFiles(dossier), look);
}

/** Each table, chart or page of the files; they are what is counted. */
export function* eachPartOf<T>(
  dossier: PreflightDossier,
  partsOf: (file: ReadFile) => readonly T[],
  look: (part: T, paper: ReadPaper) => Hit | readonly Hit[] | null,
): Reading {
  let looked = 0;
  const seen = yield* eachFile(dossier, (paper) => {
    const all = partsOf(paper.file);
    looked += all.length;
    return all.flatMap((part) => look(part, paper) ?? []);
  });
  return { ...seen, looked };
}

/** Everything that says something: attached, changed on disc, written here. */
export function* eachStatement(dossier: PreflightDossier, look: Look): Reading {
  return also(yield* eachFile(dossier, look), writtenTexts(dossier), look);
}

function also({ looked, hits, ...rest }: Looked, papersBesides: readonly ReadPaper[], look: Look): Looked {
  return {
    ...rest,
    looked: looked + papersBesides.length,
    hits: [...hits, ...papersBesides.flatMap((paper) => look(paper) ?? [])],
  };
}

/** Each line of everything that says something, with what `look` finds wrong in it. */
export function eachLine(
  dossier: PreflightDossier,
  look: (line: ReadLine, paper: ReadPaper) => readonly string[],
): Reading {
  return eachStatement(dossier, (paper) =>
    paper.file.lines.flatMap((line) => look(line, paper).map((fault) => atPaper(paper, line.place, fault))),
  );
}

/** Each line and each table of everything that says something, with what is wrong in it. */
export function eachLineAndTable(
  dossier: PreflightDossier,
  inLine: (text: string) => readonly string[],
  inTable: (table: ReadTable) => readonly string[],
): Reading {
  return eachStatement(dossier, (paper) => [
    ...paper.file.lines.flatMap(({ text, place }) =>
      inLine(text).map((fault) => atPaper(paper, place, fault)),
    ),
    ...paper.file.tables.flatMap((table) =>
      inTable(table).map((fault) => atPaper(paper, table.place, fault)),
    ),
  ]);
}

/** `测试报告所附“测试报告.docx”第3段：…`; `fault` begins with its own punctuation. */
export function inPaper({ item, name, sha256 }: ReadPaper, place: string, fault: string): Hit {
  return atFile(item.id, sha256, `${thingOf(item, name)}${place}${fault}`);
}

const REMEDIES: Readonly<Record<ReadPaper['as'], string>> = {
  text: '改正这段文字后重新确认',
  edited: '改记录后重新生成，不在程序外改',
  scan: '核对原件，有误就更正后重新签字、扫描',
  paper: '改正后重新添加',
  photo: '改正后重新添加',
  media: '改正后重新添加',
};

/** A fault at a place of a paper, with the remedy that fits how the paper came here. */
export function atPaper(paper: ReadPaper, place: string, fault: string): Hit {
  const { item, name, as, part, sha256 } = paper;
  if (as === 'text' || as === 'edited') {
    return atItem(item.id, `${item.title}的“${name}”${place}：${fault}。${REMEDIES[as]}`, part ?? undefined);
  }
  return atFile(item.id, sha256, `${thingOf(item, name)}${place}：${fault}。${REMEDIES[as]}`);
}

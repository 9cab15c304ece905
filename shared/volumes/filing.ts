/**
 * Checklist items → what is bound on paper and what lies on the medium only. An item's signed scan takes the place
 * of the unsigned paper when it has all its pages; a scan of the signature page alone is bound behind the paper.
 */
import { isIssued } from '../checklist/issued.ts';
import type { Attachment, ChecklistItem } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract, Requirement } from '../domain/contract.ts';
import { splitExtension } from './safeName.ts';
import type { FiledDocument } from './volume.ts';

/** Where the bytes of a file are. */
export type FileRef =
  | { readonly kind: 'generated'; readonly path: string }
  | { readonly kind: 'attachment'; readonly attachment: Attachment };

/** A file that goes onto the medium. */
export interface FiledFile {
  readonly ref: FileRef;
  /** Folders below the document's own folder (照片), usually none. */
  readonly folders: readonly string[];
  readonly name: string;
  /** Digest known since the file was generated or put in; compared while packing. */
  readonly sha256: string;
}

/** A document that is bound: its pages, and all its files for the medium. */
export interface BoundFiling {
  readonly document: FiledDocument;
  readonly pages: readonly FileRef[];
  readonly files: readonly FiledFile[];
}

/** Papers without pages and media folders. */
export interface MediumFiling {
  readonly itemId: string;
  readonly title: string;
  readonly code: string;
  readonly responsible: string;
  readonly files: readonly FiledFile[];
  /** Folders referenced in place, to be expanded. */
  readonly trees: readonly { readonly root: string; readonly name: string }[];
}

export interface Filing {
  readonly bound: readonly BoundFiling[];
  readonly medium: readonly MediumFiling[];
}

/**
 * @param items of the stage and the stages packed with it, in the order of the checklist
 * @param dates item id → date printed on its paper
 */
export function fileItems(
  contract: Contract,
  items: readonly ChecklistItem[],
  dates: ReadonlyMap<string, CivilDate>,
): Filing {
  const bound: BoundFiling[] = [];
  const medium: MediumFiling[] = [];
  for (const item of items) {
    if (item.requirement.form === 'covered' || item.state === 'not-applicable') continue;
    bound.push(...boundFilings(contract, item, dates.get(item.id) ?? null));
    const alone = mediumFiling(contract, item);
    if (alone) medium.push(alone);
  }
  return { bound, medium };
}

function boundFilings(
  contract: Contract,
  item: ChecklistItem,
  date: CivilDate | null,
): readonly BoundFiling[] {
  const filings: BoundFiling[] = [];
  // What the buyer or the experts issued takes the place of our draft.
  const generated = isIssued(item.requirement, item.attachments)
    ? null
    : generatedFiling(contract, item, date);
  if (generated) filings.push(generated);
  const sheets = item.attachments.filter((file) => isSheet(file, item));
  const pictures = sheets.filter((file) => file.mediaType.startsWith('image/'));
  const pdfs = sheets.filter((file) => !file.mediaType.startsWith('image/'));
  const papers = [...pdfs.map((file) => [file]), ...(pictures.length > 0 ? [pictures] : [])];
  papers.forEach((files, index) => {
    const [first] = files;
    if (!first) return;
    const single = papers.length === 1 && !generated;
    const title = single ? item.title : splitExtension(first.name)[0];
    const twins = item.attachments.filter(
      (file) =>
        file.pages === null &&
        file.role === 'paper' &&
        splitExtension(file.name)[0] === splitExtension(first.name)[0],
    );
    filings.push({
      document: {
        ...documentOf(contract, item, null),
        id: generated || index > 0 ? `${item.id}#${index + 1}` : item.id,
        title,
        pages: sum(files.map((file) => file.pages ?? 0)),
        kind: 'text',
        photos: 0,
        remark: first.role === 'scan' ? '签字扫描件' : '',
      },
      pages: files.map(attachmentRef),
      files: [...files, ...twins].map((file, i) =>
        attachmentFile(file, nameFor(title, file, files.length > 1 ? i + 1 : null)),
      ),
    });
  });
  return filings;
}

/** The generated paper with the scans of exactly this version. */
function generatedFiling(
  contract: Contract,
  item: ChecklistItem,
  date: CivilDate | null,
): BoundFiling | null {
  const version = item.document;
  if (!version) return null;
  const scans = scansOf(item);
  const scanned = sum(scans.map((scan) => scan.pages ?? 0));
  const pdf: FileRef = { kind: 'generated', path: version.pdfPath };
  const whole = scanned >= version.pages;
  const photos = item.attachments.filter((file) => file.role === 'photo');
  const album = item.requirement.form === 'photos';
  const remark = scans.length === 0 ? '' : whole ? '签字扫描件' : '签字页附后';
  return {
    document: {
      ...documentOf(contract, item, date),
      pages: scans.length === 0 ? version.pages : whole ? scanned : version.pages + scanned,
      kind: album ? 'photo' : 'text',
      photos: album ? photos.length : 0,
      remark: [remark, album ? `照片${photos.length}张` : ''].filter((words) => words !== '').join('；'),
    },
    pages: [...(whole && scans.length > 0 ? [] : [pdf]), ...scans.map(attachmentRef)],
    files: [
      { ref: pdf, folders: [], name: `${item.title}.pdf`, sha256: version.pdfSha256 },
      {
        ref: { kind: 'generated', path: version.docxPath },
        folders: [],
        name: `${item.title}.docx`,
        sha256: version.docxSha256,
      },
      ...scans.map((scan, i) =>
        attachmentFile(scan, nameFor(`${item.title}（签字扫描件）`, scan, scans.length > 1 ? i + 1 : null)),
      ),
      ...photos.map((photo) => ({ ...attachmentFile(photo, photo.name), folders: [`${item.title}原片`] })),
    ],
  };
}

/** Scans of the version that is filed; a scan of an older version stays in the workspace. */
function scansOf(item: ChecklistItem): readonly Attachment[] {
  return item.attachments.filter(
    (file) =>
      file.role === 'scan' &&
      file.pages !== null &&
      (file.documentDigest === null || file.documentDigest === item.document?.inputDigest),
  );
}

/** A paper or scan that stands for itself, not for a generated version. */
function isSheet(file: Attachment, item: ChecklistItem): boolean {
  if (file.pages === null) return false;
  if (file.role === 'paper') return true;
  return file.role === 'scan' && (item.document === null || isIssued(item.requirement, item.attachments));
}

function mediumFiling(contract: Contract, item: ChecklistItem): MediumFiling | null {
  const bound = new Set(
    item.attachments.filter((file) => isSheet(file, item)).map((file) => splitExtension(file.name)[0]),
  );
  const files = item.attachments.filter(
    (file) =>
      (file.role === 'media' && file.externalPath === null) ||
      (file.role === 'paper' && file.pages === null && !bound.has(splitExtension(file.name)[0])) ||
      (file.role === 'photo' && item.document === null),
  );
  const trees = item.attachments.flatMap((file) =>
    file.role === 'media' && file.externalPath !== null ? [{ root: file.externalPath, name: file.name }] : [],
  );
  if (files.length + trees.length === 0) return null;
  return {
    itemId: item.id,
    title: item.title,
    code: item.code,
    responsible: responsibleFor(contract, item.requirement),
    files: files.map((file) => attachmentFile(file, file.name)),
    trees,
  };
}

function documentOf(
  contract: Contract,
  item: ChecklistItem,
  date: CivilDate | null,
): Omit<FiledDocument, 'pages' | 'kind' | 'photos' | 'remark'> {
  const { requirement } = item;
  return {
    id: item.id,
    itemId: item.id,
    title: item.title,
    code: item.code,
    responsible: responsibleFor(contract, requirement),
    date,
    clause: requirement.clause,
    requirementId: requirement.id,
    requirementName: requirement.name,
    stage: requirement.stage,
    family: familyOf(requirement),
  };
}

/** 责任者: who issued it; both parties where both put their seal under it; blank for papers of experts. */
function responsibleFor(contract: Contract, requirement: Requirement): string {
  if (requirement.issuer === 'experts') return '';
  if (requirement.issuer === 'buyer') return contract.buyer.name;
  const sealed = new Set(requirement.signers.filter((signer) => signer.seal).map((signer) => signer.party));
  return sealed.has('buyer') ? `${contract.vendor.name}、${contract.buyer.name}` : contract.vendor.name;
}

/** Daily and weekly logs are many and fill volumes of their own; the rest of a stage is bound together. */
function familyOf(requirement: Requirement): string {
  const { kind } = requirement.cadence;
  return kind === 'weekly' || kind === 'daily' ? `${requirement.stage}/${requirement.id}` : requirement.stage;
}

function attachmentRef(attachment: Attachment): FileRef {
  return { kind: 'attachment', attachment };
}

function attachmentFile(attachment: Attachment, name: string): FiledFile {
  return { ref: attachmentRef(attachment), folders: [], name, sha256: attachment.sha256 };
}

function nameFor(title: string, file: Attachment, number: number | null): string {
  return `${title}${number === null ? '' : `_${number}`}${splitExtension(file.name)[1].toLowerCase()}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

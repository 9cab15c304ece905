/** The files that a check concerns: attachments kept in the workspace, and both files of each generated paper. */
import { join } from 'node:path';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { FileFacts } from '../../../shared/preflight/dossier.ts';
import { MEDIA_TYPES } from '../../documents/inspect/inspectFile.ts';
import type { KnownFile } from './knownLooks.ts';
import type { FileLooks } from './lookAtFiles.ts';

/** By absolute path: content that serves several items is one file, told of by the last one's name. */
export function knownFiles(
  items: readonly ChecklistItem[],
  { dir, attachmentFile }: FilePlaces,
): ReadonlyMap<string, KnownFile> {
  const files = new Map<string, KnownFile>();
  for (const { attachments, document, requirement } of items) {
    for (const { externalPath, sha256, name, mediaType, role } of attachments) {
      if (externalPath !== null) continue;
      const path = attachmentFile(sha256);
      // Photos are looked at by people: there is nothing to read in them.
      files.set(path, {
        name,
        path,
        mediaType,
        sha256,
        depth: role === 'photo' && files.get(path)?.depth !== 'read' ? 'open' : 'read',
      });
    }
    if (!document) continue;
    const pdf = join(dir, document.pdfPath);
    files.set(pdf, {
      name: `${document.name}.pdf`,
      path: pdf,
      mediaType: MEDIA_TYPES.pdf,
      sha256: document.pdfSha256,
      depth: 'digest',
    });
    if (requirement.form === 'covered') continue;
    const docx = join(dir, document.docxPath);
    files.set(docx, {
      name: `${document.name}.docx`,
      path: docx,
      mediaType: MEDIA_TYPES.docx,
      sha256: document.docxSha256,
      depth: 'digest',
    });
  }
  return files;
}

export interface FilePlaces {
  readonly dir: string;
  readonly attachmentFile: (sha256: string) => string;
}

/** By the SHA-256 under which a file is registered: whether it is there, is what was registered, and opens. */
export function fileFacts(
  items: readonly ChecklistItem[],
  known: ReadonlyMap<string, KnownFile>,
  looks: FileLooks,
  { dir, attachmentFile }: FilePlaces,
): Map<string, FileFacts> {
  const facts = new Map<string, FileFacts>();
  const tell = (path: string, sha256: string, whole: (file: KnownFile) => FileFacts | null): void => {
    const file = known.get(path);
    if (!file) return;
    const there = looks.digests.get(path);
    const told = there === sha256 ? whole(file) : fault(file.name, there === undefined);
    if (told) facts.set(sha256, told);
  };
  for (const { attachments, document } of items) {
    for (const { externalPath, sha256 } of attachments)
      if (externalPath === null) tell(attachmentFile(sha256), sha256, looks.facts);
    // Made by this program and unchanged since: its pages were counted then.
    if (document)
      tell(join(dir, document.pdfPath), document.pdfSha256, () => ({ fault: null, pages: document.pages }));
  }
  return facts;
}

function fault(name: string, missing: boolean): FileFacts {
  const what = missing ? '不见了，可能被移动或删除' : '的内容与登记时不同，可能被改过或已损坏';
  return { fault: `文件“${name}”${what}。重新添加或生成`, pages: null };
}

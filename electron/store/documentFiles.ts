/**
 * Generated files (文件) follow their rows. They are laid aside complete and flushed, then the row is committed, then
 * they are moved to their places; what a crash leaves between the two is finished when the workspace is opened.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { DocumentVersion } from '../../shared/domain/checklist.ts';
import { AppFailure } from '../../shared/errors/appError.ts';
import { documentPath, sha256Of, syncFolder } from './files.ts';
import { TEMPORARY } from './layout.ts';

type Places = Pick<DocumentVersion, 'docxPath' | 'docxSha256' | 'pdfPath' | 'pdfSha256'>;

interface Place {
  readonly path: string;
  readonly sha256: string;
}

function placesOf(version: Places): readonly Place[] {
  return [
    { path: version.docxPath, sha256: version.docxSha256 },
    { path: version.pdfPath, sha256: version.pdfSha256 },
  ];
}

/** The name says where the file belongs, so that nothing but the row is needed to finish. */
function asidePath(dir: string, { path, sha256 }: Place): string {
  return join(dir, TEMPORARY, sha256Of(`${path}\n${sha256}`));
}

/**
 * Lays both files aside. @throws AppFailure `document.locked` when a file in their place cannot be replaced now,
 * `store.path` for a place outside `documents/`
 */
export function layAside(
  dir: string,
  version: Places,
  files: { readonly docx: Uint8Array; readonly pdf: Uint8Array },
): void {
  for (const { path } of placesOf(version)) refuseLocked(documentPath(dir, path));
  const folder = join(dir, TEMPORARY);
  mkdirSync(folder, { recursive: true });
  const [docx, pdf] = placesOf(version).map((place) => asidePath(dir, place));
  if (docx) writeFileSync(docx, files.docx, { flush: true });
  if (pdf) writeFileSync(pdf, files.pdf, { flush: true });
  syncFolder(folder);
}

/** Word holds an open file so that it cannot be replaced; that has to be known before the row is written. */
function refuseLocked(target: string): void {
  if (!existsSync(target)) return;
  try {
    closeSync(openSync(target, 'r+'));
  } catch (error) {
    throw lockedFile(target, error);
  }
}

/** The error for a file that another program holds; any other error as it is. */
export function lockedFile(target: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code !== 'EBUSY' && code !== 'EPERM' && code !== 'EACCES') return error;
  return new AppFailure(
    'document.locked',
    `“${target}”正被其他程序打开，或设为只读，没有更新。关闭 Word 或 PDF 阅读器后再生成`,
    { file: target },
  );
}

/** Moves both files to their places, after the commit. */
export function putInPlace(dir: string, version: Places): void {
  for (const place of placesOf(version)) {
    const target = documentPath(dir, place.path);
    mkdirSync(dirname(target), { recursive: true });
    try {
      renameSync(asidePath(dir, place), target);
    } catch (error) {
      throw lockedFile(target, error);
    }
  }
}

/** Forgets what was laid aside for a row that was not written. */
export function dropAside(dir: string, version: Places): void {
  for (const place of placesOf(version)) rmSync(asidePath(dir, place), { force: true });
}

/** Finishes what a crash interrupted: files of committed rows that still lie aside. Only the holder of the lock may call it. */
export function finishPlacing(dir: string, versions: readonly Places[]): void {
  for (const place of versions.flatMap(placesOf)) {
    const aside = asidePath(dir, place);
    if (!existsSync(aside) || sha256Of(readFileSync(aside)) !== place.sha256) continue;
    const target = documentPath(dir, place.path);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(aside, target);
  }
}

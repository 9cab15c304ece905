/**
 * The list of a media folder's files as text, one line each: SHA-256, size and path. Its own SHA-256 names the
 * folder's content, so the list lies among the attachments under exactly that name.
 */
import type { FolderFile } from './supplied.ts';

export function writeFolderList(files: readonly FolderFile[]): string {
  return files.map(({ sha256, bytes, path }) => `${sha256}  ${bytes}  ${path}\n`).join('');
}

/** Null for a text that is not such a list. */
export function readFolderList(text: string): FolderFile[] | null {
  const files: FolderFile[] = [];
  for (const line of text.split('\n').slice(0, -1)) {
    const match = /^([0-9a-f]{64}) {2}(\d+) {2}(.+)$/u.exec(line);
    if (!match) return null;
    const [, sha256 = '', bytes = '', path = ''] = match;
    files.push({ sha256, bytes: Number(bytes), path });
  }
  return files.length > 0 ? files : null;
}

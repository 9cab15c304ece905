/**
 * Tag files of a bag (RFC 8493, BagIt 1.0): declaration, bag-info, manifests. UTF-8 without a byte order mark, LF,
 * two blanks between digest and path so that `sha256sum -c` reads them as well.
 */
import type { PayloadFile } from '../types.ts';

export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Lines of bag-info.txt; a value that would break the line is folded onto one. */
export function bagInfo(fields: readonly (readonly [string, string])[]): string {
  return fields.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`).join('');
}

export function manifest(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map((file) => `${file.sha256}  ${file.path}\n`)
    .join('');
}

export function payloadManifest(files: readonly PayloadFile[]): string {
  return manifest(files.map((file) => ({ path: `data/${file.path}`, sha256: file.sha256 })));
}

/** Bag-Size for people: `65.3 MB`, decimal. */
export function bagSize(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  if (bytes >= 1e6) return `${(bytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(bytes / 1e3))} KB`;
}

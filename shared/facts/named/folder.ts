/** A media folder (介质文件夹) as it goes onto the medium: what is taken, what stays behind and why. */
import type { FolderFile, SuppliedFile, SuppliedFolder } from '../../documents/supplied.ts';
import { excludedFile, excludedFolder } from '../../volumes/excludedFromMedia.ts';
import type { ExclusionReason } from '../../volumes/excludedFromMedia.ts';

export interface FolderContents {
  readonly taken: readonly FolderFile[];
  /** Folders that stay behind as a whole, and single files. */
  readonly excluded: readonly { readonly path: string; readonly reason: ExclusionReason }[];
}

export function suppliedFolders(files: readonly SuppliedFile[]): SuppliedFolder[] {
  return files.filter((file) => file.kind === 'folder');
}

/** All folders together; with more than one, paths begin with the folder's name. */
export function contentsOf(folders: readonly SuppliedFolder[]): FolderContents {
  const taken: FolderFile[] = [];
  const excluded = new Map<string, ExclusionReason>();
  for (const { name, files } of folders) {
    for (const file of files) {
      const path = folders.length > 1 ? `${name}/${file.path}` : file.path;
      const reason = exclusion(path);
      if (reason) excluded.set(reason.path, reason.reason);
      else taken.push({ ...file, path });
    }
  }
  return { taken, excluded: [...excluded].map(([path, reason]) => ({ path, reason })) };
}

function exclusion(path: string): { path: string; reason: ExclusionReason } | null {
  const names = path.split('/');
  for (const [depth, name] of names.slice(0, -1).entries()) {
    const reason = excludedFolder(name);
    if (reason) return { path: `${names.slice(0, depth + 1).join('/')}/`, reason };
  }
  const reason = excludedFile(names.at(-1) ?? '');
  return reason && { path, reason };
}

/** Files below each of the first `depth` names, in the order of the list; single files stand for themselves. */
export function groupedByFolder(
  files: readonly FolderFile[],
  depth: number,
): [name: string, files: FolderFile[]][] {
  return [
    ...Map.groupBy(files, ({ path }) => {
      const names = path.split('/');
      return names.length > depth ? `${names.slice(0, depth).join('/')}/` : path;
    }),
  ];
}

export function sizeOf(files: readonly FolderFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

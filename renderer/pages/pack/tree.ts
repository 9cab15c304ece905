/** Planned files as a tree for the name preview; pure. */
export interface TreeRow {
  readonly key: string;
  readonly name: string;
  readonly depth: number;
  readonly folder: boolean;
  /** Length of the whole path; null for folders. */
  readonly length: number | null;
  /** Files below a folder. */
  readonly count: number;
}

/** Rows in order, a folder before what it holds; folders in `shut` hide theirs. */
export function treeRows(
  files: readonly { readonly path: string; readonly length: number }[],
  shut: ReadonlySet<string>,
): TreeRow[] {
  const rows: TreeRow[] = [];
  const counts = new Map<string, number>();
  for (const { path } of files) {
    for (const folder of foldersOf(path)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const seen = new Set<string>();
  for (const { path, length } of files) {
    const folders = foldersOf(path);
    for (const [depth, folder] of folders.entries()) {
      if (seen.has(folder)) continue;
      seen.add(folder);
      if (hidden(folders.slice(0, depth), shut)) continue;
      rows.push({
        key: folder,
        name: lastPart(folder),
        depth,
        folder: true,
        length: null,
        count: counts.get(folder) ?? 0,
      });
    }
    if (!hidden(folders, shut))
      rows.push({ key: path, name: lastPart(path), depth: folders.length, folder: false, length, count: 0 });
  }
  return rows;
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function hidden(folders: readonly string[], shut: ReadonlySet<string>): boolean {
  return folders.some((folder) => shut.has(folder));
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

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

interface Folder {
  readonly key: string;
  readonly name: string;
  readonly folders: Map<string, Folder>;
  /** In the order in which they first appear. */
  readonly entries: (Folder | PlannedFile)[];
  count: number;
}

interface PlannedFile {
  readonly path: string;
  readonly length: number;
}

/** A folder before what it holds, all of it together wherever the plan names its files; `shut` folders hide theirs. */
export function treeRows(files: readonly PlannedFile[], shut: ReadonlySet<string>): TreeRow[] {
  const root = folder('', '');
  for (const file of files) {
    const parts = file.path.split('/').slice(0, -1);
    let inside = root;
    for (const [depth, name] of parts.entries()) {
      let next = inside.folders.get(name);
      if (!next) {
        next = folder(parts.slice(0, depth + 1).join('/'), name);
        inside.folders.set(name, next);
        inside.entries.push(next);
      }
      next.count += 1;
      inside = next;
    }
    inside.entries.push(file);
  }
  return rowsOf(root, 0, shut);
}

function folder(key: string, name: string): Folder {
  return { key, name, folders: new Map(), entries: [], count: 0 };
}

function rowsOf({ entries }: Folder, depth: number, shut: ReadonlySet<string>): TreeRow[] {
  return entries.flatMap((entry): TreeRow[] => {
    if ('path' in entry) {
      const name = entry.path.slice(entry.path.lastIndexOf('/') + 1);
      return [{ key: entry.path, name, depth, folder: false, length: entry.length, count: 0 }];
    }
    const { key, name, count } = entry;
    const head: TreeRow = { key, name, depth, folder: true, length: null, count };
    return [head, ...(shut.has(key) ? [] : rowsOf(entry, depth + 1, shut))];
  });
}

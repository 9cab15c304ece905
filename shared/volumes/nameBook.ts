/**
 * The names of one package: every path that goes in is made safe, part by part, and unique without regard to
 * case (NTFS, exFAT and Joliet readers compare that way). What had to change is remembered for 名称对照表.
 */
import { cutBeforeExtension, NAME_LIMIT, safeName, splitExtension } from './safeName.ts';

export interface Renamed {
  readonly from: string;
  readonly to: string;
}

export interface NameBook {
  /**
   * Takes a file by its folders and its name, as they came, and gives the path it gets in the package. Folders
   * named alike go together; a second file of the same name gets （2）.
   */
  readonly place: (folders: readonly string[], name: string) => string;
  /** Everything whose name differs from the one it came with, in the order of placing. */
  readonly renamed: () => readonly Renamed[];
}

interface Folder {
  readonly path: string;
  /** Name as it came → name as it is. Files are not in it: two files never share a name. */
  readonly folders: Map<string, Folder>;
  readonly taken: Set<string>;
}

export function createNameBook(): NameBook {
  const root = newFolder('');
  const renamed: Renamed[] = [];
  return {
    place(folders, name) {
      const from = [...folders, name].join('/');
      const folder = folders.reduce(subFolder, root);
      const placed = folder.path + claim(folder.taken, name);
      if (placed !== from) renamed.push({ from, to: placed });
      return placed;
    },
    renamed: () => renamed,
  };
}

function newFolder(path: string): Folder {
  return { path, folders: new Map(), taken: new Set() };
}

function subFolder(folder: Folder, name: string): Folder {
  const known = folder.folders.get(name);
  if (known) return known;
  const made = newFolder(`${folder.path}${claim(folder.taken, name)}/`);
  folder.folders.set(name, made);
  return made;
}

function claim(taken: Set<string>, name: string): string {
  const safe = safeName(name);
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? safe : numbered(safe, n);
    const key = foldCase(candidate);
    if (!taken.has(key)) {
      taken.add(key);
      return candidate;
    }
  }
}

function numbered(name: string, n: number): string {
  const mark = `（${n}）`;
  const [stem, extension] = splitExtension(name);
  return cutBeforeExtension(stem, NAME_LIMIT - mark.length - extension.length) + mark + extension;
}

/** Two names with the same key are one name to Windows and to disc readers. */
export function foldCase(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase();
}

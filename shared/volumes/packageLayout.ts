/** Where every file of a package lies: paths below `data/`, safe and unique, worked out before anything is written. */
import type { BoundFiling, FileRef, Filing } from './filing.ts';
import { createNameBook } from './nameBook.ts';
import type { Renamed } from './nameBook.ts';
import type { Volume } from './volume.ts';

/** Names at the root of `data/`; the first two are given by DA/T 93. */
export const README_FILE = '说明文件.TXT';
export const CATALOGUE_FILE = '目录文件.XML';
export const BROWSE_FILE = '浏览.html';
export const CLAUSE_FILE = '条款对照表.pdf';
export const BOUND_FILE = '合订本.pdf';
export const MEDIUM_FOLDER = '电子介质';
export const OTHER_FOLDER = '其他';
export const SELF_CHECK_FILE = '归档自检报告.pdf';
export const NAMES_FILE = '名称对照表.pdf';
export const EXCLUDED_FILE = '未收入介质的文件.pdf';

/** A file of a media folder, found by walking it. */
export interface TreeFile {
  readonly file: string;
  /** Path below the folder. */
  readonly parts: readonly string[];
}

export type LaidSource = FileRef | { readonly kind: 'tree'; readonly file: string };

export interface LaidFile {
  readonly path: string;
  readonly source: LaidSource;
  /** Known digest, or null for media files, which are read for the first time while packing. */
  readonly sha256: string | null;
  /** Filed document it belongs to, or `medium:<item>` for what is on the medium only. */
  readonly owner: string;
}

export interface PackageLayout {
  /** Bound volumes by number. */
  readonly boundPaths: ReadonlyMap<number, string>;
  /** Folder of a volume by number. */
  readonly volumeFolders: ReadonlyMap<number, string>;
  /** Folder of an item's files that are on the medium only. */
  readonly mediumFolders: ReadonlyMap<string, string>;
  readonly files: readonly LaidFile[];
  /** Papers made while packing. */
  readonly made: {
    readonly readme: string;
    readonly catalogue: string;
    readonly browse: string;
    readonly clauses: string;
    readonly selfCheck: string;
    readonly names: string;
    readonly excluded: string;
  };
  readonly renamed: readonly Renamed[];
}

export function layOutPackage(
  volumes: readonly Volume[],
  filing: Filing,
  trees: ReadonlyMap<string, readonly TreeFile[]>,
): PackageLayout {
  const book = createNameBook();
  const made = {
    readme: book.place([], README_FILE),
    catalogue: book.place([], CATALOGUE_FILE),
    browse: book.place([], BROWSE_FILE),
    clauses: book.place([], CLAUSE_FILE),
    selfCheck: book.place([OTHER_FOLDER], SELF_CHECK_FILE),
    names: book.place([OTHER_FOLDER], NAMES_FILE),
    excluded: book.place([OTHER_FOLDER], EXCLUDED_FILE),
  };
  const filings = new Map(filing.bound.map((entry) => [entry.document.id, entry]));
  const boundPaths = new Map<number, string>();
  const volumeFolders = new Map<number, string>();
  const files: LaidFile[] = [];
  for (const volume of volumes) {
    const folder = `第${volume.number}卷 ${volume.content}`;
    const bound = book.place([folder], BOUND_FILE);
    boundPaths.set(volume.number, bound);
    volumeFolders.set(volume.number, folderOf(bound));
    for (const document of volume.documents) {
      const entry = filings.get(document.id);
      if (entry) files.push(...layDocument(book.place, folder, volume, document.serial, entry));
    }
  }
  const mediumFolders = new Map<string, string>();
  for (const entry of filing.medium) {
    const base = [MEDIUM_FOLDER, entry.title];
    const placed: LaidFile[] = [
      ...entry.files.map((file) => ({
        path: book.place([...base, ...file.folders], file.name),
        source: file.ref,
        sha256: file.sha256,
        owner: mediumOwner(entry.itemId),
      })),
      ...entry.trees.flatMap((tree) =>
        (trees.get(tree.root) ?? []).map(({ file, parts }) => ({
          path: book.place([...base, tree.name, ...parts.slice(0, -1)], parts.at(-1) ?? ''),
          source: { kind: 'tree', file } as const,
          sha256: null,
          owner: mediumOwner(entry.itemId),
        })),
      ),
    ];
    files.push(...placed);
    const first = placed[0];
    if (first) mediumFolders.set(entry.itemId, first.path.split('/').slice(0, 2).join('/'));
  }
  return { boundPaths, volumeFolders, mediumFolders, files, made, renamed: book.renamed() };
}

/** Owner of an item's files that are on the medium only. */
export function mediumOwner(itemId: string): string {
  return `medium:${itemId}`;
}

function layDocument(
  place: (folders: readonly string[], name: string) => string,
  folder: string,
  volume: Volume,
  serial: number,
  entry: BoundFiling,
): readonly LaidFile[] {
  const digits = String(volume.documents.length).length;
  const number = String(serial).padStart(Math.max(2, digits), '0');
  return entry.files.map((file) => ({
    path:
      file.folders.length === 0
        ? place([folder], `${number} ${file.name}`)
        : place([folder, ...file.folders.map((name) => `${number} ${name}`)], file.name),
    source: file.ref,
    sha256: file.sha256,
    owner: entry.document.id,
  }));
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/**
 * Is a package as it was sealed? Takes the package folder (正本, 副本, 交接), one copy, or a zip of either, and names every
 * changed, missing and extra file. Copies are also compared with each other, which shows what a changed manifest hides.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import type { VerifyResult } from '../../shared/ipc/views.ts';
import { fileTrouble } from './fileTrouble.ts';
import { DEFAULT_LIMITS } from './pack/limits.ts';
import { startTurn } from './pack/turn.ts';
import type { Turn } from './pack/turn.ts';
import { folderTree } from './verify/fileTree.ts';
import type { FileTree } from './verify/fileTree.ts';
import { verifyBag } from './verify/verifyBag.ts';
import type { BagReport } from './verify/verifyBag.ts';
import { openZip } from './verify/zipTree.ts';
import { HANDOVER_FOLDER } from './writePackage.ts';

export interface VerifyOptions {
  readonly signal: AbortSignal;
  /** `share` 0 … 1 by bytes. */
  readonly onProgress?: (share: number, file: string) => void;
}

/** A copy to be verified: a tree, where in it the bag begins, and the prefix its files are reported with. */
interface Copy {
  readonly label: string;
  readonly tree: FileTree;
  readonly prefix: string;
}

interface Found {
  readonly copies: readonly Copy[];
  /** Files beside the copies that nobody listed. */
  readonly strays: readonly string[];
}

export async function verifyPackage(path: string, options: VerifyOptions): Promise<VerifyResult> {
  const turn = startTurn(options.signal, DEFAULT_LIMITS.slice);
  const { copies, strays } = await findCopies(path);
  try {
    return await verifyCopies(copies, strays, turn, options);
  } finally {
    for (const copy of copies) copy.tree.close();
  }
}

async function verifyCopies(
  copies: readonly Copy[],
  strays: readonly string[],
  turn: Turn,
  options: VerifyOptions,
): Promise<VerifyResult> {
  const total = copies.reduce((sum, { tree, prefix }) => sum + bytesBelow(tree, prefix), 0);
  let done = 0;
  const reports: { readonly copy: Copy; readonly report: BagReport }[] = [];
  for (const copy of copies) {
    const report = await verifyBag(copy.tree, copy.prefix, turn, (bytes, file) => {
      done += bytes;
      options.onProgress?.(total === 0 ? 1 : Math.min(1, done / total), copy.label + file);
    });
    reports.push({ copy, report });
  }
  const all = (pick: (report: BagReport) => readonly string[]): string[] =>
    reports.flatMap(({ copy, report }) => pick(report).map((file) => copy.label + file)).toSorted();
  const changed = all((report) => report.changed);
  const missing = all((report) => report.missing);
  const extra = [...all((report) => report.extra), ...strays];
  const faults = [
    ...reports.flatMap(({ copy, report }) => report.faults.map((fault) => named(copy, fault))),
    ...[...new Set(copies.map((copy) => copy.tree))].flatMap((tree) => tree.faults),
    ...countFaults(reports),
    ...differences(reports),
  ];
  return {
    ok: changed.length + missing.length + extra.length + faults.length === 0,
    depth: reports.every(({ report }) => report.depth === 'digests') ? 'digests' : 'structure',
    files: reports.reduce((sum, { report }) => sum + report.files, strays.length),
    changed,
    missing,
    extra,
    faults,
  };
}

async function findCopies(path: string): Promise<Found> {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new AppFailure('verify.unreadable', `“${path}”打不开：${fileTrouble(error)}`, { file: path });
  }
  if (!isFolder) return inTree(await openZip(path), path, path);
  if (looksLikeBag(readdirSync(path))) {
    return { copies: [{ label: '', tree: folderTree(path), prefix: '' }], strays: [] };
  }
  return inPackage(path);
}

/** A package folder: its copies, their zips, 交接/; anything else beside them is extra. */
async function inPackage(path: string): Promise<Found> {
  const copies: Copy[] = [];
  const strays: string[] = [];
  for (const entry of readdirSync(path, { withFileTypes: true }).toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const full = join(path, entry.name);
    const label = entry.name.normalize('NFC');
    if (entry.isDirectory() && label === HANDOVER_FOLDER) continue;
    if (entry.isDirectory() && looksLikeBag(readdirSync(full))) {
      copies.push({ label: `${label}/`, tree: folderTree(full), prefix: '' });
    } else if (entry.isFile() && isZipOfCopy(path, label)) {
      const found = inTree(await openZip(full), full, path);
      copies.push(...found.copies.map((copy) => ({ ...copy, label: `${label}/` })));
      strays.push(...found.strays.map((file) => `${label}/${file}`));
    } else {
      strays.push(entry.isDirectory() ? `${label}/` : label);
    }
  }
  if (copies.length > 0) return { copies, strays };
  throw new AppFailure(
    'verify.notPackage',
    `“${path}”不是验收包：里面没有“正本”“副本”，也没有bagit.txt。选择验收包所在的文件夹或zip`,
    { file: path },
  );
}

/** In a zip the bag may lie at the root, in a folder, or two of them beside each other. */
function inTree(tree: FileTree, file: string, shownAs: string): Found {
  const prefixes = [...tree.files.keys()]
    .flatMap((path) => /^((?:[^/]+\/){0,2})(?:bagit\.txt|manifest-[a-z0-9]+\.txt)$/.exec(path)?.[1] ?? [])
    .filter((prefix, index, all) => all.indexOf(prefix) === index);
  if (prefixes.length === 0) {
    tree.close();
    throw new AppFailure('verify.notPackage', `“${shownAs}”里没有bagit.txt，不是验收包的zip`, { file });
  }
  const single = prefixes.length === 1;
  const copies = prefixes.map((prefix) => ({ label: single ? '' : prefix, tree, prefix }));
  const strays = [...tree.files.keys()].filter(
    (path) => !prefixes.some((prefix) => path.startsWith(prefix)) && !path.includes(`${HANDOVER_FOLDER}/`),
  );
  return { copies, strays };
}

function looksLikeBag(names: readonly string[]): boolean {
  return (
    names.includes('bagit.txt') ||
    names.includes('data') ||
    names.some((name) => /^manifest-\w+\.txt$/.test(name))
  );
}

function isZipOfCopy(folder: string, name: string): boolean {
  return name.endsWith('.zip') && existsSync(join(folder, name.slice(0, -4)));
}

function bytesBelow(tree: FileTree, prefix: string): number {
  let bytes = 0;
  for (const [path, entry] of tree.files) if (path.startsWith(prefix)) bytes += entry.size;
  return bytes;
}

function named(copy: Copy, fault: string): string {
  return copy.label === '' ? fault : `${copy.label.slice(0, -1)}：${fault}`;
}

/** `Bag-Count: 1 of 2` in a package of several copies: are all of them there? */
function countFaults(
  reports: readonly { readonly copy: Copy; readonly report: BagReport }[],
): readonly string[] {
  const folders = reports.filter(({ copy }) => copy.label !== '' && !copy.label.endsWith('.zip/'));
  const expected = Math.max(
    0,
    ...folders.map(({ report }) => Number(/of (\d+)$/.exec(report.count ?? '')?.[1] ?? 0)),
  );
  return folders.length > 0 && folders.length < expected
    ? [`应有${expected}份，只找到${folders.length}份`]
    : [];
}

/** Every file was compared with its copy's manifest above, so comparing the manifests compares the copies. */
function differences(
  reports: readonly { readonly copy: Copy; readonly report: BagReport }[],
): readonly string[] {
  const [first, ...others] = reports.filter(({ report }) => report.payload.size > 0);
  if (!first) return [];
  return others.flatMap(({ copy, report }) => {
    const paths = [...new Set([...first.report.payload.keys(), ...report.payload.keys()])].toSorted();
    return paths
      .filter((path) => first.report.payload.get(path) !== report.payload.get(path))
      .map((path) => `“${path}”在${first.copy.label.slice(0, -1)}与${copy.label.slice(0, -1)}中不同`);
  });
}

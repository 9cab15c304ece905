/**
 * One copy (RFC 8493): is it a bag, is everything listed there, is nothing else there, is every byte as it was. The
 * quick test by size (Payload-Oxum) comes first and never takes the place of the digests.
 */
import { Cancelled } from '../../../shared/errors/appError.ts';
import { fileTrouble } from '../fileTrouble.ts';
import type { Turn } from '../pack/turn.ts';
import type { FileTree, TreeEntry } from './fileTree.ts';
import { parseManifest } from './parseManifest.ts';

export interface BagReport {
  /** All files that lie in the copy, its lists and what nobody listed among them: what packing counts, too. */
  readonly files: number;
  readonly depth: 'structure' | 'digests';
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly faults: readonly string[];
  /** Path → digest of the payload manifest, for comparing copies. */
  readonly payload: ReadonlyMap<string, string>;
  /** `1 of 2`, when bag-info says so. */
  readonly count: string | null;
}

const DIGITS: Readonly<Record<string, number>> = { md5: 32, sha1: 40, sha256: 64, sha512: 128 };
const MANIFEST = /^(tag)?manifest-([a-z0-9]+)\.txt$/;

/** @param prefix path of the bag in the tree, '' or ending in `/` */
export async function verifyBag(
  tree: FileTree,
  prefix: string,
  turn: Turn,
  progress: (bytes: number, path: string) => void,
): Promise<BagReport> {
  const inside = new Map(
    [...tree.files].flatMap(([path, entry]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), entry] as const] : [],
    ),
  );
  const faults: string[] = [];
  const text = async (path: string): Promise<string | null> => {
    const entry = inside.get(path);
    if (!entry) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await tree.read(entry));
    } catch (error) {
      faults.push(`${path}不是UTF-8文本，或读不出来`);
      if (error instanceof Error) return null;
      throw error;
    }
  };

  faults.push(...declarationFaults(await text('bagit.txt')));
  const info = await text('bag-info.txt');
  faults.push(...oxumFaults(info, inside));

  const listed = await readManifests(inside, text, faults);
  const payloadLists = listed.filter((list) => !list.tag);
  if (payloadLists.length === 0) faults.push('没有可用的文件清单（manifest-sha256.txt），不能核对内容');

  const missing = new Set<string>();
  const changed = new Set<string>();
  const extra = new Set<string>();
  for (const list of listed) {
    for (const [path, digest] of list.lines) {
      const entry = inside.get(path);
      if (!entry) {
        missing.add(path);
        continue;
      }
      await turn.pause();
      const found = await digestOf(tree, entry, list.algorithm, turn, path, faults);
      progress(entry.size, path);
      if (found !== digest) changed.add(path);
    }
  }
  for (const path of inside.keys()) {
    if (path.startsWith('data/')) {
      if (payloadLists.some((list) => !list.lines.has(path))) extra.add(path);
    } else if (!isTagFile(path) && !listed.some((list) => list.tag && list.lines.has(path))) extra.add(path);
  }
  if (payloadLists.length === 0) extra.clear();
  return {
    files: inside.size,
    depth: payloadLists.length > 0 ? 'digests' : 'structure',
    changed: [...changed],
    missing: [...missing],
    extra: [...extra],
    faults,
    payload: payloadLists[0]?.lines ?? new Map(),
    count: field(info, 'Bag-Count'),
  };
}

interface ListedFiles {
  readonly tag: boolean;
  readonly algorithm: string;
  readonly lines: ReadonlyMap<string, string>;
}

async function readManifests(
  inside: ReadonlyMap<string, TreeEntry>,
  text: (path: string) => Promise<string | null>,
  faults: string[],
): Promise<readonly ListedFiles[]> {
  const lists: ListedFiles[] = [];
  for (const path of inside.keys()) {
    const match = MANIFEST.exec(path);
    if (!match) continue;
    const algorithm = match[2] ?? '';
    const digits = DIGITS[algorithm];
    const content = digits === undefined ? null : await text(path);
    if (digits === undefined) faults.push(`${path}用的摘要算法“${algorithm}”不能核对`);
    if (digits === undefined || content === null) continue;
    const tag = match[1] !== undefined;
    const parsed = parseManifest(path, content, digits);
    const lines = parsed.lines.filter((line) => line.path.startsWith('data/') !== tag);
    faults.push(...parsed.faults);
    if (lines.length < parsed.lines.length) faults.push(`${path}列了不该由它列出的文件`);
    lists.push({ tag, algorithm, lines: new Map(lines.map((line) => [line.path, line.digest])) });
  }
  return lists;
}

function declarationFaults(declaration: string | null): readonly string[] {
  if (declaration === null) return ['没有bagit.txt，不是完整的一份'];
  if (declaration.startsWith('\ufeff')) return ['bagit.txt带有字节顺序标记'];
  const lines = declaration.split(/\r\n|\n|\r/).filter((line) => line !== '');
  const right =
    lines.length === 2 &&
    /^BagIt-Version: \d+\.\d+$/.test(lines[0] ?? '') &&
    lines[1] === 'Tag-File-Character-Encoding: UTF-8';
  return right ? [] : ['bagit.txt的声明与规范不符'];
}

function oxumFaults(info: string | null, inside: ReadonlyMap<string, TreeEntry>): readonly string[] {
  const oxum = /^(\d+)\.(\d+)$/.exec(field(info, 'Payload-Oxum') ?? '');
  if (!oxum) return [];
  const payload = [...inside].filter(([path]) => path.startsWith('data/'));
  const bytes = payload.reduce((sum, [, entry]) => sum + entry.size, 0);
  if (Number(oxum[1]) === bytes && Number(oxum[2]) === payload.length) return [];
  return [`bag-info.txt记${oxum[2]}个文件${oxum[1]}字节，实有${payload.length}个文件${bytes}字节`];
}

function field(info: string | null, label: string): string | null {
  const line = info?.split(/\r\n|\n|\r/).find((entry) => entry.startsWith(`${label}:`));
  return line === undefined ? null : line.slice(label.length + 1).trim();
}

/** Declaration and tag manifests are not in any tag manifest that must list them. */
function isTagFile(path: string): boolean {
  return path === 'bagit.txt' || path === 'bag-info.txt' || MANIFEST.test(path);
}

async function digestOf(
  tree: FileTree,
  entry: TreeEntry,
  algorithm: string,
  turn: Turn,
  path: string,
  faults: string[],
): Promise<string> {
  try {
    return await tree.digest(entry, algorithm, turn);
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    faults.push(`“${path}”读不出来：${fileTrouble(error)}`);
    return '';
  }
}

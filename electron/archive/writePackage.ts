/**
 * The two copies (RFC 8493 bags) and 交接/: every source is read once, hashed while it is written to both copies; then
 * everything is brought onto the medium, read back and compared; then counted; then the folder gets its name. Until
 * that moment only a hidden `.partial` folder exists, so an interrupted run leaves nothing that looks finished.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import { foldCase } from '../../shared/volumes/nameBook.ts';
import { safeName } from '../../shared/volumes/safeName.ts';
import { bagInfo, bagSize, DECLARATION, manifest, payloadManifest } from './pack/bagFiles.ts';
import { copyEntry, unwritable } from './pack/copyEntry.ts';
import type { Written } from './pack/copyEntry.ts';
import { REAL_DISK } from './pack/disk.ts';
import type { Disk } from './pack/disk.ts';
import { DEFAULT_LIMITS } from './pack/limits.ts';
import type { PackLimits } from './pack/limits.ts';
import {
  clearPlace,
  freeName,
  partialName,
  removePartial,
  renameFinished,
  requireSpace,
} from './pack/placeFolder.ts';
import { readBack } from './pack/readBack.ts';
import { startTurn } from './pack/turn.ts';
import type { Turn } from './pack/turn.ts';
import { zipCopy } from './pack/zipCopy.ts';
import type { PackageRequest, PayloadEntry, PayloadFile, WrittenPackage } from './types.ts';

export const HANDOVER_FOLDER = '交接';
/** Tag files that say which copy it is, or hang on one that does. */
const OWN_TAGS = ['bag-info.txt', 'tagmanifest-sha256.txt'];

export type PackPhase = 'copy' | 'readBack' | 'zip' | 'seal';

export interface PackOptions {
  readonly signal: AbortSignal;
  /** `share` 0 … 1 of the phase; `file` is what is being worked on. */
  readonly onProgress?: (phase: PackPhase, share: number, file: string) => void;
  readonly limits?: Partial<PackLimits>;
  readonly disk?: Disk;
}

/** A file as it lies in every copy (payload and tag files), or once in 交接/. */
interface Placed extends Written {
  readonly path: string;
}

interface Writing {
  readonly request: PackageRequest;
  readonly root: string;
  readonly disk: Disk;
  readonly limits: PackLimits;
  readonly turn: Turn;
  readonly progress: (phase: PackPhase, share: number, file: string) => void;
  readonly folders: Set<string>;
}

export async function writePackage(request: PackageRequest, options: PackOptions): Promise<WrittenPackage> {
  checkNames(request.payload);
  await clearPlace(request.to);
  await requireSpace(
    request.to,
    sourceBytes(request.payload) * request.copies.length * (request.zip ? 2 : 1),
  );
  const root = join(request.to, partialName(request.name, process.pid));
  await removePartial(root);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const writing: Writing = {
    request,
    root,
    limits,
    disk: options.disk ?? REAL_DISK,
    turn: startTurn(options.signal, limits.slice),
    progress: options.onProgress ?? (() => {}),
    folders: new Set(),
  };
  try {
    return await writeAll(writing);
  } catch (error) {
    await removePartial(root);
    throw error;
  }
}

async function writeAll(writing: Writing): Promise<WrittenPackage> {
  const { request, root } = writing;
  const phases = { copy: 0, seal: 0, sync: 0, readBack: 0, zip: 0 };
  const timed = async <T>(phase: keyof typeof phases, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await work();
    } finally {
      phases[phase] += performance.now() - start;
    }
  };
  for (const copy of request.copies) makeFolder(writing, join(root, copy, 'data'));

  const files = await timed('copy', () => copyPayload(writing));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const { tags, handover, manifestSha256 } = await timed('seal', () => seal(writing, files, bytes));
  const inEachCopy = [...files.map((file) => ({ ...file, path: `data/${file.path}` })), ...tags.shared];
  const everything = [
    ...request.copies.flatMap((copy) => inEachCopy.map((file) => join(root, copy, file.path))),
    ...[...tags.singles, ...handover].map((file) => join(root, file.path)),
  ];

  await timed('sync', () => syncAll(writing, everything));
  await timed('readBack', () => readBackAll(writing, inEachCopy, [...tags.singles, ...handover]));
  if (request.zip)
    await timed('zip', () => zipAll(writing, [...inEachCopy, ...OWN_TAGS.map((path) => ({ path }))]));

  const asked = everything.length + (request.zip ? request.copies.length : 0);
  const made = countFiles(root);
  if (asked !== made) {
    throw new AppFailure('package.count', `应写${asked}个文件，写成${made}个。没有生成验收包，重新打包`);
  }
  const path = join(request.to, freeName(request.to, request.name));
  await renameFinished(root, path);
  await writing.disk.sync(request.to, 'folder');
  const count = inEachCopy.length + OWN_TAGS.length;
  return {
    path,
    copies: request.copies.map((label) => ({ label, path: join(path, label), files: count, bytes })),
    identical: true,
    asked,
    made,
    manifestSha256,
    phases,
  };
}

async function copyPayload(writing: Writing): Promise<readonly PayloadFile[]> {
  const { request } = writing;
  const copies = request.copies.map((copy) => join(writing.root, copy, 'data'));
  const files: PayloadFile[] = [];
  const copy = async (entries: readonly PayloadEntry[], until: number): Promise<void> => {
    const before = files.length;
    for (const entry of entries) {
      await writing.turn.pause();
      writing.progress('copy', files.length / (before + until), entry.path);
      const targets = copies.map((root) => join(root, entry.path));
      for (const target of targets) makeFolder(writing, dirname(target));
      const written = await copyEntry(entry, targets, writing.disk, writing.limits, writing.turn);
      files.push({ path: entry.path, ...written });
    }
  };
  await copy(request.payload, request.payload.length);
  const last = await request.lastPayload(files);
  checkNames([...request.payload, ...last]);
  await copy(last, last.length);
  return files;
}

/** Tag files of each copy and the papers of 交接/. Only bag-info and what hangs on it differ between copies. */
async function seal(
  writing: Writing,
  files: readonly PayloadFile[],
  bytes: number,
): Promise<{
  /** `singles` and 交接/ lie in one place only; their paths count from the package folder. */
  tags: { shared: readonly Placed[]; singles: readonly Placed[] };
  handover: readonly Placed[];
  manifestSha256: string;
}> {
  const { request, root, disk, limits, turn } = writing;
  const put = (path: string, text: string, copies: readonly string[]): Promise<Written> =>
    copyEntry(
      { path, source: { bytes: new TextEncoder().encode(text) } },
      copies.map((copy) => join(root, copy, path)),
      disk,
      limits,
      turn,
    );
  const declaration = { path: 'bagit.txt', ...(await put('bagit.txt', DECLARATION, request.copies)) };
  const listed = payloadManifest(files);
  const list = { path: 'manifest-sha256.txt', ...(await put('manifest-sha256.txt', listed, request.copies)) };
  const singles: Placed[] = [];
  for (const [index, copy] of request.copies.entries()) {
    const info = bagInfo([
      ...request.bagInfo,
      ['Bagging-Date', request.baggingDate],
      ['Payload-Oxum', `${bytes}.${files.length}`],
      ['Bag-Size', bagSize(bytes)],
      ['Bag-Count', `${index + 1} of ${request.copies.length}`],
      ['Internal-Sender-Description', copy],
    ]);
    const own = { path: 'bag-info.txt', ...(await put('bag-info.txt', info, [copy])) };
    const tags = {
      path: 'tagmanifest-sha256.txt',
      ...(await put('tagmanifest-sha256.txt', manifest([declaration, list, own]), [copy])),
    };
    singles.push(...[own, tags].map((file) => ({ ...file, path: `${copy}/${file.path}` })));
  }
  const papers = await request.handover({ files, bytes, manifestSha256: list.sha256 });
  checkNames(papers);
  const handover: Placed[] = [];
  for (const paper of papers) {
    const target = join(root, HANDOVER_FOLDER, paper.path);
    makeFolder(writing, dirname(target));
    handover.push({
      path: `${HANDOVER_FOLDER}/${paper.path}`,
      ...(await copyEntry(paper, [target], disk, limits, turn)),
    });
  }
  return { tags: { shared: [declaration, list], singles }, handover, manifestSha256: list.sha256 };
}

async function syncAll(writing: Writing, files: readonly string[]): Promise<void> {
  const { disk, limits, turn } = writing;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const file = files[next];
      next += 1;
      if (file === undefined) return;
      await turn.pause();
      await disk.sync(file, 'file').catch((error: unknown) => unwritable(file, error));
      writing.progress('seal', next / files.length, file);
    }
  };
  await Promise.all(Array.from({ length: limits.syncs }, worker));
  for (const folder of writing.folders) await disk.sync(folder, 'folder');
}

async function readBackAll(
  writing: Writing,
  files: readonly Placed[],
  singles: readonly Placed[],
): Promise<void> {
  const { request, root, limits, turn } = writing;
  for (const [index, file] of files.entries()) {
    await turn.pause();
    writing.progress('readBack', index / files.length, file.path);
    const copies = request.copies.map((copy) => join(root, copy, file.path));
    await readBack({ files: copies, bytes: file.bytes, sha256: file.sha256 }, limits, turn);
  }
  for (const { path, bytes, sha256 } of singles) {
    await readBack({ files: [join(root, path)], bytes, sha256 }, limits, turn);
  }
}

async function zipAll(writing: Writing, files: readonly { readonly path: string }[]): Promise<void> {
  const { request, root, limits, turn } = writing;
  for (const [index, copy] of request.copies.entries()) {
    writing.progress('zip', index / request.copies.length, `${copy}.zip`);
    const entries = files.map(({ path }) => ({ name: `${copy}/${path}`, file: join(root, copy, path) }));
    const zipFile = join(root, `${copy}.zip`);
    await zipCopy(zipFile, entries, request.baggingDate, limits, turn);
    await writing.disk.sync(zipFile, 'file').catch((error: unknown) => unwritable(zipFile, error));
  }
}

function makeFolder(writing: Writing, folder: string): void {
  if (writing.folders.has(folder)) return;
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    unwritable(folder, error);
  }
  // Parents came into being as well; all of them have to reach the medium.
  for (let made = folder; made.length >= writing.root.length; made = dirname(made)) writing.folders.add(made);
}

/** Names come from `layOutPackage`, which makes them safe; what is not safe here is a fault of ours. */
function checkNames(entries: readonly PayloadEntry[]): void {
  const seen = new Set<string>();
  for (const { path } of entries) {
    const safe = path.split('/').every((part) => part !== '' && safeName(part) === part);
    if (!safe || seen.has(foldCase(path))) {
      throw new AppFailure('package.badName', `名称“${path}”不能用在验收包里，或与另一个文件重名`, {
        file: path,
      });
    }
    seen.add(foldCase(path));
  }
}

function sourceBytes(entries: readonly PayloadEntry[]): number {
  return entries.reduce((sum, { source }) => {
    if ('bytes' in source) return sum + source.bytes.byteLength;
    if ('make' in source) return sum + source.about;
    // A missing source is named while copying; here it only counts as nothing.
    return sum + (statSync(source.file, { throwIfNoEntry: false })?.size ?? 0);
  }, 0);
}

function countFiles(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    .length;
}

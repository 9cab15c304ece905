/** Files of a workspace: written under a temporary name, flushed to the disk, then renamed. */
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import { ATTACHMENTS, DOCUMENTS, TEMPORARY } from './layout.ts';

const CHUNK = 1 << 20;

export interface StoredFile {
  readonly sha256: string;
  readonly bytes: number;
}

export function sha256Of(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A fresh path in the workspace's temporary folder. */
export function temporaryPath(dir: string): string {
  mkdirSync(join(dir, TEMPORARY), { recursive: true });
  return join(dir, TEMPORARY, randomUUID());
}

/** Removes what a crash left behind. Only the holder of the lock may call it. */
export function clearTemporary(dir: string): void {
  rmSync(join(dir, TEMPORARY), { recursive: true, force: true });
}

/** Renames onto `target` so that after a power cut either the old or the whole new file is there. */
export function finishFile(temporary: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  renameSync(temporary, target);
  syncFolder(dirname(target));
}

/** Windows cannot flush a folder; there the journal of NTFS keeps the rename. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Writes `bytes` to `target` atomically. */
export function writeAtomically(dir: string, target: string, bytes: Uint8Array): void {
  const temporary = temporaryPath(dir);
  try {
    writeFileSync(temporary, bytes, { flush: true });
    finishFile(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** `attachments/ab/<sha256>`, absolute. */
export function attachmentPath(dir: string, sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`not a SHA-256: ${sha256}`);
  return join(dir, ATTACHMENTS, sha256.slice(0, 2), sha256);
}

export function storeBytes(dir: string, bytes: Uint8Array): StoredFile {
  const sha256 = sha256Of(bytes);
  const target = attachmentPath(dir, sha256);
  if (!existsSync(target)) writeAtomically(dir, target, bytes);
  return { sha256, bytes: bytes.length };
}

/** Copies and hashes in one reading, so that the digest is that of the bytes kept, whatever happens to the source. */
export async function storeFile(dir: string, file: string): Promise<StoredFile> {
  const temporary = temporaryPath(dir);
  try {
    const stored = await copyHashing(file, temporary);
    const target = attachmentPath(dir, stored.sha256);
    if (existsSync(target)) rmSync(temporary);
    else finishFile(temporary, target);
    return stored;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

async function copyHashing(from: string, to: string): Promise<StoredFile> {
  await using source = await open(from, 'r');
  await using target = await open(to, 'wx');
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(CHUNK);
  let bytes = 0;
  for (;;) {
    const { bytesRead } = await source.read(buffer, 0, CHUNK);
    if (bytesRead === 0) break;
    const chunk = buffer.subarray(0, bytesRead);
    hash.update(chunk);
    await target.writeFile(chunk);
    bytes += bytesRead;
  }
  await target.sync();
  return { sha256: hash.digest('hex'), bytes };
}

/** Absolute path of a generated file. @throws AppFailure `store.path` for a path that leaves `documents/`. */
export function documentPath(dir: string, relativePath: string): string {
  const root = join(dir, DOCUMENTS);
  const target = resolve(dir, relativePath);
  const inside = relative(root, target);
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
    throw new AppFailure('store.path', `“${relativePath}”不在 ${DOCUMENTS} 文件夹内，没有写入`);
  }
  return target;
}

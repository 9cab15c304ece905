/** One source → the same file in every copy, read once and hashed on its way. */
import { createHash, hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { fileTrouble } from '../fileTrouble.ts';
import type { PayloadEntry } from '../types.ts';
import type { Disk } from './disk.ts';
import type { PackLimits } from './limits.ts';
import type { Turn } from './turn.ts';

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

export async function copyEntry(
  entry: PayloadEntry,
  targets: readonly string[],
  disk: Disk,
  limits: PackLimits,
  turn: Turn,
): Promise<Written> {
  const { source } = entry;
  let written: Written;
  if ('file' in source) written = await copyFile(source.file, targets, disk, limits, turn);
  else written = copyBytes('bytes' in source ? source.bytes : await source.make(), targets, disk);
  if (entry.sha256 !== undefined && entry.sha256 !== written.sha256) {
    throw new AppFailure(
      'package.changed',
      `“${entry.path}”的内容与核签或入库时不同，没有打包。重新生成或重新放入这个文件后再打包`,
      { file: 'file' in source ? source.file : entry.path },
    );
  }
  return written;
}

function copyBytes(bytes: Uint8Array, targets: readonly string[], disk: Disk): Written {
  for (const target of targets) writing(target, () => disk.writeNew(target, bytes));
  return { bytes: bytes.byteLength, sha256: hash('sha256', bytes, 'hex') };
}

async function copyFile(
  file: string,
  targets: readonly string[],
  disk: Disk,
  limits: PackLimits,
  turn: Turn,
): Promise<Written> {
  const size = reading(file, () => statSync(file).size);
  if (size <= limits.wholeFile)
    return copyBytes(
      reading(file, () => readFileSync(file)),
      targets,
      disk,
    );
  return copyInPieces(file, targets, disk, limits, turn);
}

/** Large files: the next piece is read while the last one is written and hashed. */
async function copyInPieces(
  file: string,
  targets: readonly string[],
  disk: Disk,
  limits: PackLimits,
  turn: Turn,
): Promise<Written> {
  const source = await open(file, 'r').catch((error: unknown) => unreadable(file, error));
  const opened: FileHandle[] = [];
  try {
    for (const target of targets)
      opened.push(await disk.create(target).catch((e: unknown) => unwritable(target, e)));
    const digest = createHash('sha256');
    const pieces = [Buffer.allocUnsafe(limits.piece), Buffer.allocUnsafe(limits.piece)];
    const read = (turnNumber: number): Promise<Buffer> => readPiece(source, pieces[turnNumber % 2], file);
    let bytes = 0;
    let next = read(0);
    for (let i = 1; ; i += 1) {
      const piece = await next;
      if (piece.byteLength === 0) break;
      next = read(i);
      // A rejection is seen at the next await even when writing fails first.
      next.catch(() => {});
      const writes = opened.map((handle, index) =>
        disk.append(handle, piece).catch((error: unknown) => unwritable(targets[index] ?? file, error)),
      );
      digest.update(piece);
      bytes += piece.byteLength;
      await Promise.all(writes);
      await turn.pause();
    }
    return { bytes, sha256: digest.digest('hex') };
  } finally {
    await Promise.all([source, ...opened].map((handle) => handle.close()));
  }
}

async function readPiece(source: FileHandle, buffer: Buffer | undefined, file: string): Promise<Buffer> {
  if (!buffer) throw new Error('two pieces are allocated above');
  const { bytesRead } = await source
    .read(buffer, 0, buffer.byteLength, null)
    .catch((error: unknown) => unreadable(file, error));
  return buffer.subarray(0, bytesRead);
}

function reading<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    return unreadable(file, error);
  }
}

function writing(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    unwritable(file, error);
  }
}

function unreadable(file: string, error: unknown): never {
  throw new AppFailure('package.unreadable', `“${file}”读不出来：${fileTrouble(error)}。没有生成验收包`, {
    file,
  });
}

export function unwritable(file: string, error: unknown): never {
  throw new AppFailure(
    'package.unwritable',
    `写“${file}”时中断：${fileTrouble(error)}。没有生成验收包，已写的部分已删除`,
    { file },
  );
}

/** Both copies read back: the bytes of one equal the other's, and their digest is the one taken while writing. */
import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { fileTrouble } from '../fileTrouble.ts';
import type { PackLimits } from './limits.ts';
import type { Turn } from './turn.ts';

export interface Expected {
  /** The same file in every copy. */
  readonly files: readonly string[];
  readonly bytes: number;
  readonly sha256: string;
}

export async function readBack(expected: Expected, limits: PackLimits, turn: Turn): Promise<void> {
  const found =
    expected.bytes <= limits.wholeFile
      ? wholeDigest(expected)
      : await piecewiseDigest(expected, limits, turn);
  if (found !== expected.sha256) differs(expected.files[0] ?? '');
}

function wholeDigest({ files }: Expected): string {
  const [first = '', ...others] = files;
  const bytes = reading(first);
  for (const other of others) if (!bytes.equals(reading(other))) differs(other);
  return hash('sha256', bytes, 'hex');
}

async function piecewiseDigest({ files }: Expected, limits: PackLimits, turn: Turn): Promise<string> {
  const handles: FileHandle[] = [];
  try {
    for (const file of files) handles.push(await open(file, 'r'));
    const digest = createHash('sha256');
    const buffers = files.map(() => Buffer.allocUnsafe(limits.piece));
    for (;;) {
      const pieces = await Promise.all(
        handles.map(async (handle, index) => {
          const buffer = buffers[index];
          if (!buffer) throw new Error('one buffer is allocated for each file');
          return buffer.subarray(0, await fill(handle, buffer));
        }),
      );
      const [first, ...others] = pieces;
      if (!first) throw new Error('there is at least one copy');
      others.forEach((piece, index) => {
        if (!first.equals(piece)) differs(files[index + 1] ?? '');
      });
      if (first.byteLength === 0) return digest.digest('hex');
      digest.update(first);
      await turn.pause();
    }
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
  }
}

/** Short reads must not make equal files look unequal. */
async function fill(handle: FileHandle, buffer: Buffer): Promise<number> {
  let filled = 0;
  while (filled < buffer.byteLength) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.byteLength - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

function reading(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new AppFailure('package.readBack', `回读“${file}”时中断：${fileTrouble(error)}。没有生成验收包`, {
      file,
    });
  }
}

function differs(file: string): never {
  throw new AppFailure(
    'package.differs',
    `回读的“${file}”与写入的内容不同，磁盘可能有问题。没有生成验收包，换一个磁盘再打包`,
    { file },
  );
}

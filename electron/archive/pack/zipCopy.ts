/**
 * One copy as a zip beside it: stored, fixed times, UTF-8 names. Small files go in as buffers (a stream per file is
 * many times slower), large ones as streams. Counted by reading the finished zip's directory.
 */
import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { ZipArchive } from 'archiver';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { fileTrouble } from '../fileTrouble.ts';
import { openZip } from '../verify/zipTree.ts';
import type { PackLimits } from './limits.ts';
import type { Turn } from './turn.ts';

export interface ZipEntry {
  readonly name: string;
  readonly file: string;
}

/** @param date civil date of all entries; the clock would make two runs differ */
export async function zipCopy(
  zipFile: string,
  entries: readonly ZipEntry[],
  date: string,
  limits: PackLimits,
  turn: Turn,
): Promise<void> {
  const archive = new ZipArchive({ store: true });
  const output = createWriteStream(zipFile, { flags: 'wx' });
  archive.pipe(output);
  const broken = new Promise<never>((_, reject) => {
    archive.on('error', reject);
    archive.on('warning', reject);
    output.on('error', reject);
  });
  // Seen where the work is awaited; without a listener of its own it would count as unhandled.
  broken.catch(() => {});
  let pending = 0;
  const sizes: number[] = [];
  archive.on('entry', () => {
    pending -= sizes.shift() ?? 0;
  });
  const when = new Date(`${date}T00:00:00Z`);
  try {
    for (const { name, file } of entries) {
      await turn.pause();
      const { size } = statSync(file);
      const whole = size <= limits.wholeFile;
      archive.append(whole ? readFileSync(file) : createReadStream(file), { name, date: when, mode: 0o644 });
      sizes.push(size);
      pending += size;
      while (pending > limits.zipBacklog) await Promise.race([once(archive, 'entry'), broken]);
    }
    await Promise.race([Promise.all([archive.finalize(), finished(output)]), broken]);
  } catch (error) {
    archive.abort();
    output.destroy();
    if (error instanceof AppFailure || (error instanceof Error && error.name === 'Cancelled')) throw error;
    throw new AppFailure(
      'package.unwritable',
      `写“${zipFile}”时中断：${fileTrouble(error)}。没有生成验收包`,
      {
        file: zipFile,
      },
    );
  }
  await countZip(zipFile, entries);
}

async function countZip(zipFile: string, entries: readonly ZipEntry[]): Promise<void> {
  const zip = await openZip(zipFile);
  try {
    const right = entries.filter(
      ({ name, file }) => zip.files.get(name)?.size === statSync(file).size,
    ).length;
    if (right === entries.length && zip.files.size === entries.length) return;
    throw new AppFailure(
      'package.count',
      `“${zipFile}”里应有${entries.length}个文件，读到${zip.files.size}个。没有生成验收包`,
      { file: zipFile },
    );
  } finally {
    zip.close();
  }
}

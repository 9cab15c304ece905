/**
 * The place of a package: written under a hidden temporary name, renamed when all is proved. What a killed run left
 * behind is removed by the next run in the same place; a finished package is never touched.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { fileTrouble, troubleCode } from '../fileTrouble.ts';

const PARTIAL = /^\..+\.partial-(\d+)$/;

export function partialName(name: string, processId: number): string {
  return `.${name}.partial-${processId}`;
}

/** Makes the parent folder and removes unfinished packages of runs that are gone. */
export async function clearPlace(to: string): Promise<void> {
  try {
    await mkdir(to, { recursive: true });
    for (const entry of await readdir(to, { withFileTypes: true })) {
      const left = PARTIAL.exec(entry.name);
      if (!left || !entry.isDirectory() || isRunning(Number(left[1]))) continue;
      await rm(join(to, entry.name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  } catch (error) {
    throw new AppFailure('package.place', `文件夹“${to}”不能使用：${fileTrouble(error)}。换一个位置`, {
      file: to,
    });
  }
}

/** Another process still at work keeps its folder; our own earlier attempt in this process does not. */
function isRunning(processId: number): boolean {
  if (processId === process.pid) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return troubleCode(error) === 'EPERM';
  }
}

/** The first free name: `name`, `name（2）` … */
export function freeName(to: string, name: string): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name}（${n}）`;
    if (!existsSync(join(to, candidate))) return candidate;
  }
}

const MARGIN = 16 * 1024 * 1024;

/** @param needed bytes that will be written */
export async function requireSpace(to: string, needed: number): Promise<void> {
  const free = await freeBytes(to);
  const wanted = needed + Math.ceil(needed / 100) + MARGIN;
  if (free === null || free >= wanted) return;
  throw new AppFailure(
    'package.noSpace',
    `“${to}”所在的磁盘还有${sizeText(free)}，打包需要${sizeText(wanted)}，还差${sizeText(wanted - free)}。腾出空间或换一个磁盘`,
    { file: to },
  );
}

/** Free bytes where `folder` lies or will lie; null where the system does not say. */
export async function freeBytes(folder: string): Promise<number | null> {
  let place = folder;
  while (!existsSync(place) && dirname(place) !== place) place = dirname(place);
  try {
    const { bavail, bsize } = await statfs(place);
    return bavail * bsize;
  } catch (error) {
    if (troubleCode(error) !== null) return null;
    throw error;
  }
}

function sizeText(bytes: number): string {
  return bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${Math.max(1, Math.ceil(bytes / 1e6))} MB`;
}

const RETRIES = 12;

/** Renames the finished folder; on Windows a virus scanner may hold new files for moments. */
export async function renameFinished(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(troubleCode(error) ?? '');
      if (!held || attempt >= RETRIES) {
        throw new AppFailure(
          'package.rename',
          `验收包已写好，但不能改为正式名称“${to}”：${fileTrouble(error)}。关闭正在使用该文件夹的程序后重新打包`,
          { file: to },
        );
      }
      await wait(50 * attempt);
    }
  }
}

export async function removePartial(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

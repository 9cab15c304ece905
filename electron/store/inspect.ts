/** What can be said about a folder before anything in it is opened: each refusal leaves every byte as it was. */
import { closeSync, existsSync, openSync, readFileSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppFailure } from '../../shared/errors/appError.ts';
import { APPLICATION_ID, DATABASE_FILE } from './layout.ts';
import { LATEST_VERSION, newerVersion } from './migrations/index.ts';
import { isNetworkType, isUncPath, mountType } from './networkPath.ts';
import { damaged } from './storeError.ts';

const MAGIC = 'SQLite format 3\0';

/** @throws AppFailure `workspace.network` */
export function refuseNetworkShare(dir: string): void {
  if (isUncPath(dir) || (process.platform === 'linux' && isNetworkType(typeOfMount(dir)))) {
    throw new AppFailure(
      'workspace.network',
      '合同文件夹在网络共享上，多台电脑同时写入会损坏数据，所以没有打开。请复制到本机硬盘后使用',
    );
  }
}

function typeOfMount(dir: string): string {
  const table = '/proc/self/mountinfo';
  return existsSync(table) ? mountType(existingParent(dir), readFileSync(table, 'utf8')) : '';
}

/** The nearest folder above that exists, with symbolic links followed. */
function existingParent(dir: string): string {
  return existsSync(dir) || dirname(dir) === dir ? realpathSync(dir) : existingParent(dirname(dir));
}

/**
 * Reads the first 100 bytes of the database (SQLite file format, section 1.3).
 * @throws AppFailure `workspace.none`, `workspace.damaged`, `workspace.newer`
 */
export function refuseForeignFolder(dir: string): void {
  const file = join(dir, DATABASE_FILE);
  if (!existsSync(file) || !statSync(file).isFile()) {
    throw new AppFailure(
      'workspace.notFound',
      existsSync(dir)
        ? `“${dir}”不是合同文件夹：里面没有 ${DATABASE_FILE}。请选择由本程序新建的文件夹`
        : `找不到文件夹“${dir}”，可能已移动、改名或删除`,
    );
  }
  const header = readHeader(file);
  if (header.length < 100) throw damaged('没有打开，文件保持原样');
  if (header.toString('latin1', 0, 16) !== MAGIC) throw damaged('没有打开，文件保持原样');
  if (header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new AppFailure('workspace.foreign', `“${file}”不是本程序的数据，没有打开，文件保持原样`);
  }
  const version = header.readUInt32BE(60);
  if (version > LATEST_VERSION) throw newerVersion(version);
}

function readHeader(file: string): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(100);
    return header.subarray(0, readSync(descriptor, header, 0, 100, 0));
  } finally {
    closeSync(descriptor);
  }
}

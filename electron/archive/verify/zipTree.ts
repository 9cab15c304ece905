/**
 * A zip as a tree of files. Names: with the UTF-8 flag as such, else UTF-8 if it is valid, else GB 18030, as older
 * Chinese systems write them.
 */
import { createHash } from 'node:crypto';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { Turn } from '../pack/turn.ts';
import { MOST_FILES } from './fileTree.ts';
import type { FileTree, TreeEntry } from './fileTree.ts';

const UTF8_FLAG = 0x800;
const ENCRYPTED_FLAG = 0x1;

export async function openZip(file: string): Promise<FileTree> {
  const zip = await openFile(file);
  const entries = new Map<string, Entry>();
  const files = new Map<string, TreeEntry>();
  const faults: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry).normalize('NFC');
      if (name.endsWith('/')) continue;
      if (entry.generalPurposeBitFlag & ENCRYPTED_FLAG) faults.push(`“${name}”有密码，没有核验`);
      else if (files.has(name)) faults.push(`zip里有两个“${name}”`);
      else {
        files.set(name, { size: entry.uncompressedSize, key: name });
        entries.set(name, entry);
      }
      if (files.size > MOST_FILES)
        throw new AppFailure('verify.tooMany', `“${file}”里的文件多于${MOST_FILES}个，不是验收包`);
    }
  } catch (error) {
    zip.close();
    throw error instanceof AppFailure ? error : damaged(file);
  }
  const entryOf = (entry: TreeEntry): Entry => {
    const found = entries.get(entry.key);
    if (!found) throw new Error(`no entry ${entry.key}`);
    return found;
  };
  return {
    files,
    faults,
    async read(entry) {
      const pieces: Buffer[] = [];
      for await (const piece of streamOf(zip, entryOf(entry))) pieces.push(piece);
      return Buffer.concat(pieces);
    },
    async digest(entry, algorithm, turn: Turn) {
      const digest = createHash(algorithm);
      for await (const piece of streamOf(zip, entryOf(entry))) {
        digest.update(piece);
        await turn.pause();
      }
      return digest.digest('hex');
    },
    close: () => zip.close(),
  };
}

async function openFile(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false, decodeStrings: false });
  } catch (error) {
    if (error instanceof Error) throw damaged(file);
    throw error;
  }
}

function damaged(file: string): AppFailure {
  return new AppFailure('verify.damagedZip', `“${file}”不是完整的zip文件`, { file });
}

async function* streamOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  for await (const piece of stream) if (Buffer.isBuffer(piece)) yield piece;
}

function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  if (entry.generalPurposeBitFlag & UTF8_FLAG) return raw.toString('utf8');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('gb18030').decode(raw);
    throw error;
  }
}

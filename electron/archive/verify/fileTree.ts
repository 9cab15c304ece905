/** Files to be verified, wherever they are: a folder on disk or a zip. */
import { createHash, hash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Turn } from '../pack/turn.ts';

export interface TreeEntry {
  readonly size: number;
  /** How the tree finds it again. */
  readonly key: string;
}

export interface FileTree {
  /** By path in NFC, `/` as separator, in the order of reading. */
  readonly files: ReadonlyMap<string, TreeEntry>;
  /** What cannot be verified: links, two names that are one after normalising. */
  readonly faults: readonly string[];
  readonly read: (entry: TreeEntry) => Promise<Uint8Array>;
  readonly digest: (entry: TreeEntry, algorithm: string, turn: Turn) => Promise<string>;
  readonly close: () => void;
}

/** More files than any package holds; beyond that the folder is something else. */
export const MOST_FILES = 500_000;
const WHOLE = 2 * 1024 * 1024;

export function folderTree(root: string): FileTree {
  const files = new Map<string, TreeEntry>();
  const faults: string[] = [];
  const walk = (folder: string, prefix: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
      a.name < b.name ? -1 : 1,
    );
    for (const entry of entries) {
      const path = `${prefix}${entry.name}`.normalize('NFC');
      const key = join(folder, entry.name);
      if (entry.isDirectory()) walk(key, `${path}/`);
      else if (!entry.isFile()) faults.push(`“${path}”是链接或特殊文件，没有核验`);
      else if (files.has(path)) faults.push(`有两个文件的名称规范化后都是“${path}”`);
      else files.set(path, { size: statSync(key).size, key });
      if (files.size > MOST_FILES) throw new RangeError(`more than ${MOST_FILES} files`);
    }
  };
  walk(root, '');
  return {
    files,
    faults,
    read: (entry) => Promise.resolve(readFileSync(entry.key)),
    digest: (entry, algorithm, turn) => digestFile(entry, algorithm, turn),
    close: () => {},
  };
}

async function digestFile(entry: TreeEntry, algorithm: string, turn: Turn): Promise<string> {
  if (entry.size <= WHOLE) return hash(algorithm, readFileSync(entry.key), 'hex');
  const handle = await open(entry.key, 'r');
  try {
    return await digestPieces(
      createHash(algorithm),
      async (buffer) => (await handle.read(buffer)).bytesRead,
      turn,
    );
  } finally {
    await handle.close();
  }
}

/** The next piece is read while the last one is hashed. */
async function digestPieces(
  digest: Hash,
  read: (buffer: Buffer) => Promise<number>,
  turn: Turn,
): Promise<string> {
  const [a, b] = [Buffer.allocUnsafe(WHOLE), Buffer.allocUnsafe(WHOLE)];
  let current = { buffer: a, bytes: await read(a) };
  while (current.bytes > 0) {
    const buffer = current.buffer === a ? b : a;
    const next = read(buffer);
    digest.update(current.buffer.subarray(0, current.bytes));
    current = { buffer, bytes: await next };
    await turn.pause();
  }
  return digest.digest('hex');
}

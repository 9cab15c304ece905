/** SHA-256 of files as they lie on the disc now (文件摘要), many in one task: most are small and quickly read. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

export interface FileToDigest {
  readonly path: string;
  readonly bytes: number;
}

/** Up to this size a file is read at once: a stream costs more than the reading. */
const WHOLE_BYTES = 4 * 1024 * 1024;

/** In the order asked for; null where a file has gone or cannot be read. */
export async function digestFiles(files: readonly FileToDigest[]): Promise<(string | null)[]> {
  const digests: (string | null)[] = [];
  for (const { path, bytes } of files) digests.push(await fileDigest(path, bytes).catch(() => null));
  return digests;
}

export async function fileDigest(path: string, bytes = Infinity): Promise<string> {
  const hash = createHash('sha256');
  if (bytes > WHOLE_BYTES) await pipeline(createReadStream(path), hash);
  else hash.update(await readFile(path));
  return hash.digest('hex');
}

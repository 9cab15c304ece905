import { fromBufferPromise } from 'yauzl';
import { AppFailure } from '../../../shared/errors/appError.ts';

/** More than any office document of a dossier holds unpacked; guards against zip bombs. */
const UNPACKED_LIMIT_BYTES = 256 * 1024 * 1024;

/**
 * The parts of an office package by path, in the order of its directory. Entry names that leave the package, parts
 * there twice, damaged ones (CRC) and bombs are an `AppFailure`.
 */
export async function readPackage(
  bytes: Uint8Array,
  limit = UNPACKED_LIMIT_BYTES,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, Uint8Array>();
  try {
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, validateEntrySizes: true });
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (parts.has(entry.fileName))
        throw new AppFailure('docx.double', `Word 文件里有两个“${entry.fileName}”`);
      total += entry.uncompressedSize;
      if (total > limit)
        throw new AppFailure('docx.tooLarge', `Word 文件展开后超过 ${limit / 1024 / 1024} MB，没有读取`);
      const chunks: Uint8Array[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(Buffer.from(chunk));
      parts.set(entry.fileName, Buffer.concat(chunks));
    }
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure('docx.unreadable', 'Word 文件已损坏或不是 .docx，打不开');
  }
  return parts;
}

import { ZipFile } from 'yazl';

export interface PackageEntry {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** The first date that ZIP knows, in local time as ZIP counts: the same bytes in every time zone. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** A ZIP of the entries in their order, with fixed times and modes; pictures are stored as they are. */
export async function zipPackage(entries: readonly PackageEntry[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, content } of entries) {
    const compress = !/\.(png|jpg)$/.test(path);
    const bytes =
      typeof content === 'string'
        ? Buffer.from(content)
        : Buffer.from(content.buffer, content.byteOffset, content.byteLength);
    zip.addBuffer(bytes, path, { mtime: ZIP_EPOCH, mode: 0o100644, compress, forceDosTimestamp: true });
  }
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream)
    chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

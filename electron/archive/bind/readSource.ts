/** A part's bytes → a loaded PDF or a picture; whatever cannot be bound is refused by the name of its file. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { EncryptedPDFError, ParseSpeeds, PDFDocument } from 'pdf-lib';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { fileTrouble } from '../fileTrouble.ts';
import type { ByteSource } from '../types.ts';

export type LoadedSource =
  | { readonly kind: 'pdf'; readonly name: string; readonly pdf: PDFDocument; readonly sha256: string }
  | {
      readonly kind: 'picture';
      readonly name: string;
      readonly format: 'jpeg' | 'png';
      readonly bytes: Uint8Array;
      readonly sha256: string;
    };

/** @param title used in messages when the bytes have no file of their own */
export async function readSource(source: ByteSource, title: string): Promise<LoadedSource> {
  const name = 'file' in source ? basename(source.file) : title;
  const bytes = 'file' in source ? await readBytes(source.file, name) : source.bytes;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return { kind: 'picture', name, format: 'jpeg', bytes, sha256 };
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]))
    return { kind: 'picture', name, format: 'png', bytes, sha256 };
  return { kind: 'pdf', name, pdf: await loadPdf(bytes, name), sha256 };
}

async function readBytes(file: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new AppFailure('package.unreadable', `“${name}”读不出来：${fileTrouble(error)}`, {
      file,
    });
  }
}

async function loadPdf(bytes: Uint8Array, name: string): Promise<PDFDocument> {
  try {
    // An empty password opens files that are only protected against printing or copying.
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
      password: '',
    });
    if (pdf.getPageCount() > 0) return pdf;
  } catch (error) {
    if (error instanceof EncryptedPDFError || /password|encrypt/i.test(reasonOf(error))) {
      throw new AppFailure('bind.encrypted', `“${name}”有打开密码，不能合订。去掉密码后重新放入`, {
        file: name,
      });
    }
    throw new AppFailure('bind.unreadable', `“${name}”不是完整的PDF或图片，不能合订。换一个能打开的文件`, {
      file: name,
    });
  }
  throw new AppFailure('bind.empty', `“${name}”没有一页内容，不能合订`, { file: name });
}

function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((value, index) => bytes[index] === value);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

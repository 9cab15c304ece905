/** Files put in by hand are looked into before they are taken: kind by content, not by name; pages; encryption. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Result } from '../../../shared/errors/appError.ts';
import { fail, ok } from '../../../shared/errors/appError.ts';

export type FileKind = 'pdf' | 'jpeg' | 'png' | 'docx' | 'xlsx' | 'sql' | 'sqlite';

export interface InspectedFile {
  readonly kind: FileKind;
  readonly mediaType: string;
  /** Pages of a PDF, 1 for a picture, null for office files. */
  readonly pages: number | null;
  readonly bytes: number;
}

/** Larger files belong into a media folder, which is referenced in place. */
export const ATTACHMENT_LIMIT_BYTES = 500 * 1024 * 1024;

export const MEDIA_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  sql: 'application/sql',
  sqlite: 'application/vnd.sqlite3',
};

/**
 * Names the kind of a file, or refuses it with the reason and the remedy. Nothing is written.
 * @param name what it was called, where the workspace keeps it under another name
 */
export async function inspectFile(file: string, name = basename(file)): Promise<Result<InspectedFile>> {
  const info = await stat(file).catch(() => null);
  if (!info) return fail('file.missing', `找不到文件“${name}”，可能已被移动或删除`, { file });
  if (!info.isFile()) return fail('file.notAFile', `“${name}”不是文件`, { file });
  if (info.size === 0)
    return fail('file.empty', `文件“${name}”是空的（0 字节），请换成有内容的文件`, { file });
  if (info.size > ATTACHMENT_LIMIT_BYTES) {
    return fail('file.tooLarge', `文件“${name}”超过 500 MB，请放进介质文件夹登记`, { file });
  }
  return inspectBytes(await readFile(file), name);
}

/** The same for a file whose bytes are at hand. */
export async function inspectBytes(bytes: Uint8Array, name: string): Promise<Result<InspectedFile>> {
  const kind = kindOf(bytes, name);
  if (!kind.ok) return kind;
  const pages = await pageCount(kind.value, bytes, name);
  if (!pages.ok) return pages;
  return ok({
    kind: kind.value,
    mediaType: MEDIA_TYPES[kind.value],
    pages: pages.value,
    bytes: bytes.byteLength,
  });
}

function kindOf(bytes: Uint8Array, name: string): Result<FileKind> {
  const head = Buffer.from(bytes.subarray(0, 12));
  if (head.subarray(0, 5).toString('latin1') === '%PDF-') return ok('pdf');
  if (head[0] === 0xff && head[1] === 0xd8) return ok('jpeg');
  if (head.subarray(0, 4).toString('hex') === '89504e47') return ok('png');
  if (Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0') return ok('sqlite');
  if (extname(name).toLowerCase() === '.sql') return ok('sql');
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return fail(
      'file.oldOffice',
      `文件“${name}”是旧版 Office 格式，或者设了打开密码。请去掉密码，另存为 .docx、.xlsx 或 PDF 后再添加`,
      { file: name },
    );
  }
  if (head.subarray(4, 12).toString('latin1').startsWith('ftyphei')) {
    return fail('file.heic', `照片“${name}”是苹果手机的 HEIC 格式，请先转成 JPG 再添加`, { file: name });
  }
  if (head.subarray(0, 2).toString('latin1') === 'PK') {
    const text = Buffer.from(bytes).toString('latin1');
    if (text.includes('word/document.xml')) return ok('docx');
    if (text.includes('xl/workbook.xml')) return ok('xlsx');
    return fail('file.zip', `文件“${name}”是压缩包。请解压后添加里面的文件，或登记为介质文件夹`, {
      file: name,
    });
  }
  return fail(
    'file.unknown',
    `不认识文件“${name}”的内容（扩展名 ${extname(name) || '无'}）。可以添加 PDF、DOCX、XLSX、JPG、PNG，数据库结构可以是 SQL 或 SQLite 文件`,
    { file: name },
  );
}

async function pageCount(kind: FileKind, bytes: Uint8Array, name: string): Promise<Result<number | null>> {
  if (kind === 'pdf') return pdfPages(bytes, name);
  if (kind === 'jpeg' || kind === 'png') {
    const { default: sharp } = await import('sharp');
    try {
      // The whole picture is decoded, but small: enough to notice a torn end.
      await sharp(bytes, { limitInputPixels: 300_000_000, failOn: 'truncated' })
        .resize(64, 64)
        .raw()
        .toBuffer();
      return ok(1);
    } catch {
      return fail('file.brokenImage', `图片“${name}”已损坏或不完整，无法打开。请重新导出或拍摄`, {
        file: name,
      });
    }
  }
  return ok(null);
}

async function pdfPages(bytes: Uint8Array, name: string): Promise<Result<number>> {
  const { EncryptedPDFError, PDFDocument } = await import('pdf-lib');
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = document.getPageCount();
    return pages > 0 ? ok(pages) : fail('file.noPages', `PDF“${name}”里没有页面`, { file: name });
  } catch (error) {
    if (error instanceof EncryptedPDFError || /encrypt|password/i.test(String(error))) {
      return fail('file.encrypted', `PDF“${name}”设了密码或权限加密，验收时打不开。请去掉加密后再添加`, {
        file: name,
      });
    }
    return fail('file.brokenPdf', `PDF“${name}”已损坏或不完整，无法打开。请重新扫描或导出`, { file: name });
  }
}

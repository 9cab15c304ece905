/** Reading a spreadsheet file: what it is decides its content, never its name. */
import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppFailure, capture } from '../../shared/errors/appError.ts';
import type { Result } from '../../shared/errors/appError.ts';
import { jtlForm, readJtl } from './jtl/readJtl.ts';
import { LIMITS } from './limits.ts';
import { readDelimited } from './readDelimited.ts';
import { readWorkbook } from './readWorkbook.ts';
import type { Sheet } from './sheet.ts';

const NOTHING_DONE = '没有导入任何内容';
/** What a folder or a locked file gives to read. */
const NOTHING = { buffer: Buffer.alloc(0), bytesRead: 0 };

/** First bytes of files that are not tables, with the name a person knows them by. */
const OTHERS: readonly (readonly [magic: string, what: string])[] = [
  ['\x89PNG', '图片（PNG）'],
  ['\xff\xd8\xff', '图片（JPG）'],
  ['GIF8', '图片（GIF）'],
  ['%PDF', 'PDF 文件'],
  ['Rar!', '压缩包（RAR）'],
  ['7z\xbc\xaf', '压缩包（7z）'],
  ['{\\rtf', 'RTF 文件'],
  ['SQLite format 3', '数据库文件'],
];

/**
 * All visible sheets of an .xlsx, the one table of a .csv or .txt, or what the samples of a .jtl come to.
 * Errors have codes `import.*`. `pulse` is told how much of a long file is read, and may throw to stop.
 */
export async function readSheet(
  file: string,
  pulse: (share: number) => void = () => undefined,
): Promise<Result<Sheet[]>> {
  return capture(async () => {
    const name = basename(file).normalize('NFC');
    const samples = await sampleFile(file);
    if (samples) {
      const { form, size } = samples;
      return [await readJtl(file, name, form, size, (bytes) => pulse(bytes / size))];
    }
    const bytes = await readWhole(file, name);
    const head = bytes.toString('latin1', 0, 512);
    refuseOther(bytes, head, name);
    return head.startsWith('PK\x03\x04') ? readWorkbook(bytes, name) : [readDelimited(bytes, name)];
  });
}

const HEAD = 4096;

/** A file of raw samples is known by its first bytes, before anything else is asked of it. */
async function sampleFile(file: string): Promise<{ form: 'csv' | 'xml'; size: number } | null> {
  const handle = await open(file).catch(() => null);
  if (!handle) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0).catch(() => NOTHING);
    const form = jtlForm(buffer.toString('utf8', 0, bytesRead));
    return form ? { form, size: (await handle.stat()).size } : null;
  } finally {
    await handle.close();
  }
}

async function readWhole(file: string, name: string): Promise<Buffer> {
  const info = await stat(file).catch(() => null);
  if (!info) throw new AppFailure('import.missing', `找不到文件“${name}”，可能已移动或改名`);
  if (!info.isFile()) throw new AppFailure('import.notAFile', `“${name}”是文件夹，请选择 .xlsx 或 .csv 文件`);
  if (info.size === 0) throw new AppFailure('import.empty', `“${name}”是空文件，${NOTHING_DONE}`);
  if (info.size > LIMITS.fileBytes) {
    const size = Math.ceil(info.size / 1_048_576);
    throw new AppFailure(
      'import.tooLarge',
      `“${name}”有 ${size} MB，最多 ${LIMITS.fileBytes / 1_048_576} MB。请拆分后导入；${NOTHING_DONE}`,
    );
  }
  return readFile(file).catch(() => {
    throw new AppFailure('import.unreadable', `“${name}”无法读取，可能正被其他程序独占。请关闭后重试`);
  });
}

function refuseOther(bytes: Buffer, head: string, name: string): void {
  if (head.startsWith('\xd0\xcf\x11\xe0')) throw compoundFile(bytes, name);
  const other = OTHERS.find(([magic]) => head.startsWith(magic));
  if (other) {
    throw new AppFailure(
      'import.wrongType',
      `“${name}”的内容是${other[1]}，不是表格。请选择 .xlsx 或 .csv 文件；${NOTHING_DONE}`,
    );
  }
  if (/^\s*(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|\?xml|head|meta)/i.test(head)) {
    throw new AppFailure(
      'import.wrongType',
      `“${name}”的内容是网页格式，不是真正的表格。请用 Excel 或 WPS 打开后另存为 .xlsx；${NOTHING_DONE}`,
    );
  }
  if (/\.xlsx$/i.test(name) && !head.startsWith('PK')) {
    throw new AppFailure(
      'import.wrongType',
      `“${name}”的内容不是 .xlsx 表格，可能已损坏或改过扩展名；${NOTHING_DONE}`,
    );
  }
  if (head.startsWith('PK') && bytes.length < 22) {
    throw new AppFailure('import.truncated', `“${name}”不完整，无法读取。请重新复制或下载；${NOTHING_DONE}`);
  }
}

/** OLE compound file ([MS-CFB]): an encrypted .xlsx, or the old .xls and .doc. Stream names are UTF-16. */
function compoundFile(bytes: Buffer, name: string): AppFailure {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new AppFailure(
      'import.password',
      `“${name}”有打开密码。请用 Excel 或 WPS 去掉密码后另存，再导入；${NOTHING_DONE}`,
    );
  }
  return new AppFailure(
    'import.oldFormat',
    `“${name}”是旧格式（.xls）。请用 Excel 或 WPS 打开后另存为 .xlsx；${NOTHING_DONE}`,
  );
}

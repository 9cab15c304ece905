/**
 * Looks at a workbook's zip before anything parses it: size, number and packing ratio of its parts from the
 * directory, then the true sizes and the used range of each sheet by reading the parts as streams.
 */
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { AppFailure } from '../../shared/errors/appError.ts';
import { LIMITS } from './limits.ts';
import { UsedRange } from './usedRange.ts';

export interface WorkbookSurvey {
  /** Largest row and column numbers (from 1) that hold a value, over all sheets. */
  readonly rows: number;
  readonly columns: number;
}

const MB = 1024 * 1024;

/** @throws AppFailure `import.notAWorkbook`, `import.bomb`, `import.truncated`, `import.tooLarge` */
export async function surveyWorkbook(bytes: Buffer, name: string): Promise<WorkbookSurvey> {
  const zip = await openZip(bytes, name);
  try {
    const entries = await directory(zip, name);
    refuseBomb(entries, name);
    const range = new UsedRange();
    for (const entry of entries) await readPart(zip, entry, range, name);
    if (range.columns > LIMITS.columns || range.rows > LIMITS.rows + LIMITS.headerRows) {
      throw tooLarge(name, range.rows, range.columns);
    }
    return range;
  } finally {
    zip.close();
  }
}

export function tooLarge(name: string, rows: number, columns: number): AppFailure {
  const size =
    columns > LIMITS.columns
      ? `有 ${columns} 列，最多 ${LIMITS.columns} 列`
      : `有 ${rows} 行，一次最多导入 ${LIMITS.rows} 行`;
  return new AppFailure(
    'import.tooLarge',
    `“${name}”${size}。请确认选对了文件，或拆分后导入；没有导入任何内容`,
  );
}

export function truncated(name: string): AppFailure {
  return new AppFailure(
    'import.truncated',
    `“${name}”不完整或已损坏，无法读取。请重新复制或下载这个文件；没有导入任何内容`,
  );
}

async function openZip(bytes: Buffer, name: string): Promise<ZipFile> {
  try {
    return await yauzl.fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  } catch {
    throw truncated(name);
  }
}

function directory(zip: ZipFile, name: string): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > LIMITS.parts) {
        reject(
          new AppFailure(
            'import.bomb',
            `“${name}”内含 ${LIMITS.parts} 个以上的部件，不像正常的表格，没有打开`,
          ),
        );
      } else zip.readEntry();
    });
    zip.on('end', () => {
      if (entries.some((entry) => entry.fileName === '[Content_Types].xml')) resolve(entries);
      else reject(notAWorkbook(name));
    });
    zip.on('error', () => reject(truncated(name)));
    zip.readEntry();
  });
}

function notAWorkbook(name: string): AppFailure {
  return new AppFailure(
    'import.notAWorkbook',
    `“${name}”是压缩包，不是表格。请解压后选择其中的 .xlsx 或 .csv 文件；没有导入任何内容`,
  );
}

function refuseBomb(entries: readonly Entry[], name: string): void {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const bomb = entries.find(
    (entry) =>
      entry.uncompressedSize > LIMITS.suspectBytes &&
      entry.uncompressedSize > entry.compressedSize * LIMITS.ratio,
  );
  if (total > LIMITS.unpackedBytes || bomb) {
    throw new AppFailure(
      'import.bomb',
      `“${name}”解压后有 ${Math.ceil(total / MB)} MB，超出正常表格的大小（最多 ${LIMITS.unpackedBytes / MB} MB，压缩不超过 ${LIMITS.ratio} 倍），没有打开`,
    );
  }
}

/** The declared size is checked against what really comes out; more or less is an error of the stream. */
async function readPart(zip: ZipFile, entry: Entry, range: UsedRange, name: string): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry);
    if (/worksheets\/[^/]+\.xml$/i.test(entry.fileName)) {
      const scan = range.sheet();
      stream.setEncoding('utf8');
      for await (const chunk of stream) scan(String(chunk));
    } else {
      stream.resume();
      await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
    }
  } catch {
    throw truncated(name);
  }
}

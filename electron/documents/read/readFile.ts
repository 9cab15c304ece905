/** Reads a finished file back (回读): Word, PDF and Excel as lines with their places. Runs in a worker of the pool. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { readDocxFile } from './readDocxFile.ts';
import { readPdfFile } from './readPdfFile.ts';

export type ReadableKind = 'docx' | 'pdf';

/** Throws `AppFailure` when the file cannot be opened as what it claims to be. */
export async function readFileBack(bytes: Uint8Array, kind: ReadableKind): Promise<ReadFile> {
  try {
    return kind === 'docx' ? await readDocxFile(bytes) : await readPdfFile(bytes);
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure('read.failed', '文件内容读不出来，可能已损坏。请打开看一看，必要时重新导出');
  }
}

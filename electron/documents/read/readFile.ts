/** Reads a finished file back (回读): Word, PDF and Excel as lines with their places. Runs in a worker of the pool. */
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { readDocxFile } from './readDocxFile.ts';
import { readPdfFile } from './readPdfFile.ts';
import { readPicture } from './readPicture.ts';
import { readWorkbookContent } from './readWorkbookContent.ts';

/** Of a workbook only what lies besides its cells; those are read as tables elsewhere. */
export type ReadableKind = 'docx' | 'pdf' | 'workbook' | 'picture';

const READERS: Readonly<Record<ReadableKind, (bytes: Uint8Array) => Promise<ReadFile>>> = {
  docx: readDocxFile,
  pdf: readPdfFile,
  workbook: readWorkbookContent,
  picture: readPicture,
};

/** Throws `AppFailure` when the file cannot be opened as what it claims to be. */
export async function readFileBack(bytes: Uint8Array, kind: ReadableKind): Promise<ReadFile> {
  try {
    return await READERS[kind](bytes);
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure('read.failed', '文件内容读不出来，可能已损坏。请打开看一看，必要时重新导出');
  }
}

import type { ReadFile } from '../../../shared/reading/readFile.ts';
import { NOTHING_READ } from '../../../shared/reading/readFile.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { lookAtPicture } from './lookAtPicture.ts';

/** Inches of the narrow side of A4, the paper that a scanned page is taken to be. */
const NARROW_INCHES = 8.27;
const WIDE_INCHES = 11.69;

/** A picture taken for a page: no words, and a resolution as far as the page is A4. */
export async function readPicture(bytes: Uint8Array): Promise<ReadFile> {
  const look = await lookAtPicture(bytes);
  if (!look)
    throw new AppFailure('read.failed', '图片内容读不出来，可能已损坏。请打开看一看，必要时重新扫描');
  const { width, height, turned, blank, coloured } = look;
  const dpi = Math.min(Math.min(width, height) / NARROW_INCHES, Math.max(width, height) / WIDE_INCHES);
  return {
    ...NOTHING_READ,
    pages: [
      {
        width: null,
        height: null,
        turned: turned === 0 ? null : turned,
        letters: 0,
        dpi: Math.round(dpi),
        coloured,
        blank,
      },
    ],
  };
}

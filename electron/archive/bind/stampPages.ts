/**
 * Archive page numbers (参照 GB/T 11822-2008): a layer of its own over the finished page, 12 pt, 15 mm from the right
 * and 9 mm from the lower edge of the paper. A landscape page lies in the volume turned with its head to the binding:
 * its number stands in the lower left corner as viewed, turned 90° clockwise, and is upright in the volume.
 */
import { degrees } from 'pdf-lib';
import type { PDFFont, PDFPage } from 'pdf-lib';
import type { StampStyle } from '../types.ts';
import { seenPage } from './pageGeometry.ts';

const MM = 72 / 25.4;
const SIZE = 12;
const SIDE = 15 * MM;
const FOOT = 9 * MM;

export function stampPage(page: PDFPage, number: number, font: PDFFont, style: StampStyle): void {
  const seen = seenPage(page);
  const landscape = seen.width > seen.height;
  const label = String(number);
  const width = font.widthOfTextAtSize(label, SIZE);
  const left = style.duplex && number % 2 === 0;
  // Across and up on the sheet as it lies in the volume (always upright).
  const sheetWidth = landscape ? seen.height : seen.width;
  const sheetHeight = landscape ? seen.width : seen.height;
  const across = left ? SIDE : sheetWidth - SIDE - width;
  const up = style.corner === 'lower' ? FOOT : sheetHeight - FOOT - SIZE * 0.75;
  const [x, y] = landscape ? seen.at(up, sheetWidth - across) : seen.at(across, up);
  page.drawText(label, { x, y, size: SIZE, font, rotate: degrees(seen.angle - (landscape ? 90 : 0)) });
}

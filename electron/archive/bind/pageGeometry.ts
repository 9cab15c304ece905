/** A page as its reader sees it: visible box and rotation taken into account. */
import type { PDFPage } from 'pdf-lib';

export interface SeenPage {
  /** Width and height as seen, in points. */
  readonly width: number;
  readonly height: number;
  /** A point counted from the lower left corner as seen → the page's own coordinates. */
  readonly at: (x: number, y: number) => readonly [number, number];
  /** Rotation of the page; text drawn at this angle stands upright. */
  readonly angle: number;
}

export function seenPage(page: PDFPage): SeenPage {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const x0 = Math.max(media.x, crop.x);
  const y0 = Math.max(media.y, crop.y);
  const x1 = Math.min(media.x + media.width, crop.x + crop.width);
  const y1 = Math.min(media.y + media.height, crop.y + crop.height);
  const angle = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;
  const turned = angle % 180 !== 0;
  return {
    width: turned ? y1 - y0 : x1 - x0,
    height: turned ? x1 - x0 : y1 - y0,
    angle,
    at(x, y) {
      if (angle === 90) return [x1 - y, y0 + x];
      if (angle === 180) return [x1 - x, y1 - y];
      if (angle === 270) return [x0 + y, y1 - x];
      return [x0 + x, y0 + y];
    },
  };
}

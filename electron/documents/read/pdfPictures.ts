/** The pictures that together cover a PDF page (a scan), with their effective resolution. */
import type { PDFDict, PDFPage, PDFRawStream } from 'pdf-lib';

export interface CoveringPictures {
  /** Largest first; scanners that save space cut a page into strips. */
  readonly streams: readonly PDFRawStream[];
  /** Of the coarsest direction of the largest picture, rounded. */
  readonly dpi: number;
}

type Lib = typeof import('pdf-lib');
type Matrix = readonly [number, number, number, number, number, number];

/** Share of the page that pictures have to cover together to make it a scan. */
const COVERED = 0.6;
/** Page contents of a scan are short; longer ones draw a page. */
const CONTENT_LIMIT = 64 * 1024;

interface Placed {
  readonly stream: PDFRawStream;
  /** Inches on paper. */
  readonly wide: number;
  readonly high: number;
  readonly dpi: number;
}

export function coveringPictures(page: PDFPage, lib: Lib): CoveringPictures | null {
  const content = contentOf(page, lib);
  if (content === null) return null;
  const placed = picturesDrawn(content, page.node.Resources(), lib);
  const { width, height } = page.getSize();
  const covered = placed.reduce((sum, { wide, high }) => sum + wide * high, 0);
  if (covered < (COVERED * width * height) / 72 / 72) return null;
  const bySize = placed.toSorted((a, b) => b.wide * b.high - a.wide * a.high);
  const [largest] = bySize;
  // Scanners that part text from paper lay a fine mask over a coarse picture: the finest one is what is read.
  const finest = placed
    .filter(({ wide, high }) => largest && wide * high > 0.5 * largest.wide * largest.high)
    .reduce((best, { dpi }) => Math.max(best, dpi), 0);
  return largest ? { streams: bySize.map(({ stream }) => stream), dpi: Math.round(finest) } : null;
}

function contentOf(page: PDFPage, { decodePDFRawStream, PDFRawStream: Raw, PDFArray }: Lib): string | null {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => page.doc.context.lookup(ref)) : [contents];
  const texts: string[] = [];
  let length = 0;
  for (const stream of streams) {
    if (!(stream instanceof Raw)) continue;
    length += stream.contents.length;
    if (length > CONTENT_LIMIT) return null;
    texts.push(Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  }
  return texts.join('\n');
}

const NUMBER = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)`;
const OPERATORS = new RegExp(
  `(?:^|[\\s\\]>)])(?:(q)|(Q)|((?:${NUMBER}\\s+){5}${NUMBER})\\s+cm|/([^\\s/<>\\[\\]()]+)\\s+Do)(?=[\\s/\\[<(]|$)`,
  'g',
);

/** Follows the page's matrix through its content and notes each picture where it is drawn. */
function picturesDrawn(content: string, resources: PDFDict | undefined, lib: Lib): Placed[] {
  const { PDFName, PDFDict: Dict, PDFRawStream: Raw, PDFNumber } = lib;
  const pictures = resources?.lookup(PDFName.of('XObject'));
  if (!(pictures instanceof Dict)) return [];
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const placed: Placed[] = [];
  for (const [, save, restore, numbers, name] of content.matchAll(OPERATORS)) {
    if (save !== undefined) stack.push(matrix);
    else if (restore !== undefined) matrix = stack.pop() ?? matrix;
    else if (numbers !== undefined) matrix = times(numbers.trim().split(/\s+/).map(Number), matrix);
    else if (name !== undefined) {
      const stream = pictures.lookup(PDFName.of(name));
      if (!(stream instanceof Raw)) continue;
      if (stream.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Image')) continue;
      const across = stream.dict.lookup(PDFName.of('Width'));
      const down = stream.dict.lookup(PDFName.of('Height'));
      const [a, b, c, d] = matrix;
      const [wide, high] = [Math.hypot(a, b) / 72, Math.hypot(c, d) / 72];
      if (!(across instanceof PDFNumber) || !(down instanceof PDFNumber) || wide * high === 0) continue;
      const dpi = Math.min(across.asNumber() / wide, down.asNumber() / high);
      placed.push({ stream, wide, high, dpi });
    }
  }
  return placed;
}

function times(inner: readonly number[], outer: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

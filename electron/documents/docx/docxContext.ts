import { ImageRun } from 'docx';
import type { Asset } from '../../../shared/documents/tree.ts';
import type { RenderedPdf } from '../types.ts';
import type { PageKind, PageMeasures } from './pageMeasures.ts';
import { pixels } from './units.ts';
import { wordText } from './elements/wordText.ts';

/** Pictures ready for Word: drawn charts are PNG by now. */
export type Pictures = Readonly<Record<string, Asset & { readonly kind: 'png' | 'jpeg' }>>;

/** What blocks share while one document is written: running numbers of drawings, pictures and bookmarks. */
export interface DocxContext {
  readonly kind: PageKind;
  readonly measures: PageMeasures;
  /** A picture in the line, millimetres; its file goes into the package once. */
  readonly picture: (asset: string, width: number, height: number, description: string) => ImageRun;
  readonly bytesOf: (asset: string) => Uint8Array;
  /** Name and number of the bookmark of a heading. */
  readonly bookmark: (headingId: string) => { readonly name: string; readonly number: number };
  readonly pageOf: (headingId: string) => number | null;
}

/**
 * What the library is given instead of a picture: it names a picture by a digest of all its bytes, worked out in
 * JavaScript, half a second for an album. `packDocument` puts the picture in.
 */
function pictureKey(asset: string): Uint8Array {
  return new TextEncoder().encode(asset);
}

/** The picture that the library's `data` stands for. */
export function pictureOf(data: Uint8Array, pictures: Pictures): Uint8Array {
  const asset = new TextDecoder().decode(data);
  const found = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
  if (!found) throw new RangeError(`picture ${asset} is missing from the assets`);
  return found.bytes;
}

/**
 * Starts a document: gives the context of its sections. All ids count up from 1 in reading order, so that the same
 * tree gives the same ids; the library's own would go on counting from one document to the next.
 */
export function createDocxContext(
  pictures: Pictures,
  headingIds: readonly string[],
  pages: RenderedPdf['headings'],
): (kind: PageKind, measures: PageMeasures) => DocxContext {
  const places = new Map(pages.map(({ id, page }) => [id, page]));
  const order = new Map(headingIds.map((id, at) => [id, at + 1]));
  let drawings = 0;

  function find(asset: string): Pictures[string] {
    const found = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
    if (!found) throw new RangeError(`picture ${asset} is missing from the assets`);
    return found;
  }
  return (kind, measures) => ({
    kind,
    measures,
    bytesOf: (asset) => find(asset).bytes,
    bookmark(id) {
      const number = order.get(id) ?? 0;
      return { name: `_Toc${String(number).padStart(6, '0')}`, number };
    },
    pageOf: (id) => places.get(id) ?? null,
    picture(asset, width, height, description) {
      const { kind: type } = find(asset);
      drawings += 1;
      return new ImageRun({
        type: type === 'jpeg' ? 'jpg' : 'png',
        data: pictureKey(asset),
        transformation: { width: pixels(width), height: pixels(height) },
        altText: { id: String(drawings), name: `图片 ${drawings}`, description: wordText(description) },
      });
    },
  });
}

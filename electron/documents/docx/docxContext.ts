import type { Asset } from '../../../shared/documents/tree.ts';
import type { RenderedPdf } from '../types.ts';
import type { PageKind, PageMeasures } from './pageMeasures.ts';
import { emu } from './units.ts';
import { tag } from './xml.ts';
import type { PackageEntry } from './zipPackage.ts';

/** Pictures ready for Word: drawn charts are PNG by now. */
export type Pictures = Readonly<Record<string, Asset & { readonly kind: 'png' | 'jpeg' }>>;

/** What blocks share while one document is written: running numbers of drawings, pictures and bookmarks. */
export interface DocxContext {
  readonly kind: PageKind;
  readonly measures: PageMeasures;
  /** A picture in the line, millimetres; its file goes into the package once. */
  readonly picture: (asset: string, width: number, height: number, description: string) => string;
  readonly bytesOf: (asset: string) => Uint8Array;
  /** Name of the bookmark of a heading. */
  readonly bookmark: (headingId: string) => string;
  readonly pageOf: (headingId: string) => number | null;
}

export interface DocxState {
  readonly context: (kind: PageKind, measures: PageMeasures) => DocxContext;
  readonly media: () => readonly (PackageEntry & { readonly id: string; readonly target: string })[];
}

/** Starts a document. All ids count up from 1 in reading order: the same tree gives the same ids. */
export function createDocxState(
  pictures: Pictures,
  headingIds: readonly string[],
  pages: RenderedPdf['headings'],
): DocxState {
  const media = new Map<string, PackageEntry & { id: string; target: string }>();
  const places = new Map(pages.map(({ id, page }) => [id, page]));
  const order = new Map(headingIds.map((id, at) => [id, at + 1]));
  let drawings = 0;

  function find(asset: string): Pictures[string] {
    const found = Object.hasOwn(pictures, asset) ? pictures[asset] : undefined;
    if (!found) throw new RangeError(`picture ${asset} is missing from the assets`);
    return found;
  }
  function relationOf(asset: string): string {
    const known = media.get(asset);
    if (known) return known.id;
    const { kind, bytes } = find(asset);
    const number = media.size + 1;
    const target = `media/image${number}.${kind === 'jpeg' ? 'jpg' : 'png'}`;
    const entry = { id: `rIdImage${number}`, target, path: `word/${target}`, content: bytes };
    media.set(asset, entry);
    return entry.id;
  }
  return {
    media: () => [...media.values()],
    context: (kind, measures) => ({
      kind,
      measures,
      bytesOf: (asset) => find(asset).bytes,
      bookmark: (id) => `_Toc${String(order.get(id) ?? 0).padStart(6, '0')}`,
      pageOf: (id) => places.get(id) ?? null,
      picture(asset, width, height, description) {
        drawings += 1;
        return drawing(relationOf(asset), drawings, { width, height, description });
      },
    }),
  };
}

function drawing(
  relation: string,
  number: number,
  { width, height, description }: { width: number; height: number; description: string },
): string {
  const [cx, cy] = [emu(width), emu(height)];
  const name = `图片 ${number}`;
  const picture =
    `<pic:nvPicPr>${tag('pic:cNvPr', { id: number, name, descr: description })}<pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill>${tag('a:blip', { 'r:embed': relation })}<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/>${tag('a:ext', { cx, cy })}</a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>';
  const inline =
    tag('wp:extent', { cx, cy }) +
    tag('wp:docPr', { id: number, name, descr: description }) +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
    `<pic:pic>${picture}</pic:pic></a:graphicData></a:graphic>`;
  const edges = { distT: 0, distB: 0, distL: 0, distR: 0 };
  return `<w:r><w:drawing>${tag('wp:inline', edges, inline)}</w:drawing></w:r>`;
}

import { Document } from 'docx';
import type { ISectionOptions } from 'docx';
import type { Asset, DocTree } from '../../../shared/documents/tree.ts';
import type { ChartFonts } from '../charts/outlineText.ts';
import { svgToPng } from '../charts/svgToPng.ts';
import type { BuiltTree, RenderedPdf } from '../types.ts';
import { bodyBlocks } from './blocks/bodyBlocks.ts';
import { createDocxContext } from './docxContext.ts';
import type { Pictures } from './docxContext.ts';
import { fixedParts } from './package/fixedParts.ts';
import { packDocument } from './package/packDocument.ts';
import { PAGE_MEASURES } from './pageMeasures.ts';
import type { PageKind } from './pageMeasures.ts';
import { spacer } from './elements/paragraph.ts';
import { headAndFoot, sectionProperties } from './sections.ts';
import { stylesOf, stylesPart } from './styles.ts';
import { LEAST_GAP } from './blocks/tableGaps.ts';

/** The document of a tree, written with the library; see `renderDocx`. */
export async function composeDocument(
  built: BuiltTree,
  pdf: Pick<RenderedPdf, 'pages' | 'headings'>,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const { tree } = built;
  const headings = tree.blocks.filter((block) => block.t === 'heading');
  const pictures = await rasterise(built.assets, fonts);
  const contextOf = createDocxContext(
    pictures,
    headings.map(({ id }) => id),
    pdf.headings,
  );
  const parts = sectionsOf(tree);
  const main = parts[0]?.kind ?? tree.family;
  const ends = headAndFoot(tree, PAGE_MEASURES[main], pdf.pages);
  const sections = parts.map(({ kind, blocks }, at): ISectionOptions => {
    const measures = PAGE_MEASURES[kind];
    const content = bodyBlocks(blocks, contextOf(kind, measures), headings);
    return {
      ...(at === 0 ? ends : {}),
      properties: sectionProperties(measures, at === 0 && blocks[0]?.t === 'cover'),
      // The last paragraph of a section carries its properties: an empty one, so that no text changes its page.
      children: at < parts.length - 1 ? [...content, spacer(LEAST_GAP)] : content,
    };
  });
  const document = new Document({ sections, styles: { importedStyles: stylesOf(main) } });
  return packDocument(document, stylesPart(main, document), fixedParts(tree, pdf.pages), pictures);
}

/** A letter's pages after its first page break are annexes; a report with photos sits a little higher. */
function sectionsOf({ family, blocks }: DocTree): { kind: PageKind; blocks: DocTree['blocks'] }[] {
  if (family === 'report' && blocks.some(({ t }) => t === 'photo')) return [{ kind: 'photos', blocks }];
  const cut = family === 'letter' ? blocks.findIndex(({ t }) => t === 'page-break') : -1;
  if (cut === -1) return [{ kind: family, blocks }];
  return [
    { kind: family, blocks: blocks.slice(0, cut) },
    { kind: 'annex', blocks: blocks.slice(cut + 1) },
  ];
}

async function rasterise(assets: BuiltTree['assets'], fonts: ChartFonts): Promise<Pictures> {
  const entries = await Promise.all(
    Object.entries(assets).map(async ([key, asset]) => [key, await picture(asset, fonts)] as const),
  );
  return Object.fromEntries(entries);
}

async function picture(asset: Asset, fonts: ChartFonts): Promise<Pictures[string]> {
  if (asset.kind === 'svg') return { kind: 'png', bytes: await svgToPng(asset.bytes, fonts) };
  return { kind: asset.kind, bytes: asset.bytes };
}

import type { Asset, DocTree } from '../../../shared/documents/tree.ts';
import type { ChartFonts } from '../charts/outlineText.ts';
import { svgToPng } from '../charts/svgToPng.ts';
import type { BuiltTree, RenderedPdf } from '../types.ts';
import { bodyBlocks } from './bodyBlocks.ts';
import {
  appPart,
  contentTypesPart,
  corePart,
  FONT_TABLE_PART,
  relationshipsPart,
  ROOT_RELATIONSHIPS,
  SETTINGS_PART,
} from './documentParts.ts';
import { createDocxState } from './docxContext.ts';
import type { Pictures } from './docxContext.ts';
import { PAGE_MEASURES } from './pageMeasures.ts';
import type { PageKind } from './pageMeasures.ts';
import { headAndFoot, sectionProperties } from './sections.ts';
import { stylesPart } from './styles.ts';
import { NAMESPACES, tag, XML_HEAD } from './xml.ts';
import { zipPackage } from './zipPackage.ts';

/**
 * A document tree as a Word document (DOCX, WordprocessingML transitional). Page numbers of the contents and the
 * page count come from the PDF of the same tree; its words are the PDF's, in the same order. The same tree, PDF
 * places and fonts give the same bytes: no clock, no random ids. `fonts` draw the charts, which Word gets as PNG.
 */
export async function renderDocx(
  built: BuiltTree,
  pdf: Pick<RenderedPdf, 'pages' | 'headings'>,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const { tree } = built;
  const headings = tree.blocks.filter((block) => block.t === 'heading');
  const state = createDocxState(
    await rasterise(built.assets, fonts),
    headings.map(({ id }) => id),
    pdf.headings,
  );
  const parts = sectionsOf(tree);
  const main = parts[0]?.kind ?? tree.family;
  const ends = headAndFoot(tree, PAGE_MEASURES[main], pdf.pages);
  const body = parts.map(({ kind, blocks }, at) => {
    const measures = PAGE_MEASURES[kind];
    const properties = sectionProperties(measures, ends.references, at === 0 && blocks[0]?.t === 'cover');
    const content = bodyBlocks(blocks, state.context(kind, measures), headings);
    return content + (at < parts.length - 1 ? sectionEnd(properties) : properties);
  });
  const document = XML_HEAD + tag('w:document', NAMESPACES, tag('w:body', {}, body.join('')));
  const media = state.media();
  const relationships = relationshipsPart([
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdSettings', type: 'settings', target: 'settings.xml' },
    { id: 'rIdFonts', type: 'fontTable', target: 'fontTable.xml' },
    ...ends.relationships,
    ...media.map(({ id, target }) => ({ id, type: 'image', target })),
  ]);
  return zipPackage([
    { path: '[Content_Types].xml', content: contentTypesPart(ends.parts.map(({ name }) => name)) },
    { path: '_rels/.rels', content: ROOT_RELATIONSHIPS },
    { path: 'docProps/core.xml', content: corePart(tree) },
    { path: 'docProps/app.xml', content: appPart(pdf.pages) },
    { path: 'word/document.xml', content: document },
    { path: 'word/_rels/document.xml.rels', content: relationships },
    { path: 'word/styles.xml', content: stylesPart(main) },
    { path: 'word/settings.xml', content: SETTINGS_PART },
    { path: 'word/fontTable.xml', content: FONT_TABLE_PART },
    ...ends.parts.map(({ name, content }) => ({ path: `word/${name}`, content })),
    ...media,
  ]);
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

/** The last paragraph of a section carries its properties. */
function sectionEnd(properties: string): string {
  const spacing = '<w:spacing w:line="20" w:lineRule="exact"/>';
  return `<w:p><w:pPr><w:pStyle w:val="Spacer"/>${spacing}${properties}</w:pPr></w:p>`;
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

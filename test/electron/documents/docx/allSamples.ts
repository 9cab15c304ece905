import { resolve } from 'node:path';
import { renderDocx } from '../../../../electron/documents/docx/renderDocx.ts';
import { fontSet } from '../../../../electron/documents/fonts/fontSet.ts';
import type { BuiltTree } from '../../../../electron/documents/types.ts';
import { labels, photoAlbum, volumeForms } from './sampleForms.ts';
import { samples } from './sampleTrees.ts';

export const root = resolve(import.meta.dirname, '../../../..');
export const fonts = fontSet(root);

/** Every kind of page and every kind of block. */
export async function allSamples(): Promise<Readonly<Record<string, BuiltTree>>> {
  return { ...samples, volumeForms, labels, photoAlbum: await photoAlbum() };
}

/** Renders with made-up places of headings: page 3 for the first two, then a page more for each two. */
export function rendered(built: BuiltTree, pages = 8): Promise<Uint8Array> {
  const headings = built.tree.blocks
    .filter((block) => block.t === 'heading')
    .map(({ id, text, level }, at) => ({ id, title: text, level, page: 3 + Math.floor(at / 2) }));
  return renderDocx(built, { pages, headings }, fonts);
}

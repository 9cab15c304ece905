/**
 * Papers and scans → one bound volume (合订本): pages in order, archive page numbers as a layer of their own,
 * bookmarks volume → document → heading, page labels, and the marks of PDF/A-2b (ISO 19005-2) that every merge
 * loses. Same input, same bytes.
 */
import { readFile } from 'node:fs/promises';
import * as fontkit from 'fontkit';
import { PDFDocument } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import { AppFailure, Cancelled } from '../../shared/errors/appError.ts';
import { cureSource } from './bind/cureSource.ts';
import { embedCmykProfile, setDefaultCmyk } from './bind/defaultCmyk.ts';
import { finishVolume } from './bind/finishVolume.ts';
import type { LabelledStretch } from './bind/finishVolume.ts';
import { readOutline, writeOutline } from './bind/outline.ts';
import type { Bookmark } from './bind/outline.ts';
import { addPicturePage } from './bind/picturePage.ts';
import { prepareSource, writeLinks } from './bind/prepareSource.ts';
import type { NotedLink } from './bind/prepareSource.ts';
import { readSource } from './bind/readSource.ts';
import type { LoadedSource } from './bind/readSource.ts';
import { stampPage } from './bind/stampPages.ts';
import type { BindRequest, BoundPart, BoundVolume } from './types.ts';

interface Binding {
  readonly out: PDFDocument;
  readonly notes: string[];
  readonly digests: string[];
  /** Links by the page where their source begins; written when all pages are in. */
  readonly links: { readonly firstPage: number; readonly links: readonly NotedLink[] }[];
  cmyk: PDFRef | null;
  pdfa: boolean;
}

/** @param signal stops between two parts; `Cancelled` is thrown */
export async function bindVolume(request: BindRequest, signal?: AbortSignal): Promise<BoundVolume> {
  const out = await PDFDocument.create({ updateMetadata: false });
  const binding: Binding = { out, notes: [], digests: [], links: [], cmyk: null, pdfa: true };
  const stretches: LabelledStretch[] = [];
  const marks: Bookmark[] = [];
  const firstPages: (number | null)[] = [];
  const numbered: { readonly page: number; readonly number: number }[] = [];
  for (const part of request.parts) {
    if (signal?.aborted) throw new Cancelled();
    const start = out.getPageCount();
    const headings = await addPart(binding, part);
    const pages = out.getPageCount() - start;
    marks.push({ title: part.title, page: start, children: headings });
    firstPages.push(part.numbered ? numbered.length + 1 : null);
    const last = stretches.at(-1);
    if (!part.numbered) stretches.push({ page: start, label: { prefix: part.title } });
    else if (!last || 'prefix' in last.label)
      stretches.push({ page: start, label: { first: numbered.length + 1 } });
    if (!part.numbered) continue;
    for (let page = start; page < start + pages; page += 1)
      numbered.push({ page, number: numbered.length + 1 });
  }
  const [firstPage] = out.getPages();
  if (!firstPage) throw new AppFailure('bind.empty', `“${request.title}”没有一页内容，不能合订`);
  for (const { firstPage: at, links } of binding.links) writeLinks(out, links, at);
  await stampAll(out, request, numbered);
  writeOutline(out, [{ title: request.bookmark, page: 0, children: marks }]);
  finishVolume(out, request, stretches, binding.digests, binding.pdfa);
  const bytes = await out.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
  return {
    bytes,
    pages: out.getPageCount(),
    stamped: numbered.length,
    firstPages,
    pdfa: binding.pdfa,
    notes: binding.notes,
  };
}

/** Adds a part's pages; gives the bookmarks of its headings. */
async function addPart(binding: Binding, part: BoundPart): Promise<readonly Bookmark[]> {
  const headings: Bookmark[] = [];
  for (const source of part.sources) {
    const loaded = await readSource(source, part.title);
    binding.digests.push(loaded.sha256);
    if (loaded.kind === 'picture') await addPicturePage(binding.out, loaded);
    else headings.push(...(await addPdf(binding, loaded)));
  }
  return headings;
}

async function addPdf(
  binding: Binding,
  { pdf, name }: Extract<LoadedSource, { kind: 'pdf' }>,
): Promise<readonly Bookmark[]> {
  const { out } = binding;
  const start = out.getPageCount();
  const headings = readOutline(pdf);
  const cure = cureSource(pdf);
  if (cure.faults.length > 0) {
    binding.pdfa = false;
    binding.notes.push(`“${name}”${cure.faults.join('、')}，所在的合订本不标注为PDF/A`);
  }
  const links = prepareSource(pdf);
  // One call for the whole document: page by page would repeat its fonts.
  const pages = await out.copyPages(pdf, pdf.getPageIndices());
  for (const page of pages) out.addPage(page);
  if (cure.cmyk) {
    binding.cmyk ??= await embedCmykProfile(out);
    for (const page of pages) setDefaultCmyk(page, binding.cmyk);
  }
  if (links.length > 0) binding.links.push({ firstPage: start, links });
  return shifted(headings, start);
}

function shifted(marks: readonly Bookmark[], by: number): readonly Bookmark[] {
  return marks.map((mark) => ({ ...mark, page: mark.page + by, children: shifted(mark.children, by) }));
}

async function stampAll(
  out: PDFDocument,
  request: BindRequest,
  numbered: readonly { readonly page: number; readonly number: number }[],
): Promise<void> {
  if (numbered.length === 0) return;
  out.registerFontkit(fontkit);
  const font = await out.embedFont(await fontBytes(request.stamp.font), {
    subset: true,
    // A name of our own; the library would make up a random tag.
    customName: 'STAMPS+PageNumber',
  });
  const pages = out.getPages();
  for (const { page, number } of numbered) {
    const target = pages[page];
    if (target) stampPage(target, number, font, request.stamp);
  }
}

/** The font is 15 MB and the same for every volume; a worker reads it once. */
let knownFont: { readonly file: string; readonly bytes: Promise<Uint8Array> } | null = null;

function fontBytes(file: string): Promise<Uint8Array> {
  if (knownFont?.file !== file) {
    const bytes = readFile(file);
    knownFont = { file, bytes };
    bytes.catch(() => {
      knownFont = null;
    });
  }
  return knownFont.bytes;
}

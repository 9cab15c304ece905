/**
 * A source PDF before its pages are copied: what annotations show becomes page content (a visible signature must not
 * be lost), links are noted by page index, and each page keeps only what a page needs. Copying pages with their links
 * would copy the pages they lead to as well.
 */
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream, PDFString, PDFHexString } from 'pdf-lib';
import type { PDFDocument, PDFPage } from 'pdf-lib';
import { resolveDestination } from './destinations.ts';

export interface NotedLink {
  /** Page index in the source. */
  readonly page: number;
  readonly rect: readonly [number, number, number, number];
  readonly target: { readonly page: number } | { readonly uri: string };
}

/** The page keys that travel; all others (AA, Annots, Metadata, StructParents …) stay behind. */
const PAGE_KEYS = [
  'Type',
  'Parent',
  'Resources',
  'MediaBox',
  'CropBox',
  'Rotate',
  'Contents',
  'Group',
  'UserUnit',
];
const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
const HIDDEN = 0x2 | 0x20;

export function prepareSource(pdf: PDFDocument): readonly NotedLink[] {
  const links: NotedLink[] = [];
  pdf.getPages().forEach((page, index) => {
    for (const annotation of annotationsOf(page)) {
      const link = noteLink(pdf, annotation, index);
      if (link) links.push(link);
      else flatten(page, annotation);
    }
  });
  for (const page of pdf.getPages()) prune(page);
  return links;
}

function annotationsOf(page: PDFPage): readonly PDFDict[] {
  const annotations = page.node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return [];
  return Array.from({ length: annotations.size() }, (_, i) => annotations.lookup(i)).filter(
    (entry) => entry instanceof PDFDict,
  );
}

function noteLink(pdf: PDFDocument, annotation: PDFDict, page: number): NotedLink | null {
  if (annotation.lookup(PDFName.of('Subtype')) !== PDFName.of('Link')) return null;
  const rect = rectangle(annotation.lookup(PDFName.of('Rect')));
  if (!rect) return null;
  const target = resolveDestination(pdf, annotation);
  if (target !== null) return { page, rect, target: { page: target } };
  const action = annotation.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict) || action.lookup(PDFName.of('S')) !== PDFName.of('URI')) return null;
  const uri = action.lookup(PDFName.of('URI'));
  return uri instanceof PDFString || uri instanceof PDFHexString
    ? { page, rect, target: { uri: uri.asString() } }
    : null;
}

/** Draws the normal appearance of an annotation into the page (PDF 1.7, 12.5.5, algorithm of appearance streams). */
function flatten(page: PDFPage, annotation: PDFDict): void {
  const flags = annotation.lookup(PDFName.of('F'));
  if (flags instanceof PDFNumber && (flags.asNumber() & HIDDEN) !== 0) return;
  if (annotation.lookup(PDFName.of('Subtype')) === PDFName.of('Popup')) return;
  const ref = appearance(annotation);
  const rect = rectangle(annotation.lookup(PDFName.of('Rect')));
  const form = ref === null ? undefined : page.doc.context.lookup(ref);
  if (!ref || !rect || !(form instanceof PDFStream)) return;
  const box = rectangle(form.dict.lookup(PDFName.of('BBox')));
  if (!box) return;
  const matrix = sixNumbers(form.dict.lookup(PDFName.of('Matrix'))) ?? [1, 0, 0, 1, 0, 0];
  const placed = transformedBox(box, matrix);
  const scaleX = (rect[2] - rect[0]) / (placed[2] - placed[0]);
  const scaleY = (rect[3] - rect[1]) / (placed[3] - placed[1]);
  if (!Number.isFinite(scaleX) || !Number.isFinite(scaleY) || scaleX === 0 || scaleY === 0) return;
  const name = page.node.newXObject('Note', ref);
  const shift = [rect[0] - placed[0] * scaleX, rect[1] - placed[1] * scaleY];
  const numbers = [scaleX, 0, 0, scaleY, ...shift].map((value) => value.toFixed(4)).join(' ');
  const content = page.doc.context.flateStream(`q ${numbers} cm ${name.asString()} Do Q`);
  page.node.addContentStream(page.doc.context.register(content));
}

/** The stream of the normal appearance in the annotation's present state. */
function appearance(annotation: PDFDict): PDFRef | null {
  const all = annotation.lookup(PDFName.of('AP'));
  if (!(all instanceof PDFDict)) return null;
  const normal = all.get(PDFName.of('N'));
  const value = all.lookup(PDFName.of('N'));
  if (value instanceof PDFStream) return normal instanceof PDFRef ? normal : null;
  const state = annotation.lookup(PDFName.of('AS'));
  if (!(value instanceof PDFDict) || !(state instanceof PDFName)) return null;
  const chosen = value.get(state);
  return chosen instanceof PDFRef ? chosen : null;
}

function prune(page: PDFPage): void {
  const { node } = page;
  for (const key of INHERITED) {
    const name = PDFName.of(key);
    const value = node.getInheritableAttribute(name);
    if (value !== undefined && node.get(name) === undefined) node.set(name, value);
  }
  for (const key of node.keys()) {
    if (!PAGE_KEYS.includes(key.decodeText())) node.delete(key);
  }
}

function rectangle(value: unknown): readonly [number, number, number, number] | null {
  const numbers = numbersOf(value);
  const [a, b, c, d] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

function sixNumbers(value: unknown): readonly number[] | null {
  const numbers = numbersOf(value);
  return numbers.length === 6 ? numbers : null;
}

function numbersOf(value: unknown): readonly number[] {
  if (!(value instanceof PDFArray)) return [];
  return Array.from({ length: value.size() }, (_, i) => value.lookup(i)).flatMap((entry) =>
    entry instanceof PDFNumber ? [entry.asNumber()] : [],
  );
}

function transformedBox(
  box: readonly [number, number, number, number],
  matrix: readonly number[],
): readonly [number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const corners = [
    [box[0], box[1]],
    [box[2], box[1]],
    [box[0], box[3]],
    [box[2], box[3]],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** Writes noted links into the volume, printing and visible as PDF/A asks. */
export function writeLinks(out: PDFDocument, links: readonly NotedLink[], firstPage: number): void {
  const { context } = out;
  const pages = out.getPages();
  for (const { page, rect, target } of links) {
    const holder = pages[firstPage + page];
    if (!holder) continue;
    const link = PDFDict.withContext(context);
    link.set(PDFName.of('Type'), PDFName.of('Annot'));
    link.set(PDFName.of('Subtype'), PDFName.of('Link'));
    link.set(PDFName.of('Rect'), context.obj([...rect]));
    link.set(PDFName.of('Border'), context.obj([0, 0, 0]));
    link.set(PDFName.of('F'), PDFNumber.of(4));
    if ('uri' in target) {
      link.set(PDFName.of('A'), context.obj({ Type: 'Action', S: 'URI', URI: PDFString.of(target.uri) }));
    } else {
      const goal = pages[firstPage + target.page];
      if (!goal) continue;
      link.set(PDFName.of('Dest'), context.obj([goal.ref, 'XYZ', null, null, null]));
    }
    holder.node.addAnnot(context.register(link));
  }
}

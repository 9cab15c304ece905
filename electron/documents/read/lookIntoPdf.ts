/** The objects of a PDF: fonts it does not carry, actions, and the pictures that cover its pages. */
import type { PDFDict, PDFDocument, PDFPage, PDFRawStream } from 'pdf-lib';
import { lookAtPicture } from './lookAtPicture.ts';
import type { PictureLook } from './lookAtPicture.ts';
import { pictureBytes } from './pdfPictureBytes.ts';
import { coveringPictures } from './pdfPictures.ts';

export interface PageLook {
  /** As drawn, in points, before the page is turned. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which it is turned for reading. */
  readonly rotate: number;
  readonly dpi: number | null;
  readonly coloured: boolean | null;
  readonly blank: boolean | null;
}

export interface PdfLook {
  /** There is no font in the file, so there is no word in it. */
  readonly wordless: boolean;
  /** Pages in the file; `pages` may hold fewer. */
  readonly count: number;
  /** Remarks of readers on its pages. */
  readonly remarks: number;
  readonly pages: readonly PageLook[];
  readonly missingFonts: readonly string[];
  readonly active: readonly string[];
}

/** Larger files are read for their words alone. */
const BYTES_LIMIT = 150 * 1024 * 1024;
/** Pages whose pictures are decoded to see whether they are empty or coloured. */
const PICTURES_LIMIT = 60;
/** Strips of one page that are decoded; a page of more pieces is no scan of the usual kind. */
const STRIPS_LIMIT = 12;
const UNSEEN = { dpi: null, coloured: null, blank: null };
const NOTHING: PdfLook = {
  wordless: false,
  count: 0,
  remarks: 0,
  pages: [],
  missingFonts: [],
  active: [],
};
/** Annotations that are a reader's remark; stamps and ink may be a seal and a signature. */
const REMARKS = [
  'Text',
  'FreeText',
  'Highlight',
  'Underline',
  'StrikeOut',
  'Squiggly',
  'Caret',
  'Polygon',
  'PolyLine',
];

export async function lookIntoPdf(bytes: Uint8Array, pageLimit: number): Promise<PdfLook> {
  if (bytes.byteLength > BYTES_LIMIT) return NOTHING;
  const lib = await import('pdf-lib');
  const pdf = await lib.PDFDocument.load(bytes, {
    updateMetadata: false,
    parseSpeed: lib.ParseSpeeds.Fastest,
    ignoreEncryption: true,
  });
  if (pdf.isEncrypted) return NOTHING;
  const pages: PageLook[] = [];
  const seen: Seen = new Map();
  let remarks = 0;
  for (const page of pdf.getPages().slice(0, pageLimit)) {
    const picture = await lookAtPage(page, pages.length < PICTURES_LIMIT ? seen : null, lib);
    const { width, height } = page.getCropBox();
    pages.push({ width, height, rotate: page.getRotation().angle, ...picture });
    remarks += remarksOn(page, lib);
  }
  const scanned = pages.length > 0 && pages.every(({ dpi }) => dpi !== null);
  const { fonts, active } = partsOf(pdf, lib);
  return {
    wordless: !fonts,
    count: pdf.getPageCount(),
    remarks,
    pages,
    // The text layer below a scan is not drawn; its fonts need not be there.
    missingFonts: scanned ? [] : missingFonts(pdf, lib),
    active,
  };
}

type Lib = typeof import('pdf-lib');

/** Pictures as they were seen: one may stand on several pages. */
type Seen = Map<PDFRawStream, PictureLook | null>;

/** @param seen null = pictures are not decoded */
async function lookAtPage(
  page: PDFPage,
  seen: Seen | null,
  lib: Lib,
): Promise<Pick<PageLook, 'dpi' | 'coloured' | 'blank'>> {
  const covering = coveringPictures(page, lib);
  if (!covering) return UNSEEN;
  const { streams, dpi } = covering;
  if (!seen || streams.length > STRIPS_LIMIT) return { ...UNSEEN, dpi };
  let [coloured, printed, unseen] = [false, false, false];
  for (const stream of streams) {
    const look = seen.has(stream) ? (seen.get(stream) ?? null) : await decoded(stream, lib);
    seen.set(stream, look);
    coloured ||= look?.coloured === true;
    printed ||= look?.blank === false;
    unseen ||= look === null;
    // One strip with print or a colour is enough; that there is none can be said only when all were seen.
    if (coloured && printed) break;
  }
  return {
    dpi,
    coloured: coloured ? true : unseen ? null : false,
    blank: printed ? false : unseen ? null : true,
  };
}

async function decoded(stream: PDFRawStream, lib: Lib): Promise<PictureLook | null> {
  const bytes = pictureBytes(stream, lib);
  return bytes && (await lookAtPicture(bytes));
}

/** Type 3 fonts draw themselves; a font without descriptor is one of the fourteen that readers used to bring along. */
function missingFonts(pdf: PDFDocument, { PDFDict: Dict, PDFName }: Lib): string[] {
  const names = new Set<string>();
  const carried = (descriptor: PDFDict): boolean =>
    ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(PDFName.of(key)));
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof Dict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) continue;
    const subtype = object.lookup(PDFName.of('Subtype'));
    if (subtype === PDFName.of('Type0') || subtype === PDFName.of('Type3')) continue;
    const descriptor = object.lookup(PDFName.of('FontDescriptor'));
    if (descriptor instanceof Dict && carried(descriptor)) continue;
    const name = object.lookup(PDFName.of('BaseFont'));
    names.add(name instanceof PDFName ? name.decodeText() : '无名字体');
  }
  return [...names];
}

const ACTIONS: readonly (readonly [string, string])[] = [
  ['JavaScript', '脚本'],
  ['Launch', '启动其他程序的动作'],
  ['SubmitForm', '发往外部的动作'],
  ['GoToR', '发往外部的动作'],
  ['RichMedia', '多媒体'],
  ['EmbeddedFile', '夹带的文件'],
  ['EmbeddedFiles', '夹带的文件'],
  ['FileAttachment', '夹带的文件'],
];
const KIND_KEYS = new Set(['S', 'Subtype', 'Type']);
/** The type of a font, and the part of a page's resources that names its fonts. */
const FONT = 'Font';
/** Objects inside one another; PDF needs few levels. */
const DEPTH = 8;

/** Names of an action's kind, of a part of the name tree, of an annotation, of a font; in whatever object they stand. */
function partsOf(
  pdf: PDFDocument,
  { PDFDict: Dict, PDFArray, PDFName, PDFStream }: Lib,
): { readonly active: readonly string[]; readonly fonts: boolean } {
  const found = new Set<string>();
  let fonts = false;
  const marks = new Map(ACTIONS.map(([key, what]) => [PDFName.of(key), what]));
  const look = (object: unknown, depth: number): void => {
    if (depth > DEPTH) return;
    if (object instanceof PDFArray) for (const inner of object.asArray()) look(inner, depth + 1);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof Dict)) return;
    for (const [key, value] of dict.entries()) {
      const kind =
        value instanceof PDFName && KIND_KEYS.has(key.decodeText()) ? marks.get(value) : marks.get(key);
      if (kind !== undefined) found.add(kind);
      // Pages that never had one may still carry an empty list of them.
      const listed = key.decodeText() === FONT && !(value instanceof Dict && value.keys().length === 0);
      fonts ||= listed || value === PDFName.of(FONT);
      look(value, depth + 1);
    }
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) look(object, 0);
  return { active: [...found], fonts };
}

function remarksOn(page: PDFPage, { PDFDict: Dict, PDFName }: Lib): number {
  const kinds = new Set(REMARKS.map((name) => PDFName.of(name)));
  const annotations = page.node.Annots()?.asArray() ?? [];
  return annotations.filter((reference) => {
    const annotation = page.doc.context.lookup(reference);
    const subtype = annotation instanceof Dict ? annotation.lookup(PDFName.of('Subtype')) : undefined;
    return subtype instanceof PDFName && kinds.has(subtype);
  }).length;
}

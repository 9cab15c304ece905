/**
 * Outside PDFs: what PDF/A-2b forbids and can be taken out without changing what is seen, is taken out; what cannot
 * (fonts that are not embedded, PostScript, JPEG 2000) is named. Clauses of ISO 19005-2 stand in brackets. Files
 * that claim PDF/A with an RGB intent, as ours do, are taken as they are.
 */
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFStream } from 'pdf-lib';
import type { PDFDocument, PDFObject } from 'pdf-lib';

export interface Cure {
  /** Uses CMYK without a profile: the volume has to bring one [6.2.4.3]. */
  readonly cmyk: boolean;
  /** What stays and keeps the volume from being PDF/A. */
  readonly faults: readonly string[];
}

const INTENTS = ['RelativeColorimetric', 'AbsoluteColorimetric', 'Perceptual', 'Saturation'];
/** Four operands and the CMYK operators of a content stream. */
const CMYK_OPERATOR = /(?:-?[\d.]+\s+){4}[kK](?=\s|$)/;

const key = (name: string): PDFName => PDFName.of(name);

export function cureSource(pdf: PDFDocument): Cure {
  if (claimsRgbArchive(pdf)) return { cmyk: false, faults: [] };
  const faults = new Set<string>();
  let cmyk = false;
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFRawStream) {
      const plain = withoutLzw(pdf, object);
      if (plain) pdf.context.assign(ref, plain);
      cmyk ||= isContent(object) && CMYK_OPERATOR.test(decoded(object));
    }
    visitDicts(object, (dict) => {
      cureDict(dict, faults);
      cmyk ||= namesCmyk(dict);
    });
  }
  if (hasHiddenLayers(pdf)) faults.add('有隐藏的图层，合订后会显示出来');
  return { cmyk, faults: [...faults] };
}

function claimsRgbArchive(pdf: PDFDocument): boolean {
  const intents = pdf.catalog.lookup(key('OutputIntents'));
  const intent = intents instanceof PDFArray && intents.size() > 0 ? intents.lookup(0) : undefined;
  const profile = intent instanceof PDFDict ? intent.lookup(key('DestOutputProfile')) : undefined;
  const channels = profile instanceof PDFStream ? profile.dict.lookup(key('N')) : undefined;
  if (!(channels instanceof PDFNumber) || channels.asNumber() !== 3) return false;
  const metadata = pdf.catalog.lookup(key('Metadata'));
  if (!(metadata instanceof PDFRawStream)) return false;
  return /pdfaid:part(>|=["'])\s*[12]/.test(decoded(metadata));
}

/** Every dictionary of an object, nested ones included; references are not followed. */
function visitDicts(object: PDFObject | undefined, visit: (dict: PDFDict) => void): void {
  if (object instanceof PDFStream) visitDicts(object.dict, visit);
  else if (object instanceof PDFDict) {
    visit(object);
    for (const value of object.values()) visitDicts(value, visit);
  } else if (object instanceof PDFArray) {
    for (const value of object.asArray()) visitDicts(value, visit);
  }
}

function cureDict(dict: PDFDict, faults: Set<string>): void {
  const type = dict.lookup(key('Type'));
  const subtype = dict.lookup(key('Subtype'));
  if (subtype === key('Image')) {
    drop(dict, 'Alternates', 'OPI', 'Interpolate');
    const intent = dict.lookup(key('Intent'));
    if (intent instanceof PDFName && !INTENTS.includes(intent.decodeText())) drop(dict, 'Intent');
    if (filters(dict).includes('JPXDecode')) faults.add('有JPEG 2000图片');
  }
  if (subtype === key('Form')) drop(dict, 'OPI', 'PS', 'Ref', 'Subtype2');
  if (subtype === key('PS')) faults.add('有PostScript内容');
  if (type === key('FontDescriptor')) drop(dict, 'CIDSet', 'CharSet');
  if (type === key('ExtGState')) drop(dict, 'TR', 'TR2', 'HT', 'HTP');
  const states = dict.lookup(key('ExtGState'));
  if (states instanceof PDFDict) {
    for (const name of states.keys()) {
      const state = states.lookup(name);
      if (state instanceof PDFDict) drop(state, 'TR', 'TR2', 'HT', 'HTP');
    }
  }
  if (type === key('Font')) cureFont(dict, subtype, faults);
}

function cureFont(font: PDFDict, subtype: PDFObject | undefined, faults: Set<string>): void {
  if (subtype === key('Type3') || subtype === key('Type0')) return;
  const descriptor = font.lookup(key('FontDescriptor'));
  const embedded =
    descriptor instanceof PDFDict &&
    ['FontFile', 'FontFile2', 'FontFile3'].some((name) => descriptor.has(key(name)));
  const base = font.lookup(key('BaseFont'));
  if (!embedded) faults.add(`字体${base instanceof PDFName ? base.decodeText() : ''}没有嵌入`);
  if (embedded && subtype === key('CIDFontType2') && !font.has(key('CIDToGIDMap'))) {
    font.set(key('CIDToGIDMap'), key('Identity'));
  }
}

function drop(dict: PDFDict, ...names: readonly string[]): void {
  for (const name of names) dict.delete(key(name));
}

function namesCmyk(dict: PDFDict): boolean {
  return dict
    .values()
    .some(
      (value) =>
        value === key('DeviceCMYK') ||
        (value instanceof PDFArray && value.asArray().some((entry) => entry === key('DeviceCMYK'))),
    );
}

function filters(dict: PDFDict): readonly string[] {
  const filter = dict.lookup(key('Filter'));
  if (filter instanceof PDFName) return [filter.decodeText()];
  if (!(filter instanceof PDFArray)) return [];
  return filter.asArray().flatMap((entry) => (entry instanceof PDFName ? [entry.decodeText()] : []));
}

/** LZW is forbidden [6.1.7.2]: the same bytes under Flate. */
function withoutLzw(pdf: PDFDocument, stream: PDFRawStream): PDFRawStream | null {
  const names = filters(stream.dict);
  if (!names.some((name) => name === 'LZWDecode' || name === 'LZW')) return null;
  if (names.length > 1) return null;
  const bytes = decodePDFRawStream(stream).decode();
  const kept = Object.fromEntries(
    stream.dict
      .entries()
      .filter(([name]) => !['Filter', 'DecodeParms', 'Length'].includes(name.decodeText()))
      .map(([name, value]) => [name.decodeText(), value]),
  );
  return pdf.context.flateStream(bytes, kept);
}

/** Page contents carry no type; forms and patterns do. */
function isContent(stream: PDFRawStream): boolean {
  const subtype = stream.dict.lookup(key('Subtype'));
  if (subtype === key('Form') || stream.dict.has(key('PatternType'))) return true;
  return subtype === undefined && !stream.dict.has(key('Type')) && !stream.dict.has(key('Length1'));
}

function decoded(stream: PDFRawStream): string {
  const known = ['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'];
  if (!filters(stream.dict).every((name) => known.includes(name))) return '';
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  } catch (error) {
    // A stream that cannot be decoded is not a content stream we could judge; the page's own reader decides.
    if (error instanceof Error) return '';
    throw error;
  }
}

function hasHiddenLayers(pdf: PDFDocument): boolean {
  const layers = pdf.catalog.lookup(key('OCProperties'));
  const usual = layers instanceof PDFDict ? layers.lookup(key('D')) : undefined;
  const off = usual instanceof PDFDict ? usual.lookup(key('OFF')) : undefined;
  return off instanceof PDFArray && off.size() > 0;
}

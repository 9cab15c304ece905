/** A picture of a PDF as a file that can be decoded: JPEG as it is, deflated points as PNG, fax codes as TIFF. */
import { crc32, deflateSync } from 'node:zlib';
import type { PDFDict, PDFRawStream } from 'pdf-lib';

type Lib = typeof import('pdf-lib');

/** Null for codings that no decoder here knows (JBIG2, JPEG 2000) and for palettes. */
export function pictureBytes(stream: PDFRawStream, lib: Lib): Uint8Array | null {
  const { PDFName } = lib;
  switch (onlyFilter(stream, lib)) {
    case PDFName.of('DCTDecode'):
      return stream.contents;
    case PDFName.of('FlateDecode'):
      return pngOf(stream, lib);
    case PDFName.of('CCITTFaxDecode'):
      return faxOf(stream, lib);
    default:
      return null;
  }
}

function onlyFilter(stream: PDFRawStream, { PDFName, PDFArray }: Lib): unknown {
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  return filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter;
}

function parameters({ dict }: PDFRawStream, { PDFName, PDFArray, PDFDict: Dict }: Lib): PDFDict | null {
  const parms = dict.lookup(PDFName.of('DecodeParms'));
  const only = parms instanceof PDFArray ? parms.lookup(0) : parms;
  return only instanceof Dict ? only : null;
}

function number(dict: PDFDict | null, key: string, { PDFName, PDFNumber }: Lib): number | null {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** 1 = grey, 3 = colours; null for others. */
function channelsOf(stream: PDFRawStream, lib: Lib): 1 | 3 | null {
  const { PDFName, PDFArray, PDFStream } = lib;
  if (stream.dict.lookup(PDFName.of('ImageMask'))?.toString() === 'true') return 1;
  const space = stream.dict.lookup(PDFName.of('ColorSpace'));
  const name = space instanceof PDFArray ? space.lookup(0) : space;
  if (name === PDFName.of('DeviceGray') || name === PDFName.of('CalGray')) return 1;
  if (name === PDFName.of('DeviceRGB') || name === PDFName.of('CalRGB')) return 3;
  if (!(space instanceof PDFArray) || name !== PDFName.of('ICCBased')) return null;
  const profile = space.lookup(1);
  const count = profile instanceof PDFStream ? number(profile.dict, 'N', lib) : null;
  return count === 1 || count === 3 ? count : null;
}

/** PNG predicts rows as PDF does, so its data can be taken over; data without prediction gets 0 before each row. */
function pngOf(stream: PDFRawStream, lib: Lib): Uint8Array | null {
  const width = number(stream.dict, 'Width', lib);
  const height = number(stream.dict, 'Height', lib);
  const bits = number(stream.dict, 'BitsPerComponent', lib) ?? 1;
  const channels = channelsOf(stream, lib);
  if (width === null || height === null || channels === null) return null;
  const parms = parameters(stream, lib);
  const predictor = number(parms, 'Predictor', lib) ?? 1;
  if (predictor > 1 && predictor < 10) return null;
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([bits, channels === 1 ? 0 : 2], 8);
  const data =
    predictor >= 10
      ? stream.contents
      : filtered(lib.decodePDFRawStream(stream).decode(), Math.ceil((width * channels * bits) / 8), height);
  return data && Buffer.concat([SIGNATURE, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', NOTHING)]);
}

const NOTHING = new Uint8Array();
const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function chunk(name: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.byteLength);
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function filtered(points: Uint8Array, row: number, rows: number): Uint8Array | null {
  if (points.byteLength < row * rows) return null;
  const out = new Uint8Array((row + 1) * rows);
  for (let at = 0; at < rows; at += 1) out.set(points.subarray(at * row, (at + 1) * row), at * (row + 1) + 1);
  return deflateSync(out, { level: 1 });
}

const TIFF_SHORT = 3;
const TIFF_LONG = 4;
/** Codings of TIFF 6.0 for the K of a PDF: negative = group 4, otherwise group 3. */
const GROUP_4 = 4;
const GROUP_3 = 3;

/** One strip of fax codes with the few tags that a reader of TIFF needs. White may come out black: it stays even. */
function faxOf(stream: PDFRawStream, lib: Lib): Uint8Array | null {
  const parms = parameters(stream, lib);
  const width = number(parms, 'Columns', lib) ?? 1728;
  const height = number(stream.dict, 'Height', lib);
  if (height === null) return null;
  const k = number(parms, 'K', lib) ?? 0;
  const tags: readonly (readonly [tag: number, type: number, value: number])[] = [
    [256, TIFF_LONG, width],
    [257, TIFF_LONG, height],
    [258, TIFF_SHORT, 1],
    [259, TIFF_SHORT, k < 0 ? GROUP_4 : GROUP_3],
    [262, TIFF_SHORT, 0],
    [273, TIFF_LONG, 8],
    [277, TIFF_SHORT, 1],
    [278, TIFF_LONG, height],
    [279, TIFF_LONG, stream.contents.byteLength],
    ...(k > 0 ? [[292, TIFF_LONG, 1] as const] : []),
  ];
  const padded = stream.contents.byteLength + (stream.contents.byteLength % 2);
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  head.writeUInt32LE(8 + padded, 4);
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length, 0);
  for (const [index, [tag, type, value]] of tags.entries()) {
    const at = 2 + index * 12;
    directory.writeUInt16LE(tag, at);
    directory.writeUInt16LE(type, at + 2);
    directory.writeUInt32LE(1, at + 4);
    directory.writeUInt32LE(value, at + 8);
  }
  const gap = Buffer.alloc(padded - stream.contents.byteLength);
  return Buffer.concat([head, stream.contents, gap, directory]);
}

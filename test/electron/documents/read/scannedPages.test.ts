/** What is seen of a scanned page, however the scanner has packed it. */
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPdfFile } from '../../../../electron/documents/read/readPdfFile.ts';
import type { ReadPage } from '../../../../shared/reading/readFile.ts';

const A4 = [595.28, 841.89] as const;
/** 100 dpi, small enough to be quick. */
const [WIDTH, HEIGHT] = [827, 1169];
const BLANK = '';
const PRINT = '<rect x="100" y="200" width="500" height="30" fill="#222"/>';
const SEAL = '<circle cx="560" cy="900" r="80" fill="none" stroke="#c02020" stroke-width="14"/>';

async function points(markup: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}"><rect width="100%" height="100%" fill="#fbfaf6"/>${markup}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: '#fff' }).removeAlpha().raw().toBuffer();
}

function raw(data: Buffer, channels: 1 | 3): ReturnType<typeof sharp> {
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels } });
}

/** A page that a picture stream covers. */
async function pageOf(dict: Readonly<Record<string, unknown>>, contents: Uint8Array): Promise<ReadPage> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([...A4]);
  const image = pdf.context.obj({ Type: 'XObject', Subtype: 'Image', Width: WIDTH, Height: HEIGHT, ...dict });
  const ref = pdf.context.register(PDFRawStream.of(image, contents));
  page.node.setXObject(PDFName.of('Im0'), ref);
  const draw = Buffer.from(`q ${A4[0]} 0 0 ${A4[1]} 0 0 cm /Im0 Do Q`);
  page.node.set(PDFName.of('Contents'), pdf.context.register(pdf.context.stream(draw)));
  const [seen] = (await readPdfFile(await pdf.save())).pages;
  if (!seen) throw new Error('no page');
  return seen;
}

const GREY = { ColorSpace: 'DeviceGray', BitsPerComponent: 8 };
const RGB = { ColorSpace: 'DeviceRGB', BitsPerComponent: 8 };

type Packing = (markup: string) => Promise<ReadPage>;

const jpeg: Packing = async (markup) =>
  pageOf(
    { ...RGB, Filter: 'DCTDecode' },
    await raw(await points(markup), 3)
      .jpeg()
      .toBuffer(),
  );
const deflated: Packing = async (markup) =>
  pageOf({ ...RGB, Filter: 'FlateDecode' }, deflateSync(await points(markup)));
/** Rows predicted as in PNG: the first byte of each row names the way, 1 = the point to the left. */
const predicted: Packing = async (markup) => {
  const data = await points(markup);
  const row = WIDTH * 3;
  const out = Buffer.alloc((row + 1) * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    out[y * (row + 1)] = 1;
    for (let x = 0; x < row; x += 1) {
      const left = x < 3 ? 0 : (data[y * row + x - 3] ?? 0);
      out[y * (row + 1) + 1 + x] = ((data[y * row + x] ?? 0) - left) & 255;
    }
  }
  const parms = { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: WIDTH };
  return pageOf({ ...RGB, Filter: 'FlateDecode', DecodeParms: parms }, deflateSync(out));
};
const grey: Packing = async (markup) =>
  pageOf(
    { ...GREY, Filter: 'FlateDecode' },
    deflateSync(
      await raw(await points(markup), 3)
        .toColourspace('b-w')
        .raw()
        .toBuffer(),
    ),
  );
/** Rows that the writer of TIFF files puts into one strip. */
const STRIP_ROWS = 256;

/** Black and white with the codes of a fax, taken out of a TIFF of one strip. */
async function fax(markup: string): Promise<ReadPage> {
  const tiff = await raw(await points(markup), 3)
    .extract({ left: 0, top: 150, width: WIDTH, height: STRIP_ROWS })
    .toColourspace('b-w')
    .threshold(160)
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer();
  const [offset, length] = [tagOf(tiff, 273), tagOf(tiff, 279)];
  const parms = { K: -1, Columns: WIDTH, Rows: STRIP_ROWS };
  return pageOf(
    { ...GREY, Height: STRIP_ROWS, BitsPerComponent: 1, Filter: 'CCITTFaxDecode', DecodeParms: parms },
    tiff.subarray(offset, offset + length),
  );
}

/** The value of a tag that has one. */
function tagOf(tiff: Buffer, tag: number): number {
  const directory = tiff.readUInt32LE(4);
  const at = Array.from(
    { length: tiff.readUInt16LE(directory) },
    (_, index) => directory + 2 + index * 12,
  ).find((entry) => tiff.readUInt16LE(entry) === tag);
  if (at === undefined) throw new Error(`no tag ${tag}`);
  return tiff.readUInt32LE(at + 8);
}

it('the codes of a fax show whether there is anything on the page', async () => {
  expect(await fax(BLANK)).toMatchObject({ blank: true, coloured: false });
  expect(await fax(PRINT)).toMatchObject({ blank: false, coloured: false });
});

describe.each([
  ['JPEG', jpeg],
  ['deflated points', deflated],
  ['predicted rows', predicted],
])('a page packed as %s', (_name, pack) => {
  it('is empty, printed or sealed', async () => {
    expect(await pack(BLANK)).toMatchObject({ blank: true, coloured: false, dpi: 100 });
    expect(await pack(PRINT)).toMatchObject({ blank: false, coloured: false });
    expect(await pack(PRINT + SEAL)).toMatchObject({ blank: false, coloured: true });
  });
});

it('grey points have no colour', async () => {
  expect(await grey(BLANK)).toMatchObject({ blank: true, coloured: false });
  expect(await grey(PRINT + SEAL)).toMatchObject({ blank: false, coloured: false });
});

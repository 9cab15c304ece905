/**
 * Signed pages as a scanner returns them: one A4 page a paper, a JPEG inside a PDF. The page below the title is the
 * same for all, so it is drawn once; the stroke in the signature's place is invented and resembles nobody's.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import sharp from 'sharp';
import type { ChartFonts } from '../../documents/charts/outlineText.ts';
import { outlineText } from '../../documents/charts/outlineText.ts';

export interface ScannedPage {
  readonly itemId: string;
  readonly title: string;
  /** Period of the paper; '' = none. */
  readonly period: string;
  readonly code: string;
  /** Written by hand beside the signature. */
  readonly signedOn: string;
  readonly seal: boolean;
}

/** A4 in hundredths of an inch. */
const [WIDTH, HEIGHT] = [827, 1170];
/** 200 dpi: the least that is asked of a scan for an archive. */
const DOTS = 2;
/** Pages drawn and encoded at the same time. */
const AT_ONCE = 8;
const A4_POINTS = { width: 595.28, height: 841.89 };
const HEAD_HEIGHT = 250;
const SIGN_TOP = 930;
const PAPER = '#fcfbf7';
const INK = '#26303a';
const PEN = '#1d3a8a';

/** Writes a PDF for each page and returns the paths by item. */
export async function writeSignedScans(
  folder: string,
  pages: readonly ScannedPage[],
  project: string,
  fonts: ChartFonts,
): Promise<ReadonlyMap<string, string>> {
  await mkdir(folder, { recursive: true });
  const body = await jpeg(bodyMarkup(), SIGN_TOP - HEAD_HEIGHT, fonts);
  const written: (readonly [string, string])[] = [];
  // A page is some seven megabytes while it is drawn: a contract with a log for every day has hundreds.
  for (let from = 0; from < pages.length; from += AT_ONCE) {
    const some = pages.slice(from, from + AT_ONCE).map(async (page): Promise<readonly [string, string]> => {
      const file = join(folder, `${page.code} ${page.title}${page.period}.pdf`.replaceAll('/', '／'));
      await writeFile(file, await scan(page, project, body, fonts));
      return [page.itemId, file];
    });
    written.push(...(await Promise.all(some)));
  }
  return new Map(written);
}

/** Three strips that meet: only what differs from page to page is drawn and encoded anew. */
async function scan(
  page: ScannedPage,
  project: string,
  body: Uint8Array,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const head = await jpeg(headMarkup(page, project), HEAD_HEIGHT, fonts);
  const foot = await jpeg(signMarkup(page), HEIGHT - SIGN_TOP, fonts);
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(page.title);
  const date = new Date(`${page.signedOn}T00:00:00Z`);
  document.setCreationDate(date);
  document.setModificationDate(date);
  const sheet = document.addPage([A4_POINTS.width, A4_POINTS.height]);
  for (const [bytes, top, bottom] of [
    [head, 0, HEAD_HEIGHT],
    [body, HEAD_HEIGHT, SIGN_TOP],
    [foot, SIGN_TOP, HEIGHT],
  ] as const) {
    sheet.drawImage(await document.embedJpg(bytes), {
      x: 0,
      y: A4_POINTS.height * (1 - bottom / HEIGHT),
      width: A4_POINTS.width,
      height: (A4_POINTS.height * (bottom - top)) / HEIGHT,
    });
  }
  // Good scanners write PDF/A; the identifier hangs on the paper, so that the sample is the same each time.
  document.catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));
  const id = PDFHexString.of(createHash('sha256').update(page.itemId).digest('hex').slice(0, 32));
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  document.convertToPDFA({ conformance: '2B' });
  return document.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

async function jpeg(inner: string, height: number, fonts: ChartFonts): Promise<Uint8Array> {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"><rect width="${WIDTH}" height="${height}" fill="${PAPER}"/>${inner}</svg>`;
  const drawn = new Resvg(await outlineText(markup, fonts), {
    font: { loadSystemFonts: false },
    fitTo: { mode: 'zoom', value: DOTS },
  }).render();
  return sharp(drawn.pixels, { raw: { width: drawn.width, height: drawn.height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: 40 })
    .toBuffer();
}

function words(x: number, y: number, size: number, text: string, anchor = 'middle', fill = INK): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${safe}</text>`;
}

function headMarkup(page: ScannedPage, project: string): string {
  return [
    words(100, 74, 13, project, 'start'),
    words(727, 74, 13, page.title, 'end'),
    `<path d="M100 84 h627" stroke="${INK}" stroke-width="1"/>`,
    words(413, 142, 30, page.title),
    words(413, 180, 16, page.period),
    words(727, 222, 14, page.code, 'end'),
  ].join('');
}

/** Ruled rows with grey strokes where the scanner's eye sees print. */
function bodyMarkup(): string {
  const rows = Array.from({ length: 18 }, (_, row) => {
    const top = 4 + row * 36;
    const length = 180 + ((row * 137) % 150);
    const found = 90 + ((row * 71) % 70);
    return [
      `<path d="M100 ${top} h627" stroke="#5d6670" stroke-width="1"/>`,
      `<path d="M112 ${top + 18} h70 M206 ${top + 18} h${length} M556 ${top + 18} h${found}" stroke="#6d757e" stroke-width="7" stroke-dasharray="9 2.4" opacity="0.8"/>`,
    ].join('');
  });
  const bottom = 4 + 18 * 36;
  return [
    ...rows,
    `<path d="M100 4 V${bottom} M194 4 V${bottom} M544 4 V${bottom} M727 4 V${bottom} M100 ${bottom} h627" stroke="#5d6670" stroke-width="1" fill="none"/>`,
  ].join('');
}

function signMarkup(page: ScannedPage): string {
  const [year, month, day] = page.signedOn.split('-').map(Number);
  return [
    words(120, 70, 17, '乙方项目负责人（签字）：', 'start'),
    `<path d="M330 66 q14 -46 30 -12 q8 26 20 -16 q10 -22 16 10 q4 20 22 2 q18 -34 26 -6 q2 22 22 4 q24 -26 60 -22" fill="none" stroke="${PEN}" stroke-width="3.2" stroke-linecap="round"/>`,
    `<path d="M352 82 q60 -14 128 -6" fill="none" stroke="${PEN}" stroke-width="2.2" stroke-linecap="round"/>`,
    ...[
      [String(year), '年', 500],
      [String(month), '月', 590],
      [String(day), '日', 668],
    ].map(([number, unit, x]) =>
      [
        `<g transform="rotate(-3 ${x} 140)">${words(Number(x), 141, 22, String(number), 'end', PEN)}</g>`,
        words(Number(x) + 8, 140, 17, String(unit), 'start'),
      ].join(''),
    ),
    page.seal ? sealMarkup() : '',
  ].join('');
}

/** Marked as a sample: it is no unit's seal. */
function sealMarkup(): string {
  return [
    '<g opacity="0.82" fill="none" stroke="#c8302a" stroke-width="4"><circle cx="640" cy="76" r="68"/></g>',
    words(640, 70, 22, '样例', 'middle', '#c8302a'),
    words(640, 100, 17, '非真实印章', 'middle', '#c8302a'),
  ].join('');
}

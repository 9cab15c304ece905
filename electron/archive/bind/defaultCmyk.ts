/**
 * CMYK colours of outside PDFs get a meaning: `/DefaultCMYK` with an ICC profile in the resources of every page, form
 * and pattern that came from such a source (ISO 19005-2, 6.2.4.3). One profile for the whole volume.
 */
import sharp from 'sharp';
import { PDFDict, PDFName, PDFStream } from 'pdf-lib';
import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';

const key = (name: string): PDFName => PDFName.of(name);
const DEEPEST = 12;

/** The CMYK profile that comes with the image library. */
async function cmykProfile(): Promise<Uint8Array> {
  const pixel = sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } });
  const jpeg = await pixel.toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer();
  const { icc } = await sharp(jpeg).metadata();
  if (!icc) throw new Error('the image library carries no CMYK profile');
  return icc;
}

export async function embedCmykProfile(out: PDFDocument): Promise<PDFRef> {
  return out.context.register(out.context.flateStream(await cmykProfile(), { N: 4 }));
}

export function setDefaultCmyk(page: PDFPage, profile: PDFRef): void {
  const space = page.doc.context.obj([key('ICCBased'), profile]);
  const seen = new Set<PDFDict>();
  const visit = (resources: unknown, depth: number): void => {
    if (!(resources instanceof PDFDict) || seen.has(resources) || depth > DEEPEST) return;
    seen.add(resources);
    const known = resources.lookup(key('ColorSpace'));
    const spaces = known instanceof PDFDict ? known : PDFDict.withContext(page.doc.context);
    spaces.set(key('DefaultCMYK'), space);
    resources.set(key('ColorSpace'), spaces);
    for (const kind of ['XObject', 'Pattern', 'Font']) {
      const table = resources.lookup(key(kind));
      if (!(table instanceof PDFDict)) continue;
      for (const name of table.keys()) {
        const entry = table.lookup(name);
        const dict = entry instanceof PDFStream ? entry.dict : entry;
        if (dict instanceof PDFDict) visit(dict.lookup(key('Resources')), depth + 1);
      }
    }
  };
  visit(page.node.Resources(), 0);
}

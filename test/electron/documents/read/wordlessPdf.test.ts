/** A PDF without any font is read without the reader of words; what is said of it is the same. */
import { PDFDocument, PDFName, PDFString, StandardFonts, degrees } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPdfFile } from '../../../../electron/documents/read/readPdfFile.ts';
import type { ReadFile } from '../../../../shared/reading/readFile.ts';

const PAGES = [
  { size: [595.28, 841.89], turned: 0 },
  { size: [841.89, 595.28], turned: 90 },
  { size: [595.28, 841.89], turned: 270 },
] as const;

type Addition = (pdf: PDFDocument) => void | Promise<void>;

async function scan(fonts: boolean, add: Addition): Promise<ReadFile> {
  const pdf = await PDFDocument.create();
  const picture = await sharp({
    create: { width: 827, height: 1169, channels: 3, background: { r: 210, g: 40, b: 40 } },
  })
    .jpeg()
    .toBuffer();
  const image = await pdf.embedJpg(picture);
  for (const { size, turned } of PAGES) {
    const page = pdf.addPage([...size]);
    page.setRotation(degrees(turned));
    page.drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  await add(pdf);
  // Named on the page and never used: the reader of words is asked and finds none.
  if (fonts)
    pdf.getPage(0).node.setFontDictionary(PDFName.of('F0'), (await pdf.embedFont(StandardFonts.Courier)).ref);
  return readPdfFile(await pdf.save());
}

function remark(pdf: PDFDocument, subtype: string): void {
  const note = pdf.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 30, 30] });
  note.set(PDFName.of('Contents'), PDFString.of('?'));
  pdf.getPage(1).node.addAnnot(pdf.context.register(note));
}

const ADDITIONS: readonly (readonly [what: string, add: Addition, found: Partial<ReadFile>])[] = [
  ['nothing', () => {}, { comments: 0, active: [] }],
  ['two remarks', (pdf) => ['Text', 'Highlight'].forEach((kind) => remark(pdf, kind)), { comments: 2 }],
  ['a stamp, which is no remark', (pdf) => remark(pdf, 'Stamp'), { comments: 0 }],
  ['a file inside', (pdf) => pdf.attach(new Uint8Array([1, 2, 3]), 'a.bin'), { active: ['夹带的文件'] }],
  ['a script', (pdf) => pdf.addJavaScript('a', 'app.alert(1)'), { active: ['脚本'] }],
];

describe('a scan with', () => {
  it.each(ADDITIONS)('%s', async (_what, add, found) => {
    const bare = await scan(false, add);
    expect(bare).toMatchObject(found);
    expect(bare.pages.map(({ width, height }) => [width, height])).toEqual([
      [210, 297],
      [210, 297],
      [297, 210],
    ]);
    expect(bare.pages.every(({ dpi, coloured, letters }) => dpi !== null && coloured && letters === 0)).toBe(
      true,
    );
    expect({ ...bare, missingFonts: [] }).toEqual({ ...(await scan(true, add)), missingFonts: [] });
  });
});

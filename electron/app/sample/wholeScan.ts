/** The signed page with the pages before it, as a paper of several pages comes back from the scanner (整份扫描). */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';

/**
 * Writes the scan with `count` pages beside the one-page scan and returns its path. The pages before the signature
 * show the head and the rows of the signed page: its pictures are used again and lie in the file once.
 */
export async function wholeScan(file: string, count: number): Promise<string> {
  if (count <= 1) return file;
  const document = await PDFDocument.load(await readFile(file), { updateMetadata: false });
  const [signed] = document.getPages();
  if (!signed) throw new Error(`${file} has no page`);
  const content = document.context.register(document.context.stream(drawnFromTop(signed)));
  const { width, height } = signed.getSize();
  for (let made = 1; made < count; made += 1) {
    const page = document.insertPage(0, [width, height]);
    const resources = signed.node.get(PDFName.of('Resources'));
    if (resources) page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), content);
  }
  const whole = join(dirname(file), '整份', basename(file));
  await mkdir(dirname(whole), { recursive: true });
  await writeFile(whole, await document.save({ useObjectStreams: true, updateFieldAppearances: false }));
  return whole;
}

/** #fcfbf7, as the strips are: below the last row the sheet shows its paper. */
const PAPER = '0.988 0.984 0.969 rg';

/** Draws all strips of the signed page but the last one, the signature's, from the top of the sheet downwards. */
function drawnFromTop(page: PDFPage): string {
  const pictures = page.node.Resources()?.lookup(PDFName.of('XObject'));
  if (!(pictures instanceof PDFDict)) throw new Error('a scan without pictures');
  const { width, height } = page.getSize();
  const strips = pictures.keys().flatMap((name) => {
    const picture = pictures.lookup(name);
    if (!(picture instanceof PDFRawStream)) return [];
    const [across, down] = ['Width', 'Height'].map((key) => picture.dict.lookup(PDFName.of(key)));
    return across instanceof PDFNumber && down instanceof PDFNumber
      ? [{ name: name.asString(), high: (down.asNumber() * width) / across.asNumber() }]
      : [];
  });
  let top = height;
  const drawn = strips.slice(0, -1).map(({ name, high }) => {
    top -= high;
    return `q ${width} 0 0 ${high} 0 ${top} cm ${name} Do Q`;
  });
  return [`q ${PAPER} 0 0 ${width} ${height} re f Q`, ...drawn].join('\n');
}

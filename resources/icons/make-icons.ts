/** Draws the program's icons from icon.svg: `node resources/icons/make-icons.ts`. Run after changing the drawing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const here = (name: string): string => join(import.meta.dirname, name);
const svg = readFileSync(here('icon.svg'));

const png = (size: number): Promise<Buffer> =>
  sharp(svg, { density: Math.max(36, (144 * size) / 512) })
    .resize(size, size)
    .png({ compressionLevel: 9 })
    .toBuffer();

/** ICO with PNG entries (Windows Vista and later): 6 bytes of header, 16 per entry, then the pictures. */
async function ico(sizes: readonly number[]): Promise<Buffer> {
  const pictures = await Promise.all(sizes.map(png));
  const head = Buffer.alloc(6 + 16 * sizes.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(sizes.length, 4);
  let at = head.length;
  pictures.forEach((picture, index) => {
    const entry = 6 + 16 * index;
    const size = (sizes[index] ?? 0) % 256;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(picture.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += picture.length;
  });
  return Buffer.concat([head, ...pictures]);
}

for (const size of [512, 256]) writeFileSync(here(`icon-${size}.png`), await png(size));
writeFileSync(here('icon.ico'), await ico([16, 24, 32, 48, 64, 128, 256]));

/** A scanned picture → one A4 page. Colours end up in sRGB, upright by EXIF; 8-bit, not interlaced. */
import sharp from 'sharp';
import type { PDFDocument } from 'pdf-lib';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { LoadedSource } from './readSource.ts';

const MM = 72 / 25.4;
const A4 = [210 * MM, 297 * MM] as const;
/** Photos of paper keep a rim; scans that have the paper's shape fill the sheet. */
const RIM = 12 * MM;
const SHAPE_TOLERANCE = 0.04;
const JPEG_QUALITY = 92;

export async function addPicturePage(
  out: PDFDocument,
  picture: Extract<LoadedSource, { kind: 'picture' }>,
): Promise<void> {
  const { bytes, format } = await screenPicture(picture);
  const image = format === 'jpeg' ? await out.embedJpg(bytes) : await out.embedPng(bytes);
  const landscape = image.width > image.height;
  const [width, height] = landscape ? [A4[1], A4[0]] : A4;
  const shape = image.width / image.height / (width / height);
  const rim = Math.abs(shape - 1) <= SHAPE_TOLERANCE ? 0 : RIM;
  const scale = Math.min((width - 2 * rim) / image.width, (height - 2 * rim) / image.height);
  const size = { width: image.width * scale, height: image.height * scale };
  const page = out.addPage([width, height]);
  page.drawImage(image, { x: (width - size.width) / 2, y: (height - size.height) / 2, ...size });
}

/** A plain RGB or grey JPEG goes in as it is; everything else is drawn anew. */
async function screenPicture(
  picture: Extract<LoadedSource, { kind: 'picture' }>,
): Promise<{ bytes: Uint8Array; format: 'jpeg' | 'png' }> {
  try {
    const image = sharp(picture.bytes, { failOn: 'error' });
    const meta = await image.metadata();
    const upright = (meta.orientation ?? 1) === 1;
    const plain = meta.space === 'srgb' || meta.space === 'b-w';
    if (picture.format === 'jpeg') {
      if (upright && plain && !isWideGamut(meta.icc)) return { bytes: picture.bytes, format: 'jpeg' };
      return {
        bytes: await image.rotate().toColourspace('srgb').jpeg({ quality: JPEG_QUALITY }).toBuffer(),
        format: 'jpeg',
      };
    }
    const redrawn = image.rotate().flatten({ background: '#fff' }).toColourspace('srgb');
    return {
      bytes: await redrawn.png({ progressive: false, palette: false, compressionLevel: 6 }).toBuffer(),
      format: 'png',
    };
  } catch (error) {
    throw new AppFailure('bind.unreadable', `“${picture.name}”不是完整的图片，不能合订。换一个能打开的文件`, {
      file: picture.name,
      ...(error instanceof Error ? { item: error.message } : {}),
    });
  }
}

/** A profile other than sRGB changes the colours once it is dropped, so such a picture is converted. */
function isWideGamut(profile: Uint8Array | undefined): boolean {
  return profile !== undefined && !Buffer.from(profile).toString('latin1').includes('sRGB');
}

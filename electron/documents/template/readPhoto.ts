import sharp from 'sharp';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { Asset } from '../../../shared/documents/tree.ts';

/** Longer side in pixels: 138 mm at 330 dpi, enough for print and still small. */
const LONGEST_SIDE = 1800;
const JPEG_QUALITY = 84;

/**
 * A photo as documents carry it: turned upright by its EXIF, in sRGB (CMYK would print in wrong colours),
 * without alpha and without metadata. PNG stays PNG (screenshots), everything else becomes JPEG.
 */
export async function readPhoto(path: string, number: string): Promise<Asset> {
  try {
    const source = sharp(path, { failOn: 'error', limitInputPixels: 200_000_000 });
    const { format } = await source.metadata();
    if (format !== 'jpeg' && format !== 'png') {
      throw new AppFailure('photo.format', `${number}不是 JPEG 或 PNG 图片，请转换后重新放入`, {
        file: path,
      });
    }
    const upright = source
      .rotate()
      .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb');
    const bytes =
      format === 'png'
        ? await upright.png({ compressionLevel: 9 }).toBuffer()
        : await upright.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:2:0' }).toBuffer();
    return { kind: format, bytes: new Uint8Array(bytes) };
  } catch (error) {
    if (error instanceof AppFailure) throw error;
    throw new AppFailure('photo.unreadable', `${number}的图片文件打不开或已损坏，请重新放入`, { file: path });
  }
}

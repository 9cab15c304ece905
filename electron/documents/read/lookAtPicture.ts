/** A scanned page as a picture: how large, how it is turned, whether there is anything on it, and any colour. */
export interface PictureLook {
  /** Pixels as stored. */
  readonly width: number;
  readonly height: number;
  /** As the camera's mark says; 0 = as stored. */
  readonly turned: 0 | 90 | 180 | 270;
  readonly blank: boolean;
  readonly coloured: boolean;
}

/** Small enough to be quick, large enough that a seal or a line of print still darkens some points. */
const SIDE = 96;
/** Difference of brightness below which a page is paper alone. */
const PAPER_NOISE = 14;
/** Difference of the colour channels from which on a point is coloured; paper itself is often yellowish. */
const COLOUR = 40;
const COLOURED_POINTS = 4;
/** EXIF orientation → degrees clockwise that the stored picture has to be turned. */
const ORIENTATIONS: Readonly<Record<number, 90 | 180 | 270>> = { 3: 180, 6: 90, 8: 270 };

/** Null for what cannot be decoded; that is reported by the rule on files that open. */
export async function lookAtPicture(bytes: Uint8Array): Promise<PictureLook | null> {
  const { default: sharp } = await import('sharp');
  try {
    const picture = sharp(bytes, { limitInputPixels: 300_000_000, failOn: 'none' });
    const { width, height, orientation = 1 } = await picture.metadata();
    const points = await picture
      .resize(SIDE, SIDE, { fit: 'fill' })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return {
      width,
      height,
      turned: ORIENTATIONS[orientation] ?? 0,
      ...lookAtPoints(points.data, points.info.channels),
    };
  } catch {
    return null;
  }
}

function lookAtPoints(data: Uint8Array, channels: number): { blank: boolean; coloured: boolean } {
  let [darkest, brightest, coloured] = [255, 0, 0];
  for (let at = 0; at + channels <= data.length; at += channels) {
    const red = data[at] ?? 0;
    const green = channels < 3 ? red : (data[at + 1] ?? 0);
    const blue = channels < 3 ? red : (data[at + 2] ?? 0);
    const light = (red + green + blue) / 3;
    darkest = Math.min(darkest, light);
    brightest = Math.max(brightest, light);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > COLOUR) coloured += 1;
  }
  return { blank: brightest - darkest < PAPER_NOISE, coloured: coloured >= COLOURED_POINTS };
}

/** The sample's photos: drawn scenes as JPEG, 1500 × 1000 pixels. Drawings, so that nobody's picture is used. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import sharp from 'sharp';
import type { PhotoScene, SamplePhoto } from '../../../shared/sample/photos.ts';
import type { ChartFonts } from '../../documents/charts/outlineText.ts';
import { outlineText } from '../../documents/charts/outlineText.ts';
import { competition, liveClassroom, reviewMeeting, trainingRoom } from './scenes/classroomScenes.ts';
import { drill, hotline, monitoringWall, serverRoom } from './scenes/machineScenes.ts';

const SCENES: Readonly<Record<PhotoScene, () => string>> = {
  'live-classroom': liveClassroom,
  'training-room': trainingRoom,
  competition,
  'review-meeting': reviewMeeting,
  'server-room': serverRoom,
  hotline,
  drill,
  'monitoring-wall': monitoringWall,
};

const [WIDTH, HEIGHT] = [1500, 1000];

/** Draws one scene and returns the bytes of its JPEG. The same scene gives the same bytes. */
export async function drawScene(scene: PhotoScene, fonts: ChartFonts): Promise<Uint8Array> {
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}">${SCENES[scene]()}</svg>`;
  const picture = new Resvg(await outlineText(markup, fonts), {
    fitTo: { mode: 'width', value: WIDTH },
    font: { loadSystemFonts: false },
  }).render();
  return sharp(picture.pixels, { raw: { width: picture.width, height: picture.height, channels: 4 } })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer();
}

/** Writes all photos as a camera names them; paths in the order of `photos`. */
export async function writePhotos(
  folder: string,
  photos: readonly SamplePhoto[],
  fonts: ChartFonts,
): Promise<readonly { readonly file: string; readonly photo: SamplePhoto }[]> {
  await mkdir(folder, { recursive: true });
  return Promise.all(
    photos.map(async (photo, index) => {
      const file = join(
        folder,
        `IMG_${photo.takenOn.replaceAll('-', '')}_${String(index + 1).padStart(2, '0')}.jpg`,
      );
      await writeFile(file, await drawScene(photo.scene, fonts));
      return { file, photo };
    }),
  );
}

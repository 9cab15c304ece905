import type { Paragraph } from 'docx';
import type { PhotoBlock } from '../../../../shared/documents/tree.ts';
import type { DocxContext } from '../docxContext.ts';
import { imageSize } from '../imageSize.ts';
import { typeWidth } from '../pageMeasures.ts';
import { paragraph } from '../elements/paragraph.ts';
import { run, tab } from '../elements/run.ts';
import { twips } from '../units.ts';

/** Millimetres. Upright pictures keep the height and stand on white. */
const WIDTH = 138;
const HEIGHT = 92;
const NUMBER_COLUMN = 18;

/** A photo, never cropped or stretched, with number and title, details and one sentence under it. */
export function photoBlock(photo: PhotoBlock, context: DocxContext, before: number): Paragraph[] {
  const size = imageSize(context.bytesOf(photo.asset));
  const scale = Math.min(WIDTH / size.width, HEIGHT / size.height);
  const picture = context.picture(
    photo.asset,
    size.width * scale,
    size.height * scale,
    `${photo.title}。${photo.sentence}`,
  );
  const side = (typeWidth(context.measures) - WIDTH) / 2;
  const left = twips(side + NUMBER_COLUMN);
  const text = { style: 'Note', left, right: twips(side), before: 0, after: 0, pitch: 12.6 } as const;
  const heading = { face: 'hei', size: 10.5 } as const;
  return [
    paragraph({ style: 'Picture', before: twips(before), after: twips(1.8) }, [picture]),
    paragraph({ ...text, keepNext: true, hanging: twips(NUMBER_COLUMN), pitch: 14, after: 30 }, [
      run(photo.number, heading),
      tab(),
      run(photo.title, heading),
    ]),
    paragraph({ ...text, keepNext: true, after: 30 }, [run(photo.details)]),
    paragraph({ ...text, keepLines: true }, [run(photo.sentence)]),
  ];
}

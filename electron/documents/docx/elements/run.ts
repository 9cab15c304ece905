import { Tab, TextRun } from 'docx';
import type { IFontAttributesProperties, IRunPropertiesOptions, XmlComponent } from 'docx';
import { withoutJoiners } from '../../template/bindUnits.ts';
import { LineBreak, TextLine } from './extensions.ts';
import { halfPoints, pointTwips } from '../units.ts';
import { wordText } from './wordText.ts';

/** Faces by role, as Windows names them. */
export type Face = 'song' | 'hei' | 'fang' | 'kai';

export interface RunProps {
  readonly style?: string;
  readonly face?: Face;
  readonly bold?: boolean;
  /** Grey or black, six hex digits. */
  readonly color?: string;
  /** Letter spacing in points. */
  readonly tracking?: number;
  /** Points. */
  readonly size?: number;
  readonly underline?: boolean;
}

const EAST_ASIAN: Readonly<Record<Face, string>> = { song: '宋体', hei: '黑体', fang: '仿宋', kai: '楷体' };
const LATIN: Readonly<Record<Face, string>> = {
  song: 'Times New Roman',
  hei: 'Arial',
  fang: 'Times New Roman',
  kai: 'Times New Roman',
};
const HINT: IFontAttributesProperties = { hint: 'eastAsia' };

/** The hint for the East Asian font alone: what the mark of a paragraph carries too, as Word writes it. */
export const HINT_ONLY: IRunPropertiesOptions = { font: HINT };

/** The fonts of a face. The East Asian slot never names a Latin font: Word would set Chinese in it. */
function fontsOf(face: Face): IFontAttributesProperties {
  const latin = LATIN[face];
  return { ascii: latin, hAnsi: latin, eastAsia: EAST_ASIAN[face], cs: latin };
}

/** Run properties in the library's terms. `hint`: the run holds Chinese. */
export function runOptions(props: RunProps, hint: boolean): IRunPropertiesOptions {
  const { style, face, bold, color, tracking, size, underline } = props;
  const fonts = face && (hint ? { ...HINT, ...fontsOf(face) } : fontsOf(face));
  const font = fonts ?? (hint ? HINT : undefined);
  return {
    ...(style === undefined ? {} : { style }),
    ...(font === undefined ? {} : { font }),
    ...(bold === undefined ? {} : { bold }),
    ...(color === undefined ? {} : { color }),
    ...(tracking === undefined ? {} : { characterSpacing: pointTwips(tracking) }),
    ...(size === undefined ? {} : { size: halfPoints(size) }),
    ...(underline ? { underline: { type: 'single' } } : {}),
  };
}

/**
 * A run of text. Text that is not plain ASCII carries the hint for the East Asian font: quotes, dashes, × and ±
 * would be set in the Latin one. Line feeds become breaks.
 */
export function run(text: string, props: RunProps = {}): TextRun {
  const words = wordText(withoutJoiners(text));
  const children = words
    .split('\n')
    .flatMap((line, at): XmlComponent[] => [
      ...(at === 0 ? [] : [new LineBreak()]),
      ...(line === '' ? [] : [new TextLine(line)]),
    ]);
  return new TextRun({ ...runOptions(props, isChinese(words)), children });
}

/** A tab; its leader takes the face and colour of the run. */
export function tab(props: RunProps = {}): TextRun {
  return new TextRun({ ...runOptions(props, false), children: [new Tab()] });
}

/** A line of `width` points to write on: no-break spaces, whose underline Word draws at a line's end too. */
export function blankLine(width: number, size: number): TextRun {
  const spaces = '\u00a0'.repeat(Math.max(1, Math.round(width / (size * 0.25))));
  return new TextRun({
    ...runOptions({ face: 'song', underline: true, size }, false),
    children: [new TextLine(spaces)],
  });
}

function isChinese(text: string): boolean {
  return /[\u0080-\u009f\u00a1-\u{10ffff}]/u.test(text);
}

import { withoutJoiners } from '../template/bindUnits.ts';
import { halfPoints, pointTwips } from './units.ts';
import { escapeXml, flag, tag, val } from './xml.ts';

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

/** `w:rFonts` of a face. The East Asian slot never names a Latin font: Word would set Chinese in it. */
export function fontsOf(face: Face): string {
  const latin = LATIN[face];
  return tag('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': EAST_ASIAN[face],
    'w:cs': latin,
  });
}

/** `w:rPr` in the schema's order; '' when nothing is said. `hint`: the run holds Chinese. */
export function runProperties(props: RunProps, hint: boolean): string {
  const latin = props.face && LATIN[props.face];
  const fonts =
    props.face || hint
      ? tag('w:rFonts', {
          'w:hint': hint ? 'eastAsia' : undefined,
          'w:ascii': latin,
          'w:hAnsi': latin,
          'w:eastAsia': props.face && EAST_ASIAN[props.face],
          'w:cs': latin,
        })
      : '';
  const content =
    val('w:rStyle', props.style) +
    fonts +
    flag('w:b', props.bold) +
    val('w:color', props.color) +
    val('w:spacing', props.tracking === undefined ? undefined : pointTwips(props.tracking)) +
    (props.size === undefined
      ? ''
      : val('w:sz', halfPoints(props.size)) + val('w:szCs', halfPoints(props.size))) +
    (props.underline ? val('w:u', 'single') : '');
  return content === '' ? '' : `<w:rPr>${content}</w:rPr>`;
}

/**
 * A run of text. Text that is not plain ASCII carries the hint for the East Asian font: quotes, dashes, × and ±
 * would be set in the Latin one. Line feeds become breaks.
 */
export function run(text: string, props: RunProps = {}): string {
  const words = withoutJoiners(text);
  const content = words
    .split('\n')
    .map((line) => textElement(line))
    .join('<w:br/>');
  return `<w:r>${runProperties(props, isChinese(words))}${content}</w:r>`;
}

function textElement(line: string): string {
  if (line === '') return '';
  const edges = /^\s|\s$/.test(line) ? ' xml:space="preserve"' : '';
  return `<w:t${edges}>${escapeXml(line)}</w:t>`;
}

/** A tab; its leader takes the face and colour of the run. */
export function tab(props: RunProps = {}): string {
  return `<w:r>${runProperties(props, false)}<w:tab/></w:r>`;
}

/** A line of `width` points to write on: no-break spaces, whose underline Word draws at a line's end too. */
export function blankLine(width: number, size: number): string {
  const spaces = '\u00a0'.repeat(Math.max(1, Math.round(width / (size * 0.25))));
  return `<w:r>${runProperties({ face: 'song', underline: true, size }, false)}<w:t xml:space="preserve">${spaces}</w:t></w:r>`;
}

function isChinese(text: string): boolean {
  return /[\u0080-\u009f\u00a1-\u{10ffff}]/u.test(text);
}

/** The few marks that charts are made of, as SVG text. All lengths are points: 8 pt type is 8 pt on paper. */

export const POINTS_PER_MM = 72 / 25.4;

/** Greys of papers printed in black, dark to light; neighbours differ by 40 of 255 or carry an outline. */
export const INK = '#000000';
export const BAR_DARK = '#5a5a5a';
export const BAR = '#8c8c8c';
export const NOTE = '#464646';
export const PAPER = '#ffffff';

export interface TextOptions {
  readonly size?: number;
  readonly medium?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly fill?: string;
}

export interface Stroke {
  readonly color?: string;
  readonly width: number;
  readonly dash?: string;
}

/** Points with two decimals and no trailing zeros, so that the same chart is the same text everywhere. */
export function pt(value: number): string {
  return String(Math.round(value * 100) / 100);
}

export function text(x: number, baseline: number, words: string, options: TextOptions = {}): string {
  const { size = 8.5, medium = false, anchor = 'start', fill = INK } = options;
  const weight = medium ? ' font-weight="500"' : '';
  const place = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${pt(x)}" y="${pt(baseline)}" font-size="${pt(size)}"${weight}${place} fill="${fill}">${escape(words)}</text>`;
}

export function bar(x: number, y: number, width: number, height: number, fill: string, outline = 0): string {
  const stroke = outline > 0 ? ` stroke="${INK}" stroke-width="${pt(outline)}"` : '';
  return `<rect x="${pt(x)}" y="${pt(y)}" width="${pt(width)}" height="${pt(height)}" fill="${fill}"${stroke}/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: Stroke): string {
  return `<line x1="${pt(x1)}" y1="${pt(y1)}" x2="${pt(x2)}" y2="${pt(y2)}"${strokeOf(stroke)}/>`;
}

export function polyline(points: readonly (readonly [x: number, y: number])[], stroke: Stroke): string {
  const places = points.map(([x, y]) => `${pt(x)},${pt(y)}`).join(' ');
  return `<polyline points="${places}" fill="none" stroke-linejoin="round"${strokeOf(stroke)}/>`;
}

export function dot(x: number, y: number, radius = 2.1): string {
  return `<circle cx="${pt(x)}" cy="${pt(y)}" r="${pt(radius)}" fill="${INK}"/>`;
}

/** The whole picture; `family` is the face of all its text, embedded by whoever places it. */
export function svg(width: number, height: number, marks: readonly string[]): string {
  const size = `width="${pt(width)}pt" height="${pt(height)}pt" viewBox="0 0 ${pt(width)} ${pt(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Noto Sans SC">\n${marks.join('\n')}\n</svg>\n`;
}

function strokeOf({ color = INK, width, dash }: Stroke): string {
  return ` stroke="${color}" stroke-width="${pt(width)}"${dash ? ` stroke-dasharray="${dash}"` : ''}`;
}

/** Without characters that XML forbids and without word joiners, which charts do not need. */
function escape(words: string): string {
  return words
    .toWellFormed()
    .replace(/\p{Cc}|\p{Noncharacter_Code_Point}|\u2060/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

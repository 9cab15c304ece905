import type { Font } from 'fontkit';
import { AppFailure } from '../../../shared/errors/appError.ts';
import type { FontSet } from '../types.ts';

/** The faces that charts are set in. */
export type ChartFonts = Pick<FontSet, 'sansRegular' | 'sansMedium'>;

interface Glyph {
  readonly outline: string;
  /** Advance in em. */
  readonly advance: number;
}

const faces = new Map<string, { readonly font: Font; readonly glyphs: Map<string, Glyph> }>();

/** `<text x y font-size [font-weight] [text-anchor] fill>…</text>` as `svg.ts` writes it. */
const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;

/**
 * The SVG of a chart with its text as outlines of the given faces. Rasterisers read whole font files anew for each
 * picture (a quarter of a second for ours) and ask the machine's fonts; outlines cost a tenth and are the same
 * everywhere. A character without a glyph is an error that names it.
 */
export async function outlineText(markup: string, fonts: ChartFonts): Promise<string> {
  const { openSync } = await import('fontkit');
  return markup.replace(TEXT, (_all, attributes: string, words: string) => {
    const read = (name: string): string | undefined =>
      new RegExp(` ${name}="([^"]*)"`).exec(` ${attributes}`)?.[1];
    const size = Number(read('font-size'));
    const file = read('font-weight') === '500' ? fonts.sansMedium : fonts.sansRegular;
    const glyphs = [...unescape(words)].map((letter) => glyphOf(file, letter, openSync));
    const width = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) * size;
    const anchor = read('text-anchor');
    let x = Number(read('x')) - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    const paths = glyphs.map((glyph) => {
      const place = `translate(${round(x)} ${read('y')}) scale(${round(size)} ${round(-size)})`;
      x += glyph.advance * size;
      return glyph.outline === '' ? '' : `<path transform="${place}" d="${glyph.outline}"/>`;
    });
    return `<g fill="${read('fill') ?? '#000'}">${paths.join('')}</g>`;
  });
}

function glyphOf(file: string, letter: string, openSync: (path: string) => Font): Glyph {
  const face = faces.get(file) ?? { font: openSync(file), glyphs: new Map<string, Glyph>() };
  faces.set(file, face);
  const known = face.glyphs.get(letter);
  if (known) return known;
  const code = letter.codePointAt(0) ?? 0;
  if (!face.font.hasGlyphForCodePoint(code)) {
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    throw new AppFailure('glyph.missing', `图中的“${letter}”（${name}）没有可用的字形，请换一个字`);
  }
  const { path, advanceWidth } = face.font.glyphForCodePoint(code);
  const em = face.font.unitsPerEm;
  const outline = path.toSVG().replace(/-?\d+(\.\d+)?/g, (number) => String(Number(number) / em));
  const glyph = { outline, advance: advanceWidth / em };
  face.glyphs.set(letter, glyph);
  return glyph;
}

function round(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function unescape(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

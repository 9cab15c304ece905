import { outlineText } from './outlineText.ts';
import type { ChartFonts } from './outlineText.ts';

/** Dots an inch of pictures for Word: sharp in print, small on disc. */
export const PRINT_DPI = 220;
/** CSS pixels, in which a length in points is first laid out. */
const CSS_DPI = 96;

/**
 * A chart's SVG as PNG on white, for readers that take no SVG (Word before 2016, WPS). Only the given faces are
 * used, never the machine's, so that every machine draws the same pixels.
 */
export async function svgToPng(svg: Uint8Array, fonts: ChartFonts, dpi = PRINT_DPI): Promise<Uint8Array> {
  const [{ Resvg }, markup] = await Promise.all([
    import('@resvg/resvg-js'),
    outlineText(new TextDecoder().decode(svg), fonts),
  ]);
  const resvg = new Resvg(markup, {
    background: '#ffffff',
    dpi: CSS_DPI,
    fitTo: { mode: 'zoom', value: dpi / CSS_DPI },
    font: { loadSystemFonts: false },
  });
  return new Uint8Array(resvg.render().asPng());
}

import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../../../electron/documents/charts/drawChart.ts';
import { svgToPng } from '../../../../electron/documents/charts/svgToPng.ts';
import { fontSet } from '../../../../electron/documents/fonts/fontSet.ts';
import { AppFailure } from '../../../../shared/errors/appError.ts';
import type { ChartSpec } from '../../../../shared/documents/tree.ts';
import { chartSpecs, roleBars } from './chartSpecs.ts';

const fonts = fontSet(resolve(import.meta.dirname, '../../../..'));

const mean = async (bytes: Uint8Array): Promise<number> =>
  (
    await sharp(await svgToPng(bytes, fonts))
      .greyscale()
      .stats()
  ).channels[0]?.mean ?? 0;
const named = (label: string): ChartSpec =>
  ({ ...roleBars, rows: [{ label, whole: 2, part: 1 }] }) as ChartSpec;

describe('svgToPng', () => {
  for (const [name, spec] of Object.entries(chartSpecs)) {
    it(`rasterises ${name} at its size, with ink on white`, async () => {
      const chart = drawChart(spec);
      const png = sharp(await svgToPng(chart.svg, fonts));
      const { width, height } = await png.metadata();
      expect(Math.abs(width - (155 / 25.4) * 220)).toBeLessThan(2);
      expect(Math.abs(height - (chart.height / 25.4) * 220)).toBeLessThan(2);
      const { channels } = await png.greyscale().stats();
      expect(channels[0]?.min).toBeLessThan(20);
      expect(channels[0]?.max).toBe(255);
      expect(channels[0]?.mean).toBeGreaterThan(150);
    });
  }

  it('draws the words: without them the picture is lighter', async () => {
    const { svg } = drawChart(roleBars);
    const bare = new TextEncoder().encode(new TextDecoder().decode(svg).replace(/<text .*?<\/text>/g, ''));
    expect(await mean(bare)).toBeGreaterThan((await mean(svg)) + 1);
  });

  it('gives the same bytes each time', async () => {
    const { svg } = drawChart(roleBars);
    expect(Buffer.from(await svgToPng(svg, fonts)).equals(Buffer.from(await svgToPng(svg, fonts)))).toBe(
      true,
    );
  });

  it('has glyphs for rare characters of names, and names one that no font has', async () => {
    expect((await svgToPng(drawChart(named('㛃䶮𬭎')).svg, fonts)).length).toBeGreaterThan(1000);
    await expect(svgToPng(drawChart(named('\u{2A700}')).svg, fonts)).rejects.toThrow(AppFailure);
    await expect(svgToPng(drawChart(named('\u{2A700}')).svg, fonts)).rejects.toThrow('U+2A700');
  });
});

/** Charts of a Word file with the figures kept beside the drawing (DrawingML `c:chart`). */
import type { ReadChart } from '../../../shared/reading/readFile.ts';
import { unescapeXml } from './readDocxText.ts';

export function readDocxCharts(parts: readonly string[]): ReadChart[] {
  return parts.flatMap((xml, index) => {
    const all = [...xml.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([series]) => series);
    const categories = pointsOf(within(all[0] ?? '', 'cat'));
    if (categories.length === 0) return [];
    return [
      {
        place: `图${index + 1}`,
        categories,
        series: all.map((series) => ({
          name: pointsOf(within(series, 'tx'))[0] ?? '',
          values: categories.map((_, at) => numberOf(pointsOf(within(series, 'val'))[at])),
        })),
      },
    ];
  });
}

function within(xml: string, name: string): string {
  return new RegExp(`<c:${name}>(.*?)</c:${name}>`, 's').exec(xml)?.[1] ?? '';
}

/** Points by their index; one that is missing leaves an empty text. */
function pointsOf(xml: string): string[] {
  const points: string[] = [];
  for (const match of xml.matchAll(/<c:pt idx="(\d+)"[^>]*>\s*<c:v>([^<]*)<\/c:v>/g))
    points[Number(match[1])] = unescapeXml(match[2] ?? '');
  return Array.from(points, (point) => point ?? '');
}

function numberOf(text: string | undefined): number | null {
  return text === undefined || text === '' || Number.isNaN(Number(text)) ? null : Number(text);
}

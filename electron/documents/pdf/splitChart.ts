/** A text of a chart: place of its anchor on the baseline and size in points. */
export interface ChartText {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
  readonly fill: string;
  readonly words: string;
}

/** `<text x y font-size [font-weight] [text-anchor] fill>…</text>` as `charts/svg.ts` writes it. */
const TEXT = /<text ([^>]*)>([^<]*)<\/text>\n?/g;

/**
 * Parts a chart into its shapes and its texts. The typesetter sets the texts like all others: they stay text in the
 * PDF, share the document's fonts, and the bytes do not depend on the order in which a picture's fonts are met.
 */
export function splitChart(svg: Uint8Array): {
  readonly shapes: Uint8Array;
  readonly texts: readonly ChartText[];
} {
  const markup = new TextDecoder().decode(svg);
  const texts = [...markup.matchAll(TEXT)].map((match): ChartText => {
    const read = (name: string): string | undefined =>
      new RegExp(` ${name}="([^"]*)"`).exec(` ${match[1] ?? ''}`)?.[1];
    return {
      x: Number(read('x')),
      y: Number(read('y')),
      size: Number(read('font-size')),
      weight: Number(read('font-weight') ?? 400),
      anchor: read('text-anchor') ?? 'start',
      fill: read('fill') ?? '#000000',
      words: decode(match[2] ?? ''),
    };
  });
  return { shapes: new TextEncoder().encode(markup.replace(TEXT, '')), texts };
}

function decode(words: string): string {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

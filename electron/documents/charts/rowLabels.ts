import { labelLines, labelWidth } from './labelText.ts';
import { text } from './svg.ts';

const SIZE = 9;
const GAP = 6;

/** The column of names left of horizontal bars: as wide as its longest name, but never more than a third. */
export interface RowLabels {
  /** Where the bars begin, in points. */
  readonly left: number;
  /** A name, right-aligned at the bars and centred on `middle`; long names take two lines and more. */
  readonly draw: (label: string, middle: number, medium?: boolean) => string;
  /** The most lines that any name takes. */
  readonly lines: number;
}

export function rowLabels(labels: readonly string[], width: number, least: number): RowLabels {
  const room = width / 3 - GAP;
  const widest = Math.max(0, ...labels.map((label) => labelWidth(label, SIZE)));
  const left = Math.max(least, Math.min(widest, room) + GAP);
  const broken = (label: string): string[] => labelLines(label, left - GAP, SIZE);
  return {
    left,
    lines: Math.max(1, ...labels.map((label) => broken(label).length)),
    draw(label, middle, medium = false) {
      const lines = broken(label);
      const first = middle + 3.2 - ((lines.length - 1) * 11) / 2;
      return lines
        .map((words, at) => text(left - GAP, first + at * 11, words, { size: SIZE, anchor: 'end', medium }))
        .join('\n');
    },
  };
}

import { labelWidth } from './labelText.ts';
import { text } from './svg.ts';

const SIZE = 8;

/** The common time axis: slots of equal width, the month's name under each. */
export interface MonthAxis {
  readonly slot: number;
  readonly centre: (at: number) => number;
  /** Height that the names take below the baseline. */
  readonly height: number;
  readonly draw: (baseline: number) => string[];
}

/** `2025年9月` is broken before the month's number where neighbours would touch. */
export function monthAxis(months: readonly string[], left: number, right: number): MonthAxis {
  const slot = (right - left) / Math.max(1, months.length);
  const centre = (at: number): number => left + (at + 0.5) * slot;
  const widths = months.map((month) => labelWidth(month, SIZE));
  const tight = widths.some((width, at) => (width + (widths[at + 1] ?? 0)) / 2 + 3 > slot);
  const lines = months.map((month) => (tight ? month.split(/(?<=年)(?=\d)/).toReversed() : [month]));
  const most = Math.max(1, ...lines.map((words) => words.length));
  return {
    slot,
    centre,
    height: 6 + most * 10.5,
    draw: (baseline) =>
      lines.flatMap((words, at) =>
        words.map((word, row) =>
          text(centre(at), baseline + 13 + row * 10.5, word, { size: SIZE, anchor: 'middle' }),
        ),
      ),
  };
}

import type { ChartSpec } from '../../../shared/documents/tree.ts';
import { labelWidth, percentOf } from './labelText.ts';
import { rowLabels } from './rowLabels.ts';
import { bar, INK, line, NOTE, PAPER, svg, text } from './svg.ts';

const HEAD = 22;
const BAR_HEIGHT = 13;
const GAP = 6.5;
const BEFORE_OVERALL = 5.5;
const RATE = 46;
/** Parts under this share carry no figure: it would not fit, and the table beside gives all. */
const LEAST_LABELLED = 0.06;
/** Greys by number of answers, dark to light. */
const SHADES: Readonly<Record<number, readonly number[]>> = {
  1: [48],
  2: [48, 235],
  3: [48, 194, 255],
  4: [48, 125, 194, 255],
  5: [48, 125, 194, 235, 255],
};

/**
 * Answers of each question as parts of 100 %, best answer first, and the rate at the right edge. `counts` are
 * answers in the order of `answers`; shares are truncated to one decimal. `width` in points.
 */
export function drawLikert(spec: Extract<ChartSpec, { chart: 'likert' }>, width: number): string {
  const shades = SHADES[spec.answers.length] ?? evenShades(spec.answers.length);
  const labels = rowLabels(
    spec.rows.map((row) => row.label),
    width,
    82,
  );
  const right = width - RATE;
  const pitch = Math.max(BAR_HEIGHT + GAP, labels.lines * 11 + 3);
  const marks = [
    ...keyLine(spec.answers, shades, labels.left, right),
    text(width, 9, '满意率', { medium: true, anchor: 'end' }),
  ];
  let top = HEAD;
  spec.rows.forEach((row, at) => {
    if (row.overall && at > 0) top += BEFORE_OVERALL;
    const middle = top + BAR_HEIGHT / 2;
    marks.push(labels.draw(row.label, middle, row.overall));
    marks.push(...stacked(row.counts, shades, labels.left, right, top));
    marks.push(text(width, middle + 3.2, row.rate, { size: 9, medium: true, anchor: 'end' }));
    top += pitch;
  });
  const axis = top - (pitch - BAR_HEIGHT) + 3.5;
  marks.push(line(labels.left, axis, right, axis, { width: 0.35 }));
  for (const share of [0, 25, 50, 75, 100]) {
    const x = labels.left + ((right - labels.left) * share) / 100;
    marks.push(line(x, axis, x, axis + 2.5, { width: 0.35 }));
    marks.push(
      text(x, axis + 11, share === 100 ? '100%' : String(share), { size: 8, anchor: 'middle', fill: NOTE }),
    );
  }
  return svg(width, axis + 14, marks);
}

function stacked(
  counts: readonly number[],
  shades: readonly number[],
  left: number,
  right: number,
  top: number,
): string[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return [text(left + 4, top + BAR_HEIGHT / 2 + 3, '无有效回答', { size: 8, fill: NOTE })];
  const marks: string[] = [];
  let before = 0;
  counts.forEach((count, at) => {
    if (count === 0) return;
    const shade = shades[at] ?? 255;
    const x = left + ((right - left) * before) / total;
    const length = ((right - left) * count) / total;
    // Dark parts are set apart by a white gap, light ones by their outline.
    const gap = isDark(shade) ? 0.7 : 0;
    marks.push(bar(x, top, Math.max(length - gap, 0.2), BAR_HEIGHT, grey(shade), isDark(shade) ? 0 : 0.4));
    if (count / total >= LEAST_LABELLED) {
      const fill = isDark(shade) ? PAPER : INK;
      const place = { size: 8.5, anchor: 'middle', fill } as const;
      marks.push(text(x + length / 2, top + BAR_HEIGHT / 2 + 3, percentOf(count, total), place));
    }
    before += count;
  });
  return marks;
}

/** Names of the answers in the bars' order, one line above them. */
function keyLine(
  answers: readonly string[],
  shades: readonly number[],
  left: number,
  right: number,
): string[] {
  const length = answers.reduce((sum, answer) => sum + labelWidth(answer, 8.5) + 28, -14);
  let x = Math.max(0, Math.min(left, right - length));
  return answers.flatMap((answer, at) => {
    const shade = shades[at] ?? 255;
    const box = bar(x, 2, 10, 8, grey(shade), isDark(shade) ? 0 : 0.4);
    const name = text(x + 14, 9, answer);
    x += 14 + labelWidth(answer, 8.5) + 14;
    return [box, name];
  });
}

const isDark = (shade: number): boolean => shade < 140;

function grey(shade: number): string {
  return `#${shade.toString(16).padStart(2, '0').repeat(3)}`;
}

function evenShades(count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.round(48 + (207 * at) / Math.max(1, count - 1)));
}

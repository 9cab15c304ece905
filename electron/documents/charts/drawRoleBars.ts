import type { ChartSpec } from '../../../shared/documents/tree.ts';
import { grouped, labelWidth, percentOf } from './labelText.ts';
import { rowLabels } from './rowLabels.ts';
import { bar, BAR_DARK, INK, line, NOTE, PAPER, svg, text } from './svg.ts';

const HEAD = 18;
const BAR_HEIGHT = 16.5;
const PITCH = 28;
const FOOT = 3;

/**
 * One bar a role: the whole in outline, the part of it filled, figures behind the bar and the share at the right
 * edge. Lengths are from zero and to one scale. `width` in points.
 */
export function drawRoleBars(spec: Extract<ChartSpec, { chart: 'role-bars' }>, width: number): string {
  const { rows, wholeName, partName } = spec;
  const [whole, part] = shortNames(wholeName, partName);
  const labels = rowLabels(
    rows.map((row) => row.label),
    width,
    62,
  );
  const pitch = Math.max(PITCH, labels.lines * 11 + 6);
  const figures = rows.map((row) => `${grouped(row.whole)}　${part} ${grouped(row.part)}`);
  const rates = 34;
  const behind = Math.max(
    labelWidth(`${wholeName}（${spec.unit}）`, 8),
    ...figures.map((words) => labelWidth(words, 8.5)),
  );
  const room = width - rates - behind - 12 - labels.left;
  const most = Math.max(1, ...rows.map((row) => row.whole));
  const height = HEAD + rows.length * pitch - (pitch - BAR_HEIGHT) + 6 + FOOT;
  const longest = labels.left + room;
  const marks = [
    text(longest + 5, 8, `${wholeName}（${spec.unit}）`, { size: 8, fill: NOTE }),
    text(width, 8, `${part}比例`, { size: 8, anchor: 'end', fill: NOTE }),
  ];
  rows.forEach((row, at) => {
    const top = HEAD + at * pitch;
    const middle = top + BAR_HEIGHT / 2;
    const baseline = middle + 3;
    const length = (row.whole / most) * room;
    const filled = (Math.min(row.part, row.whole) / most) * room;
    marks.push(labels.draw(row.label, middle));
    if (row.whole > 0) {
      marks.push(bar(labels.left, top, length, BAR_HEIGHT, PAPER, 0.5));
      marks.push(bar(labels.left, top, filled, BAR_HEIGHT, BAR_DARK));
    }
    if (at === 0) marks.push(...keyInside(labels.left, baseline, filled, length, partName, whole));
    marks.push(text(labels.left + length + 5, baseline, figures[at] ?? ''));
    const rate = percentOf(row.part, row.whole);
    marks.push(text(width, baseline, rate === '—' ? rate : `${rate}%`, { medium: true, anchor: 'end' }));
  });
  marks.push(line(labels.left, HEAD - 6, labels.left, height - FOOT, { width: 0.5 }));
  return svg(width, height, marks);
}

/** The series are named inside the first bar where they fit; the figures behind it say them anyway. */
function keyInside(
  left: number,
  baseline: number,
  filled: number,
  length: number,
  part: string,
  whole: string,
): string[] {
  const marks: string[] = [];
  if (labelWidth(part, 8) + 10 < filled) marks.push(text(left + 6, baseline, part, { size: 8, fill: PAPER }));
  if (labelWidth(whole, 8) + 8 < length - filled) {
    marks.push(text(left + filled + 4, baseline, whole, { size: 8, fill: INK }));
  }
  return marks;
}

/** 注册用户, 活跃用户 → 注册, 活跃: the ending that both share is said once, in the head. */
function shortNames(whole: string, part: string): [whole: string, part: string] {
  let shared = 0;
  while (shared < Math.min(whole.length, part.length) - 2 && whole.at(-1 - shared) === part.at(-1 - shared)) {
    shared += 1;
  }
  return [whole.slice(0, whole.length - shared), part.slice(0, part.length - shared)];
}

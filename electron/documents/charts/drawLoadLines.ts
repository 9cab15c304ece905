import type { ChartSpec } from '../../../shared/documents/tree.ts';
import { grouped, labelWidth } from './labelText.ts';
import { dot, line, NOTE, polyline, svg, text } from './svg.ts';

const HEAD = 18;
const PLOT = 150;
const FOOT = 32;
/** Loads on the axis this near to one another would print over each other. */
const LABEL_GAP = 4;
const END_PITCH = 11;
const GRID = '#c4c4c4';
const SIDE = '#777777';

/**
 * Measures against rising load, both axes from zero and true to scale. Points are not labelled, so there is a grid;
 * each line bears its name and last value at its end. `width` in points.
 */
export function drawLoadLines(spec: Extract<ChartSpec, { chart: 'load-lines' }>, width: number): string {
  const most = Math.max(1, ...spec.series.flatMap(({ values }) => values));
  const step = niceStep(most);
  const steps = Math.ceil(most / step);
  const ends = spec.series.map(({ name, values }) => `${name} ${grouped(values.at(-1) ?? 0)}`);
  const left = labelWidth(grouped(step * steps), 8.5) + 6;
  const right = width - Math.max(0, ...ends.map((words) => labelWidth(words, 8.5))) - 9;
  const baseline = HEAD + PLOT;
  const last = Math.max(1, ...spec.loads);
  const x = (load: number): number => left + ((right - left) * load) / last;
  const y = (value: number): number => baseline - (PLOT * value) / (step * steps);

  const marks = [text(0, 9, `${spec.name}（${spec.unit}）`, { size: 8, fill: NOTE })];
  for (let at = 0; at <= steps; at += 1) {
    if (at > 0) marks.push(line(left, y(at * step), right, y(at * step), { width: 0.25, color: GRID }));
    marks.push(text(left - 5, y(at * step) + 3, grouped(at * step), { anchor: 'end', fill: NOTE }));
  }
  marks.push(line(left, baseline, right, baseline, { width: 0.5 }), ...loadMarks(spec.loads, x, baseline));
  marks.push(text(right, baseline + 26, spec.loadName, { size: 8, anchor: 'end', fill: NOTE }));
  for (const { main, values } of spec.series) {
    const points = values.map((value, at): [number, number] => [x(spec.loads[at] ?? 0), y(value)]);
    marks.push(polyline(points, main ? { width: 1.6 } : { width: 1, color: SIDE }));
    for (const [px, py] of points) marks.push(dot(px, py, main ? 2.1 : 1.5));
  }
  const heights = apart(spec.series.map(({ values }) => y(values.at(-1) ?? 0)));
  spec.series.forEach(({ main }, at) =>
    marks.push(text(right + 6, (heights[at] ?? 0) + 3, ends[at] ?? '', { medium: main })),
  );
  return svg(width, baseline + FOOT, marks);
}

/** 1, 2 or 5 times a power of ten, so that there are four to eight lines. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].find((factor) => most / (factor * power) <= 8) ?? 10;
  return Math.max(1, step * power);
}

/** A tick at each load; its number where there is room for it, the highest first. */
function loadMarks(loads: readonly number[], x: (load: number) => number, baseline: number): string[] {
  const marks: string[] = [];
  let free = Infinity;
  for (const load of loads.toReversed()) {
    marks.push(line(x(load), baseline, x(load), baseline + 3, { width: 0.35 }));
    const half = labelWidth(grouped(load), 8.5) / 2;
    if (x(load) + half > free) continue;
    marks.push(text(x(load), baseline + 13, grouped(load), { anchor: 'middle' }));
    free = x(load) - half - LABEL_GAP;
  }
  return marks;
}

/** Label heights moved down where lines end close together; the order stays from top to bottom. */
function apart(heights: readonly number[]): number[] {
  const placed: number[] = [];
  for (const height of heights) placed.push(Math.max(height, (placed.at(-1) ?? -Infinity) + END_PITCH));
  return placed;
}

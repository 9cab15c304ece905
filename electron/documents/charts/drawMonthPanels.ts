import type { ChartSpec } from '../../../shared/documents/tree.ts';
import { labelLines, labelWidth } from './labelText.ts';
import { monthAxis } from './monthAxis.ts';
import type { MonthAxis } from './monthAxis.ts';
import { bar, BAR, dot, line, NOTE, polyline, svg, text } from './svg.ts';

type Panel = Extract<ChartSpec, { chart: 'month-panels' }>['panels'][number];

/** Room for the values above the highest point; then the plot, from zero. */
const LABEL = 13;
const PLOT: Readonly<Record<Panel['form'], number>> = { bars: 93, line: 50 };
const GAP = 14;
const BAR_SHARE = 0.51;

/**
 * Measures of unlike size over one time axis, a panel each, instead of two value axes. Every value is printed,
 * so there is no grid. A month without a value stays empty and says 无数据. `width` in points.
 */
export function drawMonthPanels(spec: Extract<ChartSpec, { chart: 'month-panels' }>, width: number): string {
  const names = spec.panels.flatMap((panel) => [
    labelWidth(panel.name, 9),
    labelWidth(`（${panel.unit}）`, 8),
  ]);
  const left = Math.min(Math.max(62, ...names.map((name) => name + 8)), 90);
  const axis = monthAxis(spec.months, left, width);
  const marks: string[] = [];
  let baseline = 0;
  spec.panels.forEach((panel, at) => {
    baseline += (at === 0 ? 0 : GAP) + LABEL + PLOT[panel.form];
    marks.push(...drawPanel(panel, axis, baseline, left));
    marks.push(line(left, baseline, width, baseline, { width: 0.5 }));
  });
  marks.push(...axis.draw(baseline));
  return svg(width, baseline + axis.height, marks);
}

function drawPanel(panel: Panel, axis: MonthAxis, baseline: number, left: number): string[] {
  const most = Math.max(0, ...panel.values.map((value) => value ?? 0));
  const scale = most > 0 ? PLOT[panel.form] / most : 0;
  const top = (value: number): number => baseline - value * scale;
  const marks = nameOf(panel, baseline, left);
  if (panel.form === 'line') marks.push(...drawLines(panel.values, axis, top));
  const size = axis.slot < 26 ? 7.5 : 8.5;
  panel.values.forEach((value, at) => {
    const x = axis.centre(at);
    if (value === null) {
      marks.push(
        text(x, baseline - 4, '无数据', { size: Math.min(8, axis.slot / 3.2), anchor: 'middle', fill: NOTE }),
      );
      return;
    }
    const wide = axis.slot * BAR_SHARE;
    if (panel.form === 'bars') marks.push(bar(x - wide / 2, top(value), wide, baseline - top(value), BAR));
    else marks.push(dot(x, top(value)));
    const above = panel.form === 'bars' ? 4 : 6 + lift(panel, at, { scale, slot: axis.slot, size });
    const aside = panel.form === 'line' && axis.slot < 50 ? beside(panel.values, at, scale) : 0;
    marks.push(
      text(x + aside, top(value) - above, panel.labels[at] ?? '', { size, medium: true, anchor: 'middle' }),
    );
  });
  return marks;
}

/** Lifts a figure out of a valley so that neither side of it cuts through the digits. */
function lift(
  { values, labels }: Panel,
  at: number,
  { scale, slot, size }: { scale: number; slot: number; size: number },
): number {
  const value = values[at] ?? 0;
  const sides = [values[at - 1], values[at + 1]].map((side) => ((side ?? value) - value) * scale);
  if (sides.some((side) => side <= 0)) return 0;
  const half = labelWidth(labels[at] ?? '', size) / 2;
  return Math.max(0, Math.min(10, (Math.max(...sides) / slot) * half - 4));
}

/** Steps a figure away from a line that falls steeply to its point, or rises steeply from it. */
function beside(values: readonly (number | null)[], at: number, scale: number): number {
  const value = values[at] ?? 0;
  const fall = ((values[at - 1] ?? value) - value) * scale;
  const rise = ((values[at + 1] ?? value) - value) * scale;
  if (Math.max(fall, rise) < 12 || Math.min(fall, rise) > 12) return 0;
  return fall > rise ? 5 : -5;
}

/** The line, interrupted where a value is missing. */
export function drawLines(
  values: readonly (number | null)[],
  axis: MonthAxis,
  top: (value: number) => number,
): string[] {
  const runs: [number, number][][] = [[]];
  values.forEach((value, at) => {
    if (value === null) runs.push([]);
    else runs.at(-1)?.push([axis.centre(at), top(value)]);
  });
  return runs.filter((run) => run.length > 1).map((run) => polyline(run, { width: 1.6 }));
}

function nameOf({ name, unit }: Panel, baseline: number, left: number): string[] {
  const lines = labelLines(name, left - 6, 9);
  return [
    ...lines.map((words, at) => text(0, baseline - 14 - (lines.length - 1 - at) * 11, words, { size: 9 })),
    text(-1, baseline - 3.5, `（${unit}）`, { size: 8, fill: NOTE }),
  ];
}

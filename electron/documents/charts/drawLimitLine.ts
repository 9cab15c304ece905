import type { ChartSpec } from '../../../shared/documents/tree.ts';
import { drawLines } from './drawMonthPanels.ts';
import { monthAxis } from './monthAxis.ts';
import { dot, line, NOTE, svg, text } from './svg.ts';

const HEAD = 30;
const PLOT = 100;

/**
 * One measure against its limit, month by month, from zero. The limit is a dashed line with its text on it; every
 * value is printed, so there is neither grid nor value axis. `width` in points.
 */
export function drawLimitLine(spec: Extract<ChartSpec, { chart: 'limit-line' }>, width: number): string {
  const axis = monthAxis(spec.months, 0, width);
  const most = Math.max(spec.target, 0, ...spec.values.map((value) => value ?? 0));
  const baseline = HEAD + PLOT;
  const scale = most > 0 ? PLOT / most : 0;
  const top = (value: number): number => baseline - value * scale;
  const limit = top(spec.target);
  const above = spec.values.filter((value) => value !== null && value >= spec.target).length;
  // The limit's text stands on the side where fewer points are.
  const below = above * 2 >= spec.values.filter((value) => value !== null).length;
  const marks = [
    text(0, 9, `${spec.name}（${spec.unit}）`, { size: 8, fill: NOTE }),
    line(0, limit, width, limit, { width: 0.9, dash: '4 2.5' }),
    text(width, below ? limit + 11 : limit - 4, spec.targetLabel, { size: 8.5, medium: true, anchor: 'end' }),
    ...drawLines(spec.values, axis, top),
  ];
  const size = axis.slot < 26 ? 7.5 : 8.5;
  spec.values.forEach((value, at) => {
    const x = axis.centre(at);
    if (value === null) {
      marks.push(
        text(x, baseline - 4, spec.labels[at] || '无数据', {
          size: Math.min(8, axis.slot / 3.2),
          anchor: 'middle',
          fill: NOTE,
        }),
      );
      return;
    }
    marks.push(dot(x, top(value)));
    marks.push(text(x, top(value) - 6, spec.labels[at] ?? '', { size, medium: true, anchor: 'middle' }));
  });
  marks.push(line(0, baseline, width, baseline, { width: 0.5 }), ...axis.draw(baseline));
  return svg(width, baseline + axis.height, marks);
}

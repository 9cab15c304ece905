import type { ChartSpec } from '../../../shared/documents/tree.ts';
import { drawLikert } from './drawLikert.ts';
import { drawLimitLine } from './drawLimitLine.ts';
import { drawLoadLines } from './drawLoadLines.ts';
import { drawMonthPanels } from './drawMonthPanels.ts';
import { drawRoleBars } from './drawRoleBars.ts';
import { POINTS_PER_MM } from './svg.ts';

export interface DrawnChart {
  /** SVG in UTF-8 with real text in `Noto Sans SC`; drawn 1 : 1, one user unit is one point. */
  readonly svg: Uint8Array;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
}

/** Text width of a report, the usual place of charts. */
const REPORT_WIDTH = 155;

/**
 * Draws a chart in greys for paper: values at the bars and points, no grid where each is labelled, axis from zero.
 * Pure: the same spec and width (millimetres) give the same bytes. Charting libraries lay out axes, legends and
 * labels by their own rules; here every mark stands where the page's type area wants it.
 */
export function drawChart(spec: ChartSpec, width = REPORT_WIDTH): DrawnChart {
  const markup = draw(spec, width * POINTS_PER_MM);
  const points = /height="([\d.]+)pt"/.exec(markup)?.[1];
  if (points === undefined) throw new RangeError(`chart ${spec.chart} has no height`);
  return {
    svg: new TextEncoder().encode(markup),
    width,
    height: Math.round((Number(points) / POINTS_PER_MM) * 100) / 100,
  };
}

function draw(spec: ChartSpec, width: number): string {
  switch (spec.chart) {
    case 'role-bars':
      return drawRoleBars(spec, width);
    case 'month-panels':
      return drawMonthPanels(spec, width);
    case 'likert':
      return drawLikert(spec, width);
    case 'limit-line':
      return drawLimitLine(spec, width);
    case 'load-lines':
      return drawLoadLines(spec, width);
  }
}

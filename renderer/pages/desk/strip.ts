/** Geometry and movement of the year strip, without drawing. */
import { daysBetween, spanDays } from '../../../shared/domain/civilDate.ts';
import type { DateSpan } from '../../../shared/domain/civilDate.ts';
import type { StripCell, StripLane } from '../../../shared/ipc/views.ts';

/** Left edge and width of a span of days within the term, in per cent of its length. */
export function extent(term: DateSpan, span: DateSpan): { readonly left: number; readonly width: number } {
  const days = spanDays(term);
  return {
    left: (daysBetween(term.start, span.start) / days) * 100,
    width: (spanDays(span) / days) * 100,
  };
}

export interface Focus {
  readonly lane: number;
  readonly cell: number;
}

/** Where an arrow key leads; up and down go to the cell over or under the middle of this one. */
export function moveFocus(lanes: readonly StripLane[], from: Focus, key: string): Focus {
  const lane = lanes[from.lane];
  if (!lane) return from;
  const last = lane.cells.length - 1;
  switch (key) {
    case 'ArrowRight':
      return { ...from, cell: Math.min(last, from.cell + 1) };
    case 'ArrowLeft':
      return { ...from, cell: Math.max(0, from.cell - 1) };
    case 'Home':
      return { ...from, cell: 0 };
    case 'End':
      return { ...from, cell: last };
    case 'ArrowDown':
      return across(lanes, from, from.lane + 1);
    case 'ArrowUp':
      return across(lanes, from, from.lane - 1);
    default:
      return from;
  }
}

function across(lanes: readonly StripLane[], from: Focus, to: number): Focus {
  const here = lanes[from.lane]?.cells[from.cell];
  const there = lanes[to];
  if (!here || !there || there.cells.length === 0) return from;
  const middle = daysBetween('1970-01-01', here.start) + spanDays(here) / 2;
  const distance = (cell: StripCell): number =>
    Math.abs(daysBetween('1970-01-01', cell.start) + spanDays(cell) / 2 - middle);
  let best = 0;
  there.cells.forEach((cell, index) => {
    const current = there.cells[best];
    if (current && distance(cell) < distance(current)) best = index;
  });
  return { lane: to, cell: best };
}

/** The cell that holds `today` in the finest lane, else the last. */
export function focusOn(lanes: readonly StripLane[], today: string): Focus {
  const lane = Math.max(0, lanes.length - 1);
  const cells = lanes[lane]?.cells ?? [];
  const at = cells.findIndex((cell) => cell.start <= today && today <= cell.end);
  return { lane, cell: at >= 0 ? at : Math.max(0, cells.length - 1) };
}

/** What stands under the year strip without running into one another. */
import type { CivilDate, DateSpan } from '../../../shared/domain/civilDate.ts';
import { extent } from './strip.ts';

export interface AxisMark {
  readonly label: string;
  readonly date: CivilDate;
  /** Per cent from the left of the term. */
  readonly at: number;
}

/** Width of one character of the axis in per cent of the strip at its narrowest. */
const CHARACTER = 1.05;
const FLAG = 2;

/** Marks inside the term, from the right; one that would run into the next or into today's is left out. */
export function axisMarks(
  term: DateSpan,
  marks: readonly { readonly label: string; readonly date: CivilDate }[],
  today: number | null,
): AxisMark[] {
  const inside = marks
    .filter((mark) => mark.date >= term.start && mark.date <= term.end)
    .map((mark) => ({ ...mark, at: extent(term, { start: mark.date, end: mark.date }).left }))
    .toSorted((a, b) => b.at - a.at);
  let limit = Number.POSITIVE_INFINITY;
  return inside.filter((mark) => {
    const width = FLAG + (mark.label.length + 5) * CHARACTER;
    const left = Math.min(mark.at, 100 - width);
    const meetsToday = today !== null && left < today + 6 && left + width > today - 6;
    const worded = left + width <= limit && !meetsToday;
    if (worded) limit = left;
    return worded;
  });
}

/** What stands under the year strip without running into one another. */
import type { CivilDate, DateSpan } from '../../../shared/domain/civilDate.ts';
import { extent } from './strip.ts';

export interface AxisMark {
  readonly label: string;
  readonly date: CivilDate;
  /** Per cent from the left of the term. */
  readonly at: number;
  /** Where its words begin and end, in the same measure. */
  readonly from: number;
  readonly to: number;
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
    .map((mark) => {
      const at = extent(term, { start: mark.date, end: mark.date }).left;
      const width = FLAG + (mark.label.length + 5) * CHARACTER;
      const from = Math.min(at, 100 - width);
      return { ...mark, at, from, to: from + width };
    })
    .toSorted((a, b) => b.at - a.at);
  let limit = Number.POSITIVE_INFINITY;
  return inside.filter(({ from, to }) => {
    const meetsToday = today !== null && from < today + 6 && to > today - 6;
    const fits = to <= limit && !meetsToday;
    if (fits) limit = from;
    return fits;
  });
}

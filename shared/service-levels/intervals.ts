/** Half-open intervals of whole minutes `[start, end)`: merged, so that overlapping outages never count twice. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** The union of intervals, in order, none touching another. Empty and reversed ones vanish. */
export function merge(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
  const merged: Interval[] = [];
  for (const next of sorted) {
    const last = merged.at(-1);
    if (last && next.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    else merged.push(next);
  }
  return merged;
}

/** The part of each interval that lies inside the window; an outage over a month's edge is split by this. */
export function clip(intervals: readonly Interval[], window: Interval): Interval[] {
  return intervals
    .map(({ start, end }) => ({ start: Math.max(start, window.start), end: Math.min(end, window.end) }))
    .filter(({ start, end }) => start < end);
}

/** What is left of `intervals` outside `holes`; both merged, so is the answer. */
export function subtract(intervals: readonly Interval[], holes: readonly Interval[]): Interval[] {
  if (holes.length === 0) return [...intervals];
  const left: Interval[] = [];
  let next = 0;
  for (const { start, end } of intervals) {
    let from = start;
    while (next < holes.length && (holes[next]?.end ?? 0) <= from) next += 1;
    for (let at = next; at < holes.length; at += 1) {
      const hole = holes[at];
      if (!hole || hole.start >= end) break;
      if (hole.start > from) left.push({ start: from, end: hole.start });
      from = Math.max(from, hole.end);
    }
    if (from < end) left.push({ start: from, end });
  }
  return left;
}

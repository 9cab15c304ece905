/** Word counts in twips (1/20 pt), half points and eighths of a point. */
const POINTS_PER_MM = 72 / 25.4;

export function twips(millimetres: number): number {
  return Math.round(millimetres * POINTS_PER_MM * 20);
}

export function pointTwips(points: number): number {
  return Math.round(points * 20);
}

export function millimetresOf(points: number): number {
  return points / POINTS_PER_MM;
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Border width; Word's thinnest is 1/4 pt. */
export function eighths(points: number): number {
  return Math.max(2, Math.round(points * 8));
}

/** Pixels of 1/96 in, not rounded: the library counts pictures in them, and 1 px is 9525 EMU. */
export function pixels(millimetres: number): number {
  return (millimetres / 25.4) * 96;
}

/** Widths in twips whose sum is that of the millimetres, so that rounding never widens a table. */
export function twipColumns(widths: readonly number[]): number[] {
  let done = 0;
  let sum = 0;
  return widths.map((width) => {
    sum += width;
    const next = twips(sum) - done;
    done += next;
    return next;
  });
}

import { withoutJoiners } from '../template/bindUnits.ts';

const POINT = 25.4 / 72;
/** Advance widths of Noto Serif SC in em, rounded up; good for planning, not for setting. */
const DIGIT = 0.557;
const LATIN = 0.56;
const NARROW = 0.33;
const SPACE = 0.256;

/** Width of one line of text in em. */
export function emWidth(text: string): number {
  let width = 0;
  for (const letter of withoutJoiners(text)) {
    if (letter > '\u2E7F' || /[、。“”‘’—…×≥≤√]/.test(letter)) width += 1;
    else if (letter >= '0' && letter <= '9') width += DIGIT;
    else if (letter === ' ') width += SPACE;
    else width += /[.,:;'|!ijl]/.test(letter) ? NARROW : LATIN;
  }
  return width;
}

export function millimetres(points: number): number {
  return points * POINT;
}

/** Lines that `text` takes in a column of `width` millimetres at `size` points; at least one. */
export function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(width / millimetres(size), 1);
  return Math.max(1, Math.ceil(emWidth(text) / room));
}

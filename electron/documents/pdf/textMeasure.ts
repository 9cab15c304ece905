import { withoutJoiners } from '../template/bindUnits.ts';

const POINT = 25.4 / 72;
/** Advance widths of the characters U+0020 … U+007E of Noto Serif SC in thousandths of an em. */
const ASCII = [
  [256, 308, 376, 574, 550, 923, 779, 196, 364, 364, 478, 580, 327, 346, 327, 352],
  [557, 557, 558, 557, 555, 558, 558, 549, 558, 562, 327, 327, 580, 580, 580, 432],
  [912, 718, 670, 691, 770, 652, 629, 741, 853, 405, 403, 731, 625, 975, 796, 767],
  [641, 767, 715, 567, 659, 797, 714, 1053, 700, 687, 605, 344, 352, 344, 580, 563],
  [435, 557, 638, 538, 629, 547, 388, 566, 663, 332, 311, 607, 334, 974, 661, 596],
  [638, 607, 462, 473, 367, 653, 548, 838, 564, 552, 498, 374, 316, 374, 580],
].flat();
const FIRST = 0x20;
const DASH = 890;
const FULL = 1000;

/** Width of one line of text in em, as set in Noto Serif SC; whatever is not ASCII counts as a full em. */
export function emWidth(text: string): number {
  let width = 0;
  for (const letter of withoutJoiners(text)) {
    width += letter === '—' ? DASH : (ASCII[(letter.codePointAt(0) ?? 0) - FIRST] ?? FULL);
  }
  return width / FULL;
}

export function millimetres(points: number): number {
  return points * POINT;
}

/** Lines that `text` takes in a column of `width` millimetres at `size` points; at least one. An estimate. */
export function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(width / millimetres(size), 1);
  return Math.max(1, Math.ceil(emWidth(text) / room));
}

/**
 * How many lines a text surely takes in a column. The typesetter breaks lines by rules of its own (禁则, squeezed
 * marks, kerning); between the fewest and the most that they allow there is often only one number.
 */
import { emWidth } from './textMeasure.ts';

/** Marks of full width that may be squeezed to half of it, and spaces, which vanish at a line's end. */
const SQUEEZED = /[　、。，．：；！？（）《》〈〉「」『』【】〔〕“”‘’…—·～\s]/gu;
const SQUEEZE = 0.5;
/** Parts of the room: kerning may save a little on each line. */
const WIDEST = 1.02;
/** Every letter that a line may surely be broken before and behind. */
const FREE = /\p{Script=Han}/u;

/** `room` in em; `margin`: the part of it that is surely there. Null = not sure. */
export function sureLines(text: string, room: number, margin: number): number | null {
  const most = mostLines(text, room * margin);
  return most !== null && most === fewestLines(text, room) ? most : null;
}

/** As if a line could end behind every letter. */
function fewestLines(text: string, room: number): number {
  const squeezable = text.match(SQUEEZED)?.length ?? 0;
  const width = emWidth(text) - squeezable * SQUEEZE;
  return Math.max(1, Math.ceil(width / (room * WIDEST + SQUEEZE)));
}

/** As if a line could end only between two Chinese letters. */
function mostLines(text: string, room: number): number | null {
  let lines = 1;
  let used = 0;
  for (const piece of pieces(text)) {
    const width = emWidth(piece);
    if (width > room) return null;
    if (used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

function pieces(text: string): string[] {
  const found: string[] = [];
  let before = '';
  for (const letter of text) {
    const breaks = FREE.test(letter) && FREE.test(before);
    if (breaks || found.length === 0) found.push(letter);
    else found[found.length - 1] += letter;
    before = letter;
  }
  return found;
}

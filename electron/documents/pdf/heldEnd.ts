/** The last three of a text's full-width letters and marks. */
const LAST_LETTERS = /([\u2E80-\uFFEF”])([\u2E80-\uFFEF”])([\u2E80-\uFFEF”])$/u;

/** The last two of them, for a column too narrow to hold three. */
const LAST_PAIR = /([\u2E80-\uFFEF”])([\u2E80-\uFFEF”])$/u;

/** A single letter alone on a cell's last line is a fault: the last three letters go together. */
export function heldEnd(text: string): string {
  return text.replace(LAST_LETTERS, '$1\u2060$2\u2060$3');
}

export function heldPair(text: string): string {
  return text.replace(LAST_PAIR, '$1\u2060$2');
}

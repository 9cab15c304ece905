/** Advance width in points of a label set in Noto Sans SC: 1 em for Chinese, tabular digits of 0.555 em. */
export function labelWidth(words: string, size: number): number {
  let em = 0;
  for (const letter of words) {
    if (letter === '\u2060') continue;
    if (letter > '\u2E7F' || /[“”‘’—…×≥≤]/.test(letter)) em += 1;
    else if (letter >= '0' && letter <= '9') em += 0.555;
    else if (letter === '%') em += 0.92;
    else if (/[ .,:;'|!ijl]/.test(letter)) em += 0.28;
    else em += 0.6;
  }
  return em * size;
}

/** The label in lines no wider than `width` points; nothing is cut off, a word too long is broken. */
export function labelLines(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let current = '';
  for (const letter of words) {
    if (current !== '' && labelWidth(current + letter, size) > width) {
      lines.push(current);
      current = '';
    }
    current += letter;
  }
  return current === '' && lines.length > 0 ? lines : [...lines, current];
}

/** 2316 → `2,316`. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Part of a whole in per cent with one decimal, truncated as in the tables; `—` of nothing. */
export function percentOf(part: number, whole: number): string {
  if (whole <= 0) return '—';
  const tenths = Math.floor((part * 1000) / whole);
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

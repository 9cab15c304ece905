/** A label of two or three characters fills the width of four. */
export function spreadLabel(label: string): string {
  const letters = [...label];
  if (letters.length === 2) return letters.join('\u3000\u3000');
  return letters.length === 3 && !label.includes('\u3000') ? letters.join('\u2002') : label;
}

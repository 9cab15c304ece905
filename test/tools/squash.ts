/** Text without any white space, word joiners and no-break spaces: what must be equal in two renderings. */
export function squash(text: string): string {
  return text.replace(/[\s\u2060\u00a0]/gu, '');
}

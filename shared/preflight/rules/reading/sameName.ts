/** Names of people and organisations compared as a reader would, and as a typist errs. */

/** Without blanks and kinds of dashes and brackets: what a person reads as the same. */
export function plainName(text: string): string {
  return text
    .replaceAll(/\s/g, '')
    .replaceAll(/[—－–‐‑]/g, '-')
    .replaceAll(/[（]/g, '(')
    .replaceAll(/[）]/g, ')');
}

/** One letter of as many is another one, or one is missing or too many: a slip of the pen. */
export function oneLetterOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 2) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  if (restA.length === restB.length) return restA.slice(1) === restB.slice(1);
  return restA.length > restB.length ? restA.slice(1) === restB : restA === restB.slice(1);
}

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

/**
 * Places where a text says `wanted` with one letter wrong, missing or too many. One half of it is right then, so that
 * texts without either half cost nothing.
 */
export function nearMisses(said: string, wanted: string): string[] {
  const half = Math.floor(wanted.length / 2);
  if (half < 3 || !(said.includes(wanted.slice(0, half)) || said.includes(wanted.slice(half)))) return [];
  // A long name is broken over the lines of its cell.
  const text = said.replaceAll(/\s/g, '');
  if (text.includes(wanted)) return [];
  const head = text.indexOf(wanted.slice(0, half));
  const tail = head < 0 ? text.indexOf(wanted.slice(half)) : -1;
  if (head < 0 && tail < 0) return [];
  const end = tail + wanted.length - half;
  const windows = [0, -1, 1].map((more) =>
    head >= 0
      ? text.slice(head, head + wanted.length + more)
      : text.slice(Math.max(0, end - wanted.length - more), end),
  );
  return windows.filter((part) => oneLetterOff(part, wanted) && endsAlike(part, wanted)).slice(0, 1);
}

/** A name cut off or run on is none that is misspelled. */
function endsAlike(said: string, wanted: string): boolean {
  if (said.length !== wanted.length) return said[0] === wanted[0] && said.at(-1) === wanted.at(-1);
  return /^[\w\u4e00-\u9fff（）()〔〕-]+$/u.test(said);
}

/**
 * A name that every Windows machine, Joliet disc and zip reader takes (standards: Win32 naming rules, Joliet).
 * Order: NFC → forbidden characters become their full-width twins → blanks collapse → cut to 60 UTF-16 units
 * before the extension → no dot or blank at the end → reserved device names get `_` in front.
 */

/** Longest component of a path, in UTF-16 units; Joliet takes 64, which leaves room for `;1` and a suffix. */
export const NAME_LIMIT = 60;

const TWINS: Readonly<Record<string, string>> = {
  ':': '：',
  '?': '？',
  '/': '／',
  '\\': '＼',
  '*': '＊',
  '|': '｜',
  '<': '＜',
  '>': '＞',
  ';': '；',
  '"': '”',
  // Tools disagree on percent signs in BagIt manifests, so a name never carries one.
  '%': '％',
};

/** Control characters, DEL, zero-width and direction marks, byte order mark, halves of surrogate pairs. */
// oxlint-disable-next-line no-control-regex -- these are exactly the characters to drop
const DROPPED = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\ufeff\ufffe\uffff]|\p{Cs}/gu;
const RESERVED = /^(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³]|conin\$|conout\$)(?=\.|$)/i;
const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

export function safeName(text: string): string {
  const spelled = text
    .normalize('NFC')
    .replaceAll(/[\t\r\n]/g, ' ')
    .replaceAll(DROPPED, '')
    .replaceAll(/[:?/\\*|<>;"%]/g, (sign) => TWINS[sign] ?? '')
    .replaceAll(/[\s\u3000]+/gu, ' ')
    .trim();
  const cut = trimEnd(cutBeforeExtension(spelled, NAME_LIMIT));
  const named = cut === '' ? '未命名' : cut;
  if (!RESERVED.test(named)) return named;
  return trimEnd(cutBeforeExtension(`_${named}`, NAME_LIMIT));
}

/** `报告.pdf` → [`报告`, `.pdf`]; a leading dot alone is no extension. */
export function splitExtension(name: string): readonly [string, string] {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  return extension.length === name.length
    ? [name, '']
    : [name.slice(0, name.length - extension.length), extension];
}

/** At most `limit` UTF-16 units, the extension kept, no surrogate pair or combining mark torn apart. */
export function cutBeforeExtension(name: string, limit: number): string {
  if (name.length <= limit) return name;
  const [stem, extension] = splitExtension(name);
  let room = limit - extension.length;
  while (room > 0 && !isBoundary(stem, room)) room -= 1;
  return trimEnd(stem.slice(0, room)) + extension;
}

function isBoundary(text: string, at: number): boolean {
  const next = text.codePointAt(at);
  if (next === undefined) return true;
  const torn = /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
  return !torn && !/^\p{M}$/u.test(String.fromCodePoint(next));
}

function trimEnd(name: string): string {
  return name.replace(/[. ]+$/u, '');
}

/**
 * A short mark of a text (文本标记): the same text has the same one, and two of ten thousand texts share one by chance
 * once in a hundred million cases. For comparing many texts without holding them; no digest for evidence.
 */
export function textMark(text: string): string {
  // Two FNV-like hashes of 32 bits that walk differently.
  let [a, b] = [0x811c9dc5, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5f356495);
    b ^= b >>> 15;
  }
  return `${text.length}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}

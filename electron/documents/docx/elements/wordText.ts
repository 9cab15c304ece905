/**
 * Text as Word takes it: without characters that XML forbids (Word refuses the file) and without word joiners
 * (U+2060), for which the Windows fonts have no glyph and Word draws a box.
 */
export function wordText(text: string): string {
  if (!/[^\x20-\x7e\u00a0-\u205f\u2061-\ud7ff\uf900-\ufffd]/.test(text)) return text;
  return text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\u2060/gu, '');
}

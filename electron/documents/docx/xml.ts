/** Attributes of an element; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. `content` is XML already; an element without content closes itself. */
export function tag(name: string, attributes: Attributes = {}, content = ''): string {
  let opening = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) opening += ` ${key}="${typeof value === 'number' ? value : escapeXml(value)}"`;
  }
  return content === '' ? `${opening}/>` : `${opening}>${content}</${name}>`;
}

/** `<w:jc w:val="center"/>`, the commonest form; '' when there is no value. */
export function val(name: string, value: string | number | undefined): string {
  return value === undefined
    ? ''
    : `<${name} w:val="${typeof value === 'number' ? value : escapeXml(value)}"/>`;
}

/** A switch that is on (no attribute), off (`0`) or not said. */
export function flag(name: string, on: boolean | undefined): string {
  return on === undefined ? '' : on ? `<${name}/>` : `<${name} w:val="0"/>`;
}

/**
 * Text as XML: without characters that XML forbids (Word refuses the file) and without word joiners (U+2060), for
 * which the Windows fonts have no glyph and Word draws a box.
 */
export function escapeXml(text: string): string {
  if (
    !/[^\x20-\x25\x27-\x3b\x3d\x3f-\x7e\u00a0-\u205f\u2061-\ud7ff\uf900-\ufffd]/.test(text) &&
    !text.includes('"')
  ) {
    return text;
  }
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\t\n\r]|\p{Noncharacter_Code_Point}|\u2060/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespaces of the parts that hold text. */
export const NAMESPACES: Attributes = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
};

/** The public face of the document pipeline: template and facts → tree → PDF/A, page pictures and DOCX. */
export { fontSet } from './fonts/fontSet.ts';
export { missingGlyphs, missingGlyphsIn } from './fonts/missingGlyphs.ts';
export type { MissingGlyph } from './fonts/missingGlyphs.ts';
export { createPdfRenderer } from './pdf/createPdfRenderer.ts';
export type { PdfRenderer } from './pdf/createPdfRenderer.ts';
export { bindUnits, withoutJoiners } from './template/bindUnits.ts';
export { buildTree } from './template/buildTree.ts';
export { loadTemplate } from './template/loadTemplate.ts';
export type { Template, TemplateMeta } from './template/loadTemplate.ts';
export type * from './types.ts';

/** The public face of the document pipeline: template and facts → tree → PDF/A, page pictures and DOCX. */
export { drawChart } from './charts/drawChart.ts';
export { renderDocx } from './docx/renderDocx.ts';
export { fillForm } from './form/fillForm.ts';
export { isWordForm } from './form/isWordForm.ts';
export { fontSet } from './fonts/fontSet.ts';
export type { MissingGlyph } from './fonts/missingGlyphs.ts';
export { missingGlyphs, missingGlyphsIn } from './fonts/missingGlyphs.ts';
export type { PdfRenderer } from './pdf/createPdfRenderer.ts';
export { createPdfRenderer } from './pdf/createPdfRenderer.ts';
export { bindUnits, withoutJoiners } from './template/bindUnits.ts';
export { buildTree } from './template/buildTree.ts';
export type { Template } from './template/loadTemplate.ts';
export { loadOwnTemplate, loadTemplate } from './template/loadTemplate.ts';
export type { TemplateMeta } from './template/readMeta.ts';
export { readMeta } from './template/readMeta.ts';
export type * from './types.ts';

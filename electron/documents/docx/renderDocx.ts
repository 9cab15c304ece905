import type { ChartFonts } from '../charts/outlineText.ts';
import type { BuiltTree, RenderedPdf } from '../types.ts';

/**
 * A document tree as a Word document (DOCX, WordprocessingML transitional). Page numbers of the contents and the
 * page count come from the PDF of the same tree; its words are the PDF's, in the same order. The same tree, PDF
 * places and fonts give the same bytes: no clock, no random ids. `fonts` draw the charts, which Word gets as PNG.
 *
 * The library that writes it is loaded with the first document: it is large, and the window's process, which
 * writes none, would wait for it at its start.
 */
export async function renderDocx(
  built: BuiltTree,
  pdf: Pick<RenderedPdf, 'pages' | 'headings'>,
  fonts: ChartFonts,
): Promise<Uint8Array> {
  const { composeDocument } = await import('./composeDocument.ts');
  return composeDocument(built, pdf, fonts);
}

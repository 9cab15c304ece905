/** The volume as a whole: page labels, language, metadata from the data, file identifier from the content. */
import { createHash } from 'node:crypto';
import { PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';
import type { BindRequest } from '../types.ts';

/** A stretch of pages with one way of counting. */
export interface LabelledStretch {
  /** Page index of its first page, from 0. */
  readonly page: number;
  readonly label: { readonly first: number } | { readonly prefix: string };
}

export function finishVolume(
  out: PDFDocument,
  request: BindRequest,
  stretches: readonly LabelledStretch[],
  sourceDigests: readonly string[],
  pdfa: boolean,
): void {
  const { context, catalog } = out;
  const labels = stretches.flatMap(({ page, label }) => [
    page,
    'first' in label ? { S: 'D', St: label.first } : { P: PDFHexString.fromText(`${label.prefix} `), S: 'D' },
  ]);
  catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
  catalog.set(PDFName.of('Lang'), PDFString.of('zh-CN'));

  const date = new Date(`${request.date}T00:00:00Z`);
  out.setTitle(request.title, { showInWindowTitleBar: true });
  out.setAuthor(request.author);
  out.setProducer(request.producer);
  out.setCreator(request.producer);
  out.setCreationDate(date);
  out.setModificationDate(date);

  // Before the conversion, which would make a random one.
  const { stamp } = request;
  const settings = [
    request.title,
    request.bookmark,
    request.producer,
    request.date,
    stamp.corner,
    String(stamp.duplex),
  ];
  const digest = createHash('sha256')
    .update(
      JSON.stringify([settings, request.parts.map((part) => [part.title, part.numbered]), sourceDigests]),
    )
    .digest();
  const id = PDFHexString.fromBytes(digest.subarray(0, 16));
  context.trailerInfo.ID = context.obj([id, id]);
  if (pdfa) out.convertToPDFA({ conformance: '2B' });
}

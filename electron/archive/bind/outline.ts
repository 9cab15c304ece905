/** Bookmarks: read from a source, written for the volume. */
import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { resolveDestination } from './destinations.ts';

export interface Bookmark {
  readonly title: string;
  /** Page index in the document, from 0. */
  readonly page: number;
  readonly children: readonly Bookmark[];
}

/** A broken or looping outline ends here instead of never. */
const MOST_BOOKMARKS = 5000;
const DEEPEST = 3;

/** The outline of a source, at most three levels; destinations that lead nowhere are left out. */
export function readOutline(pdf: PDFDocument): readonly Bookmark[] {
  const root = pdf.catalog.lookup(PDFName.of('Outlines'));
  if (!(root instanceof PDFDict)) return [];
  let seen = 0;
  const level = (parent: PDFDict, depth: number): Bookmark[] => {
    const marks: Bookmark[] = [];
    let entry = parent.lookup(PDFName.of('First'));
    while (entry instanceof PDFDict && seen < MOST_BOOKMARKS) {
      seen += 1;
      const title = entry.lookup(PDFName.of('Title'));
      const page = resolveDestination(pdf, entry);
      if ((title instanceof PDFString || title instanceof PDFHexString) && page !== null) {
        marks.push({
          title: title.decodeText(),
          page,
          children: depth < DEEPEST ? level(entry, depth + 1) : [],
        });
      }
      entry = entry.lookup(PDFName.of('Next'));
    }
    return marks;
  };
  return level(root, 1);
}

/** Writes the outline of the volume; the first level is open. */
export function writeOutline(out: PDFDocument, bookmarks: readonly Bookmark[]): void {
  if (bookmarks.length === 0) return;
  const { context } = out;
  const pages = out.getPages().map((page) => page.ref);
  const root = context.nextRef();
  const chain = (marks: readonly Bookmark[], parent: PDFRef): readonly PDFRef[] => {
    const refs = marks.map(() => context.nextRef());
    marks.forEach((mark, index) => {
      const ref = refs[index];
      const page = pages[mark.page];
      if (!ref || !page) return;
      const dict = PDFDict.withContext(context);
      dict.set(PDFName.of('Title'), PDFHexString.fromText(mark.title));
      dict.set(PDFName.of('Parent'), parent);
      dict.set(PDFName.of('Dest'), context.obj([page, 'XYZ', null, null, null]));
      const [previous, next] = [refs[index - 1], refs[index + 1]];
      if (previous) dict.set(PDFName.of('Prev'), previous);
      if (next) dict.set(PDFName.of('Next'), next);
      const children = chain(mark.children, ref);
      const [first, last] = [children[0], children.at(-1)];
      if (first && last) {
        dict.set(PDFName.of('First'), first);
        dict.set(PDFName.of('Last'), last);
        // Negative: closed when the reader opens the file.
        dict.set(PDFName.of('Count'), PDFNumber.of(parent === root ? children.length : -children.length));
      }
      context.assign(ref, dict);
    });
    return refs;
  };
  const refs = chain(bookmarks, root);
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of('Type'), PDFName.of('Outlines'));
  const [first, last] = [refs[0], refs.at(-1)];
  if (first) dict.set(PDFName.of('First'), first);
  if (last) dict.set(PDFName.of('Last'), last);
  const open = bookmarks.reduce((sum, mark) => sum + 1 + mark.children.length, 0);
  dict.set(PDFName.of('Count'), PDFNumber.of(open));
  context.assign(root, dict);
  out.catalog.set(PDFName.of('Outlines'), root);
  out.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

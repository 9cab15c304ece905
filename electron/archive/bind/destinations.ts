/** Where a link or bookmark leads: explicit destinations, named ones, and GoTo actions. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFRef, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFObject } from 'pdf-lib';

/** Page index of the destination of an annotation or bookmark, or null when it leads nowhere in this document. */
export function resolveDestination(pdf: PDFDocument, holder: PDFDict): number | null {
  const direct = holder.lookup(PDFName.of('Dest'));
  if (direct !== undefined) return pageOf(pdf, direct);
  const action = holder.lookup(PDFName.of('A'));
  if (!(action instanceof PDFDict) || action.lookup(PDFName.of('S')) !== PDFName.of('GoTo')) return null;
  return pageOf(pdf, action.lookup(PDFName.of('D')));
}

function pageOf(pdf: PDFDocument, destination: PDFObject | undefined): number | null {
  const target = unwrap(named(pdf, destination));
  if (!(target instanceof PDFArray) || target.size() === 0) return null;
  const page = target.get(0);
  if (!(page instanceof PDFRef)) return null;
  const index = pageIndex(pdf).get(page.toString());
  return index ?? null;
}

const INDEXES = new WeakMap<PDFDocument, ReadonlyMap<string, number>>();

function pageIndex(pdf: PDFDocument): ReadonlyMap<string, number> {
  const known = INDEXES.get(pdf);
  if (known) return known;
  const made = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index] as const));
  INDEXES.set(pdf, made);
  return made;
}

function unwrap(value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFDict ? value.lookup(PDFName.of('D')) : value;
}

function named(pdf: PDFDocument, destination: PDFObject | undefined): PDFObject | undefined {
  if (destination instanceof PDFName) {
    const table = pdf.catalog.lookup(PDFName.of('Dests'));
    return table instanceof PDFDict ? table.lookup(destination) : undefined;
  }
  if (destination instanceof PDFString || destination instanceof PDFHexString) {
    const names = pdf.catalog.lookup(PDFName.of('Names'));
    const tree = names instanceof PDFDict ? names.lookup(PDFName.of('Dests')) : undefined;
    return tree instanceof PDFDict ? inNameTree(tree, destination.decodeText(), 0) : undefined;
  }
  return destination;
}

const DEEPEST_TREE = 12;

function inNameTree(node: PDFDict, name: string, depth: number): PDFObject | undefined {
  const names = node.lookup(PDFName.of('Names'));
  if (names instanceof PDFArray) {
    for (let i = 0; i + 1 < names.size(); i += 2) {
      const key = names.lookup(i);
      if ((key instanceof PDFString || key instanceof PDFHexString) && key.decodeText() === name) {
        return names.lookup(i + 1);
      }
    }
  }
  const kids = node.lookup(PDFName.of('Kids'));
  if (!(kids instanceof PDFArray) || depth >= DEEPEST_TREE) return undefined;
  for (let i = 0; i < kids.size(); i += 1) {
    const kid = kids.lookup(i);
    const found = kid instanceof PDFDict ? inNameTree(kid, name, depth + 1) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

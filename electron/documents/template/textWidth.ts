import type { PageFamily } from '../../../shared/documents/tree.ts';

/** Width of the type area in millimetres; the margins stand in templates/styles/measures.typ. */
const WIDTHS: Readonly<Record<PageFamily, number>> = {
  form: 164,
  report: 155,
  letter: 156,
  landscape: 257,
  archive: 164,
  label: 190,
};

export function textWidth(family: PageFamily): number {
  return WIDTHS[family];
}

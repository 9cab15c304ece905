import type { Inline } from '../../../shared/documents/tree.ts';

/** Running text as `inline.typ` reads it. */
export type LaidInline = string | readonly (string | { b: string } | { br: 1 } | { w: number })[];

export function layoutInlines(inlines: readonly Inline[]): LaidInline {
  const [first] = inlines;
  if (!first) return '';
  if (inlines.length === 1 && first.t === 'text' && !first.strong) return first.text;
  return inlines.map((inline) => {
    if (inline.t === 'break') return { br: 1 };
    if (inline.t === 'blank') return { w: inline.width };
    return inline.strong ? { b: inline.text } : inline.text;
  });
}

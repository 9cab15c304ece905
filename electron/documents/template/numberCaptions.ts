import type { MarkupElement } from './markup.ts';
import { templateFailure } from './templateFailure.ts';

export interface CaptionNumbers {
  /** Id → `表1`, for references. */
  readonly byId: ReadonlyMap<string, string>;
  readonly byElement: ReadonlyMap<MarkupElement, string>;
}

/** Numbers tables with a caption and charts, each in its own row, before anything refers to them. */
export function numberCaptions(doc: MarkupElement): CaptionNumbers {
  const byId = new Map<string, string>();
  const byElement = new Map<MarkupElement, string>();
  let tables = 0;
  let figures = 0;
  for (const child of doc.children) {
    if (child.kind !== 'element') continue;
    let label: string | null = null;
    if (child.name === 'table' && child.attributes.has('caption')) label = `表${(tables += 1)}`;
    if (child.name === 'chart') label = `图${(figures += 1)}`;
    if (label === null) continue;
    byElement.set(child, label);
    const id = child.attributes.get('id');
    if (id === undefined) continue;
    if (byId.has(id)) throw templateFailure(child.place, `id“${id}”用了两次`);
    byId.set(id, label);
  }
  return { byId, byElement };
}

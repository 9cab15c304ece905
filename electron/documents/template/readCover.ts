import type { Cover } from '../../../shared/documents/tree.ts';
import type { MarkupElement } from './markup.ts';
import { readPlainText } from './readInlines.ts';
import { templateFailure } from './templateFailure.ts';

/** The cover page; the project's name comes from the frame, not from the template. */
export function readCover(element: MarkupElement, project: string): Cover {
  const fields: { label: string; value: string }[] = [];
  const signLines: string[] = [];
  for (const child of element.children) {
    if (child.kind !== 'element') continue;
    if (child.name === 'field') {
      fields.push({ label: child.attributes.get('label') ?? '', value: readPlainText(child) });
    } else {
      const line = readPlainText(child);
      if (line === '') throw templateFailure(child.place, '封面的 <sign> 要写明谁签，如 编制');
      signLines.push(line);
    }
  }
  return {
    project,
    title: element.attributes.get('title') ?? '',
    period: element.attributes.get('period') || null,
    fields,
    signLines,
    unit: element.attributes.get('unit') ?? '',
    date: element.attributes.get('date') ?? '',
  };
}

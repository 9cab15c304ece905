import type { Inline } from '../../../shared/documents/tree.ts';
import { blankLine, run } from './run.ts';
import { twips } from './units.ts';

/** Running text: emphasis in 黑体 at the same size, breaks, lines to write on. `size` in points. */
export function inlineRuns(inlines: readonly Inline[], size: number, style?: string): string {
  return inlines
    .map((inline) => {
      switch (inline.t) {
        case 'text':
          return run(inline.text, inline.strong ? { style: 'Strong' } : style === undefined ? {} : { style });
        case 'break':
          return '<w:r><w:br/></w:r>';
        case 'blank':
          return blankLine(twips(inline.width) / 20, size);
      }
    })
    .join('');
}

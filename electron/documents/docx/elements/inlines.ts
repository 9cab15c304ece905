import { TextRun } from 'docx';
import type { Inline } from '../../../../shared/documents/tree.ts';
import { LineBreak } from './extensions.ts';
import { blankLine, run } from './run.ts';
import { twips } from '../units.ts';

/** Running text: emphasis in 黑体 at the same size, breaks, lines to write on. `size` in points. */
export function inlineRuns(inlines: readonly Inline[], size: number, style?: string): TextRun[] {
  return inlines.map((inline) => {
    switch (inline.t) {
      case 'text':
        return run(inline.text, inline.strong ? { style: 'Strong' } : style === undefined ? {} : { style });
      case 'break':
        return new TextRun({ children: [new LineBreak()] });
      case 'blank':
        return blankLine(twips(inline.width) / 20, size);
    }
  });
}

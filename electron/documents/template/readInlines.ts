import type { Inline } from '../../../shared/documents/tree.ts';
import { bindUnits } from './bindUnits.ts';
import type { MarkupElement, MarkupNode } from './markup.ts';
import type { CaptionNumbers } from './numberCaptions.ts';
import { readMillimetres } from './readAttributes.ts';
import { templateFailure } from './templateFailure.ts';

/** Running text with its emphasis, breaks, lines to write on and references. */
export function readInlines(element: MarkupElement, captions: CaptionNumbers): Inline[] {
  const raw: Inline[] = element.children.map((node) => readInline(node, captions));
  return joinTexts(trimEdges(raw)).map((inline) =>
    inline.t === 'text' ? { ...inline, text: bindUnits(inline.text) } : inline,
  );
}

/** The plain text of an element that may hold nothing else (titles, headings). */
export function readPlainText(element: MarkupElement): string {
  const text = element.children.map((node) => (node.kind === 'text' ? node.text : '')).join('');
  return foldSpace(text).replace(/^ | $/g, '');
}

function readInline(node: MarkupNode, captions: CaptionNumbers): Inline {
  if (node.kind === 'text') return { t: 'text', text: foldSpace(node.text) };
  switch (node.name) {
    case 'b':
      return { t: 'text', text: foldSpace(readPlainText(node)), strong: true };
    case 'br':
      return { t: 'break' };
    case 'blank':
      return { t: 'blank', width: readMillimetres(node, 'width', 1, 200) };
    default: {
      const to = node.attributes.get('to') ?? '';
      const label = captions.byId.get(to);
      if (label === undefined) throw templateFailure(node.place, `没有编号的表或图“${to}”`);
      return { t: 'text', text: label };
    }
  }
}

/**
 * Line breaks and indents of the source are no spaces: a run of blanks with a line break in it vanishes beside
 * Chinese text and is one space between Latin words. Full-width spaces are text and stay.
 */
function foldSpace(text: string): string {
  return text.replace(/[ \t\r\n]+/g, (run, offset: number, whole: string) => {
    if (!run.includes('\n')) return ' ';
    const before = whole[offset - 1] ?? '';
    const after = whole[offset + run.length] ?? '';
    return /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? ' ' : '';
  });
}

function trimEdges(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    if (inline.t !== 'text') return inline;
    const before = inlines[index - 1];
    const after = inlines[index + 1];
    let { text } = inline;
    if (!before || before.t === 'break') text = text.replace(/^ +/, '');
    if (!after || after.t === 'break') text = text.replace(/ +$/, '');
    return { ...inline, text };
  });
}

/** Neighbouring texts of the same weight become one, so that joins across a `<ref>` are seen. */
function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.t === 'text' && last?.t === 'text' && Boolean(last.strong) === Boolean(inline.strong)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else if (inline.t !== 'text' || inline.text !== '') {
      joined.push(inline);
    }
  }
  return joined;
}

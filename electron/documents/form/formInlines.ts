/** The words of a Word paragraph, and what is handed along while a form is read. */
import type { Inline, PageFamily } from '../../../shared/documents/tree.ts';
import { child, isOn } from './xmlNodes.ts';
import type { XmlNode } from './xmlNodes.ts';

export type HeadingStyle = 'title' | 1 | 2 | 3;

export interface FormContext {
  readonly missing: Set<string>;
  readonly styles: ReadonlyMap<string, HeadingStyle>;
  readonly family: PageFamily;
  headings: number;
}

/** Content controls and smart tags only wrap what they hold. */
export function unwrapped(nodes: readonly XmlNode[]): readonly XmlNode[] {
  if (!nodes.some(({ name }) => name === 'w:sdt' || WRAPPERS.has(name))) return nodes;
  return nodes.flatMap((node) => {
    if (node.name === 'w:sdt') return unwrapped(child(node, 'w:sdtContent')?.children ?? []);
    if (WRAPPERS.has(node.name)) return unwrapped(node.children);
    return [node];
  });
}
const WRAPPERS: ReadonlySet<string> = new Set([
  'w:smartTag',
  'w:ins',
  'w:hyperlink',
  'w:fldSimple',
  'w:customXml',
]);

/** Words, breaks and bold of a paragraph; runs of one look are joined. */
export function inlinesOf(node: XmlNode, context: Pick<FormContext, 'missing'>): Inline[] {
  const inlines: Inline[] = [];
  for (const run of unwrapped(node.children)) {
    if (run.name !== 'w:r') continue;
    const strong = isOn(run, 'w:rPr', 'w:b');
    for (const piece of run.children) {
      if (piece.name === 'w:t') addText(inlines, piece.children.map((entry) => entry.text).join(''), strong);
      else if (piece.name === 'w:tab') addText(inlines, '　　', strong);
      else if (piece.name === 'w:br' && valueOf(piece, 'w:type') !== 'page') inlines.push({ t: 'break' });
      else if (piece.name === 'w:sym') context.missing.add('特殊符号字体');
    }
  }
  return inlines;
}

function addText(inlines: Inline[], text: string, strong: boolean): void {
  const last = inlines.at(-1);
  if (last?.t === 'text' && (last.strong ?? false) === strong) {
    inlines[inlines.length - 1] = { ...last, text: last.text + text };
  } else if (text !== '') inlines.push(strong ? { t: 'text', text, strong } : { t: 'text', text });
}

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.t === 'text' ? inline.text : ' ')).join('');
}

export function valueOf(node: XmlNode | undefined, attribute: string): string | null {
  return node?.attributes[attribute] ?? null;
}

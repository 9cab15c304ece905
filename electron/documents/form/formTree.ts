/**
 * A filled Word form as a document tree, so that the app's own way makes its PDF: paragraphs, headings and tables.
 * What the tree cannot say faithfully (pictures, numbering by Word …) is named instead; such a form's PDF has to be
 * exported from Word and put in.
 */
import type { Block, PageFamily } from '../../../shared/documents/tree.ts';
import type { WordForm } from './openForm.ts';
import { inlinesOf, plainText, unwrapped, valueOf } from './formInlines.ts';
import type { FormContext, HeadingStyle } from './formInlines.ts';
import { formTable } from './formTable.ts';
import { child, isOn, parseXml, valueAt } from './xmlNodes.ts';
import type { XmlNode } from './xmlNodes.ts';

export interface FormTree {
  readonly family: PageFamily;
  readonly blocks: readonly Block[];
  /** What cannot be shown, in words; empty = the tree is the form. */
  readonly missing: readonly string[];
}

/** Elements whose contents our pages have no place for. */
const FOREIGN: Readonly<Record<string, string>> = {
  'w:drawing': '图片或图形',
  'w:pict': '图片或图形',
  'w:object': '嵌入的对象',
  'mc:AlternateContent': '图形或文本框',
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'm:oMath': '公式',
  'm:oMathPara': '公式',
};

export function formTree(form: WordForm): FormTree {
  const document = parseXml(form.xml('word/document.xml')).find((node) => node.name === 'w:document');
  const body = child(document, 'w:body');
  const styles = headingStyles(form.xml('word/styles.xml'));
  const missing = new Set<string>();
  const section = body?.children.findLast((node) => node.name === 'w:sectPr');
  const family = valueOf(child(section, 'w:pgSz'), 'w:orient') === 'landscape' ? 'landscape' : 'form';
  const context: FormContext = { missing, styles, family, headings: 0 };
  const blocks = unwrapped(body?.children ?? []).flatMap((node): Block[] => {
    if (node.name === 'w:p') return paragraph(node, context);
    if (node.name === 'w:tbl') return [formTable(node, context)];
    return [];
  });
  if (body) lookForForeign(body, section, missing);
  lookAtEnds(form, missing);
  return { family, blocks: withoutEmptyEnd(blocks), missing: [...missing] };
}

function lookForForeign(body: XmlNode, section: XmlNode | undefined, missing: Set<string>): void {
  const names = new Set<string>();
  collectNames(body, names);
  for (const [name, words] of Object.entries(FOREIGN)) if (names.has(name)) missing.add(words);
  if (Number(child(section, 'w:cols')?.attributes['w:num'] ?? '1') > 1) missing.add('分栏');
}

function collectNames(node: XmlNode, names: Set<string>): void {
  for (const entry of node.children) {
    names.add(entry.name);
    collectNames(entry, names);
  }
}

/** Our pages have heads and feet of their own. */
function lookAtEnds(form: WordForm, missing: Set<string>): void {
  for (const path of form.parts.keys()) {
    if (!/^word\/(?:header|footer)\d*\.xml$/.test(path)) continue;
    const words = parseXml(form.xml(path))
      .map(allText)
      .join('')
      .replace(/[第共页\d\s/—-]/g, '');
    if (words !== '') missing.add('页眉或页脚里的文字');
  }
}

function allText(node: XmlNode): string {
  if (node.name === 'w:instrText') return '';
  return node.text + node.children.map(allText).join('');
}

function headingStyles(xml: string): Map<string, HeadingStyle> {
  const found = new Map<string, HeadingStyle>();
  const styles = parseXml(xml).find((node) => node.name === 'w:styles');
  for (const style of styles?.children ?? []) {
    if (style.name !== 'w:style' || style.attributes['w:type'] !== 'paragraph') continue;
    const name = (valueAt(style, 'w:name') ?? '').toLowerCase();
    const level = /^(?:heading|标题) ?([123])$/.exec(name)?.[1];
    const id = style.attributes['w:styleId'] ?? '';
    if (level) found.set(id, Number(level) as 1 | 2 | 3);
    else if (name === 'title' || name === '标题') found.set(id, 'title');
  }
  return found;
}

const BLANK_LINE_MM = 6;

function paragraph(node: XmlNode, context: FormContext): Block[] {
  const properties = child(node, 'w:pPr');
  if (child(properties, 'w:numPr')) context.missing.add('Word 的自动编号');
  const inlines = inlinesOf(node, context);
  const text = plainText(inlines);
  const breaks = isOn(properties, 'w:pageBreakBefore') || hasPageBreak(node);
  const before: Block[] = breaks ? [{ t: 'page-break' }] : [];
  if (text.trim() === '') return breaks ? before : [{ t: 'space', height: BLANK_LINE_MM }];
  const style = context.styles.get(valueAt(properties, 'w:pStyle') ?? '');
  if (style === 'title') return [...before, { t: 'title', text: text.trim(), subtitle: null }];
  if (style !== undefined) {
    context.headings += 1;
    const id = `h${context.headings}`;
    return [...before, { t: 'heading', level: style, number: '', text: text.trim(), id }];
  }
  return [...before, { t: 'paragraph', inlines, role: roleOf(properties), draft: false }];
}

function roleOf(properties: XmlNode | undefined): Extract<Block, { t: 'paragraph' }>['role'] {
  const aligned = valueAt(properties, 'w:jc');
  if (aligned === 'center') return 'center';
  if (aligned === 'right' || aligned === 'end') return 'right';
  const indent = child(properties, 'w:ind')?.attributes ?? {};
  const first = Number(indent['w:firstLineChars'] ?? indent['w:firstLine'] ?? '0');
  return first > 0 ? 'body' : 'flush';
}

function hasPageBreak(node: XmlNode): boolean {
  return unwrapped(node.children).some(
    (run) =>
      run.name === 'w:r' &&
      run.children.some((piece) => piece.name === 'w:br' && valueOf(piece, 'w:type') === 'page'),
  );
}

/** Word ends a file with an empty paragraph, and puts one after each table. */
function withoutEmptyEnd(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.findLastIndex((block) => block.t !== 'space' && block.t !== 'page-break');
  return blocks.slice(0, last + 1);
}

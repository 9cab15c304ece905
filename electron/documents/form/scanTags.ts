/**
 * Finds the placeholders of a Word form with their places, as a person counts: 第3段, 表1第2行第3格. Word cuts a
 * placeholder into several runs as it likes; here a paragraph is read as one text.
 */
import { AppFailure } from '../../../shared/errors/appError.ts';
import { unescapeXml } from '../read/readDocxText.ts';
import { FORM_FILE } from './isWordForm.ts';

export interface FormTag {
  readonly kind: 'value' | 'section' | 'inverted' | 'end';
  readonly name: string;
  readonly place: string;
  /** Innermost table it stands in, 0 = none; a section begins and ends in the same. */
  readonly table: number;
  /** Where in the part's XML, for the size of what a loop repeats. */
  readonly at: number;
}

/** A section or a value, as the part is built. */
export interface FormNode {
  readonly tag: FormTag;
  readonly children: readonly FormNode[];
  /** Length of the XML that a section repeats. */
  readonly length: number;
}

const TOKENS =
  /<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<(w:tbl|w:tr|w:tc|w:p)(?: [^<>]*?)?(\/?)>|<\/(w:tbl|w:tr|w:tc|w:p)>|<w:(tab|br|cr)(?: [^<>]*)?\/>/g;
const NAME = /^[\p{L}_][\p{L}\p{N}_（）()·-]*(?:\.[\p{L}_][\p{L}\p{N}_（）()·-]*)*$/u;
const MOST_TAGS = 5_000;
const DEEPEST = 5;

export function formFault(place: string, what: string): AppFailure {
  return new AppFailure('form.tag', `Word 表单 ${place}：${what}`, { file: FORM_FILE, item: place });
}

interface Table {
  readonly number: number;
  row: number;
  cell: number;
}

/** The tags of one part (body, head or foot) in reading order. */
export function scanTags(xml: string, part: '' | '页眉' | '页脚'): FormTag[] {
  const tags: FormTag[] = [];
  const tables: Table[] = [];
  /** Paragraphs nest where a text box stands in one. */
  const paragraphs: { text: string; readonly at: number; readonly place: string; readonly table: number }[] =
    [];
  let tableCount = 0;
  let paragraphCount = 0;

  const begin = (at: number): void => {
    const table = tables.at(-1);
    if (!table) paragraphCount += 1;
    const place = table
      ? `${part}表${table.number}第${table.row}行第${table.cell}格`
      : `${part}第${paragraphCount}段`;
    paragraphs.push({ text: '', at, place, table: table?.number ?? 0 });
  };
  const end = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph) return;
    tags.push(...tagsOf(paragraph));
    if (tags.length > MOST_TAGS) throw formFault(paragraph.place, `占位符超过 ${MOST_TAGS} 个`);
  };

  for (const match of xml.matchAll(TOKENS)) {
    const [, text, opening, empty, closing, white] = match;
    const paragraph = paragraphs.at(-1);
    if (text !== undefined) {
      if (paragraph) paragraph.text += unescapeXml(text);
    } else if (white !== undefined) {
      if (paragraph) paragraph.text += white === 'tab' ? '\t' : '\n';
    } else if (opening === 'w:tbl') tables.push({ number: (tableCount += 1), row: 0, cell: 0 });
    else if (opening === 'w:tr') nextRow(tables.at(-1));
    else if (opening === 'w:tc') nextCell(tables.at(-1));
    else if (opening === 'w:p') {
      begin(match.index);
      if (empty === '/') end();
    } else if (closing === 'w:p') end();
    else if (closing === 'w:tbl') tables.pop();
  }
  return tags;
}

function nextRow(table: Table | undefined): void {
  if (!table) return;
  table.row += 1;
  table.cell = 0;
}

function nextCell(table: Table | undefined): void {
  if (table) table.cell += 1;
}

function tagsOf(paragraph: {
  readonly text: string;
  readonly at: number;
  readonly place: string;
  readonly table: number;
}): FormTag[] {
  const { text, at, place, table } = paragraph;
  const tags: FormTag[] = [];
  let from = 0;
  for (;;) {
    const open = text.indexOf('{', from);
    const close = text.indexOf('}', from);
    if (open === -1) {
      if (close !== -1)
        throw formFault(place, `“${text.slice(Math.max(0, close - 10), close + 1)}”多了一个 }`);
      return tags;
    }
    if (close === -1 || text.slice(open + 1, close).includes('{')) {
      throw formFault(place, `占位符“${text.slice(open, open + 20)}”没有用 } 结束`);
    }
    if (close < open) throw formFault(place, `“${text.slice(Math.max(0, close - 10), close + 1)}”多了一个 }`);
    tags.push({ ...readTag(text.slice(open + 1, close).trim(), place), place, table, at });
    from = close + 1;
  }
}

const KINDS: Readonly<Record<string, FormTag['kind']>> = { '#': 'section', '^': 'inverted', '/': 'end' };

function readTag(text: string, place: string): Pick<FormTag, 'kind' | 'name'> {
  const kind = KINDS[text.slice(0, 1)];
  const name = (kind ? text.slice(1) : text).trim();
  if (kind === 'end' && name === '') return { kind, name };
  if (name === '.' && !kind) return { kind: 'value', name };
  if (!NAME.test(name)) {
    throw formFault(
      place,
      `“{${text.slice(0, 40)}}”不是占位符的写法，可以写 {名称}、{#名称}…{/名称}、{^名称}…{/名称}`,
    );
  }
  return { kind: kind ?? 'value', name };
}

/** Puts each section's contents into it; what does not close, or closes something else, is told with both places. */
export function nestTags(tags: readonly FormTag[]): FormNode[] {
  const root: FormNode[] = [];
  const open: { readonly tag: FormTag; readonly children: FormNode[] }[] = [];
  for (const tag of tags) {
    const into = open.at(-1)?.children ?? root;
    if (tag.kind === 'value') into.push({ tag, children: [], length: 0 });
    else if (tag.kind === 'end') {
      const section = open.pop();
      if (!section) throw formFault(tag.place, `{/${tag.name}} 没有对应的 {#${tag.name}}`);
      const { name, place, table, at } = section.tag;
      if (tag.name !== '' && tag.name !== name) {
        throw formFault(tag.place, `{/${tag.name}} 与 ${place}的 {#${name}} 不配对`);
      }
      if (tag.table !== table) {
        throw formFault(
          place,
          `{#${name}} 和 {/${name}} 要在同一个表格里，或都在表格外（结束在${tag.place}）`,
        );
      }
      (open.at(-1)?.children ?? root).push({
        tag: section.tag,
        children: section.children,
        length: tag.at - at,
      });
    } else {
      open.push({ tag, children: [] });
      if (open.length > DEEPEST) throw formFault(tag.place, `循环套循环超过 ${DEEPEST} 层`);
    }
  }
  const unclosed = open.at(-1);
  if (unclosed)
    throw formFault(unclosed.tag.place, `{#${unclosed.tag.name}} 没有用 {/${unclosed.tag.name}} 结束`);
  return root;
}

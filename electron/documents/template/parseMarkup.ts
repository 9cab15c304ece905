import { AppFailure } from '../../../shared/errors/appError.ts';
import { GRAMMAR } from './grammar.ts';
import { readLineMark } from './lineMarks.ts';
import type { MarkupElement, MarkupNode, MarkupPlace } from './markup.ts';
import { templateFailure } from './templateFailure.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};
const attribute = /^([a-z][a-z0-9-]*)\s*=\s*("([^"<]*)"|'([^'<]*)')/;

/** Elements and characters of one document: ours some ten thousand table rows; a user's template some hundred pages. */
const MOST = { ours: { elements: 150_000, text: 20_000_000 }, users: { elements: 60_000, text: 2_000_000 } };

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: MarkupNode[];
  readonly place: MarkupPlace;
}

/**
 * Reads rendered markup strictly: the elements, attributes and nesting of the subset and nothing else.
 * `html` carries line marks; the first fault is thrown with the template's own file and line.
 */
export function parseMarkup(html: string, file: string, own = false): MarkupElement {
  const most = own ? MOST.users : MOST.ours;
  const open: OpenElement[] = [];
  let root: MarkupElement | null = null;
  let place: MarkupPlace = { file, line: 1 };
  let at = 0;
  let elements = 0;
  let characters = 0;

  const append = (node: MarkupNode): void => {
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else if (node.kind === 'element' && root === null && node.name === 'doc') root = node;
    else throw templateFailure(place, '最外层只能有一个 <doc>');
  };

  while (at < html.length) {
    const next = html.indexOf('<', at);
    const until = next === -1 ? html.length : next;
    if (until > at) {
      characters += until - at;
      if (characters > most.text) {
        throw templateFailure(place, `内容过大，文字超过 ${most.text} 个字，可能有过长的循环`);
      }
      const text = decodeEntities(html.slice(at, until), place);
      const parent = open.at(-1);
      if (parent && GRAMMAR[parent.name]?.text) append({ kind: 'text', text });
      else if (/[^ \t\r\n]/.test(text)) {
        const where = parent ? `<${parent.name}> 内` : '<doc> 之外';
        const lines = (/^\s*/.exec(text)?.[0] ?? '').split('\n').length - 1;
        const start = { ...place, line: place.line + lines };
        throw templateFailure(start, `${where}不能直接写文字“${text.trim().slice(0, 20)}”`);
      }
      at = until;
      continue;
    }
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at);
      if (end === -1) throw templateFailure(place, '注释没有结束');
      at = end + 3;
      continue;
    }
    const tag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(html.slice(at, at + 64));
    const mark = tag && readLineMark(html, at + tag[0].length);
    if (!tag || !mark) throw templateFailure(place, '“<”要写成 &lt;');
    place = mark.place;
    const name = tag[2] ?? '';
    if (tag[1] === '/') {
      const end = html.indexOf('>', mark.end);
      const element = open.pop();
      if (!element || element.name !== name || html.slice(mark.end, end).trim() !== '') {
        const expected = element ? `，这里应为 </${element.name}>（第${element.place.line}行开始）` : '';
        throw templateFailure(place, `</${name}> 没有对应的开始标签${expected}`);
      }
      append({ kind: 'element', ...element });
      at = end + 1;
      continue;
    }
    elements += 1;
    if (elements > most.elements) {
      throw templateFailure(place, `内容过大，超过 ${most.elements} 个元素，可能有过长的循环或表格`);
    }
    const { attributes, closed, end } = readAttributes(html, mark.end, name, place);
    checkElement(name, attributes, open.at(-1)?.name ?? null, place);
    const element: OpenElement = { name, attributes, children: [], place };
    if (closed || name === 'br') append({ kind: 'element', ...element });
    else open.push(element);
    at = end;
  }
  const unclosed = open.at(-1);
  if (unclosed) throw templateFailure(unclosed.place, `<${unclosed.name}> 没有结束标签`);
  if (root === null) {
    throw new AppFailure('template.markup', `模板 ${file} 中没有 <doc>`, { file, line: 1 });
  }
  return root;
}

function readAttributes(
  html: string,
  start: number,
  name: string,
  place: MarkupPlace,
): { readonly attributes: ReadonlyMap<string, string>; readonly closed: boolean; readonly end: number } {
  const attributes = new Map<string, string>();
  let at = start;
  for (;;) {
    while (/[ \t\r\n]/.test(html[at] ?? '')) at += 1;
    if (html.startsWith('/>', at)) return { attributes, closed: true, end: at + 2 };
    if (html[at] === '>') return { attributes, closed: false, end: at + 1 };
    const match = attribute.exec(html.slice(at, at + 20_000));
    if (!match) throw templateFailure(place, `<${name}> 的属性写法有误，应为 名称="值"`);
    const key = match[1] ?? '';
    if (attributes.has(key)) throw templateFailure(place, `<${name}> 的属性 ${key} 写了两次`);
    attributes.set(key, decodeEntities(match[3] ?? match[4] ?? '', place));
    at += match[0].length;
  }
}

function checkElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  parent: string | null,
  place: MarkupPlace,
): void {
  const rule = Object.hasOwn(GRAMMAR, name) ? GRAMMAR[name] : undefined;
  if (!rule) throw templateFailure(place, `没有 <${name}> 这个元素`);
  const allowed = parent === null ? ['doc'] : (GRAMMAR[parent]?.children ?? []);
  if (!allowed.includes(name)) {
    const where = parent === null ? '最外层' : `<${parent}> 内`;
    throw templateFailure(place, `${where}不能有 <${name}>`);
  }
  for (const key of rule.required) {
    if (!attributes.has(key)) throw templateFailure(place, `<${name}> 缺少属性 ${key}`);
  }
  for (const key of attributes.keys()) {
    if (!rule.required.includes(key) && !rule.optional.includes(key)) {
      throw templateFailure(place, `<${name}> 没有属性 ${key}`);
    }
  }
}

function decodeEntities(text: string, place: MarkupPlace): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9A-Fa-f]+)|([a-z]+));|&/g, (whole, decimal, hex, name) => {
    if (typeof name === 'string' && Object.hasOwn(ENTITIES, name)) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : NaN;
    if (code >= 0x20 && code <= 0x10ffff) return String.fromCodePoint(code);
    throw templateFailure(place, `“${whole}”要写成 &amp;`);
  });
}

/** XML of a Word part as plain nodes in their order. */
import { unescapeXml } from '../read/readDocxText.ts';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Of text nodes, whose name is ''. */
  readonly text: string;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Most attributes of a Word part are never asked for: they are read on demand. */
class XmlElement implements XmlNode {
  readonly text = '';
  readonly children: XmlNode[] = [];
  readonly name: string;
  readonly #written: string;
  #attributes: Readonly<Record<string, string>> | null = null;

  constructor(name: string, written: string) {
    this.name = name;
    this.#written = written;
  }

  get attributes(): Readonly<Record<string, string>> {
    this.#attributes ??= Object.fromEntries(
      [...this.#written.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
        name,
        unescapeXml(double ?? single ?? ''),
      ]),
    );
    return this.#attributes;
  }
}

/**
 * The nodes of well-formed XML, in one pass: a form filled for a year has a hundred thousand of them. Declarations
 * and comments are left out; `>` in an attribute is written `&gt;`, as Word does.
 */
export function parseXml(xml: string): readonly XmlNode[] {
  const root = new XmlElement('', '');
  const open = [root];
  let at = 0;
  const until = (end: string): number => {
    const found = xml.indexOf(end, at);
    return found === -1 ? xml.length : found;
  };
  while (at < xml.length) {
    const into = open.at(-1) ?? root;
    if (xml[at] !== '<') {
      const end = until('<');
      into.children.push({ name: '', attributes: {}, children: [], text: unescapeXml(xml.slice(at, end)) });
      at = end;
    } else if (xml.startsWith('<!--', at)) at = until('-->') + 3;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = until(']]>');
      into.children.push({ name: '', attributes: {}, children: [], text: xml.slice(at + 9, end) });
      at = end + 3;
    } else {
      const end = until('>');
      const first = xml[at + 1];
      if (first === '/') open.pop();
      else if (first !== '?' && first !== '!') {
        const empty = xml[end - 1] === '/';
        const tag = xml.slice(at + 1, empty ? end - 1 : end);
        const [name = ''] = /^[^\s]+/.exec(tag) ?? [];
        const element = new XmlElement(name, tag.slice(name.length));
        into.children.push(element);
        if (!empty) open.push(element);
      }
      at = end + 1;
    }
  }
  return root.children;
}

export function child(node: XmlNode | undefined, ...path: readonly string[]): XmlNode | undefined {
  return path.reduce<XmlNode | undefined>(
    (at, name) => at?.children.find((entry) => entry.name === name),
    node,
  );
}

/** `w:val` of the element at `path`; null where it is not there. */
export function valueAt(node: XmlNode | undefined, ...path: readonly string[]): string | null {
  return child(node, ...path)?.attributes['w:val'] ?? null;
}

/** A switch such as `<w:b/>`: on unless its value says otherwise. */
export function isOn(node: XmlNode | undefined, ...path: readonly string[]): boolean {
  const found = child(node, ...path);
  return found !== undefined && !['0', 'false', 'off', 'none'].includes(found.attributes['w:val'] ?? '1');
}

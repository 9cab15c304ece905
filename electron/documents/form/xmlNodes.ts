/** XML of a Word part as plain nodes in their order. */
import { XMLParser } from 'fast-xml-parser';

export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Of text nodes, whose name is ''. */
  readonly text: string;
}

type Raw = Readonly<Record<string, unknown>>;

const TEXT = '#text';
const ATTRIBUTES = ':@';

export function parseXml(xml: string): readonly XmlNode[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
  });
  return nodes(parser.parse(xml));
}

function nodes(raw: unknown): XmlNode[] {
  if (!Array.isArray(raw)) return [];
  return raw.flatMap((entry: Raw) => {
    const name = Object.keys(entry).find((key) => key !== ATTRIBUTES);
    if (name === undefined || name.startsWith('?')) return [];
    if (name === TEXT) return [{ name: '', attributes: {}, children: [], text: String(entry[TEXT]) }];
    const given = (entry[ATTRIBUTES] ?? {}) as Raw;
    const attributes = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]));
    return [{ name, attributes, children: nodes(entry[name]), text: '' }];
  });
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

/** The first element of one of these names anywhere below. */
export function findBelow(node: XmlNode, names: ReadonlySet<string>): XmlNode | null {
  for (const entry of node.children) {
    if (names.has(entry.name)) return entry;
    const found = findBelow(entry, names);
    if (found) return found;
  }
  return null;
}

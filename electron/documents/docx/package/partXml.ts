import type { Document, IContext, IXmlableObject, XmlComponent } from 'docx';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A component of the library as a part of the package: what it formats itself to, written without white space. */
export function partXml(
  file: Document,
  component: XmlComponent,
  viewWrapper: IContext['viewWrapper'] = file.Document,
): string {
  const formatted = component.prepForXml({ file, viewWrapper, stack: [] });
  if (formatted === undefined) throw new TypeError('a part of the document has no content');
  return XML_HEAD + elementXml(formatted);
}

/** Key of content that is written already. */
export const WRITTEN = '_written';

/** `{ name: content }`, where content is text, `{ _attr }`, `{ _written }`, or a list of these and of elements. */
export function elementXml(element: IXmlableObject): string {
  let written = '';
  for (const name in element) {
    const found: unknown = element[name];
    let attributes = '';
    let content = '';
    for (const child of Array.isArray(found) ? found : [found]) {
      if (!isElement(child)) content += child === undefined ? '' : escapeXml(String(child));
      else if (child[WRITTEN] !== undefined) content += String(child[WRITTEN]);
      else if (child['_attr'] === undefined) content += elementXml(child);
      else attributes += attributesXml(child['_attr']);
    }
    written += content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`;
  }
  return written;
}

function attributesXml(attributes: Readonly<Record<string, unknown>>): string {
  let written = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) written += ` ${name}="${escapeXml(String(value))}"`;
  }
  return written;
}

function isElement(child: unknown): child is IXmlableObject {
  return typeof child === 'object' && child !== null;
}

/** Text that may stand in an element or an attribute; characters that XML forbids are gone before. */
export function escapeXml(text: string): string {
  if (!/[&<>"]/.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

import { AppFailure } from '../../../shared/errors/appError.ts';
import { readPackage } from './readPackage.ts';

/** Elements that end a line, open a cell, or print as white space. */
const TOKENS =
  /<w:(t|instrText|delText)(?: [^<>]*)?>([^<]*)<\/w:\1>|<w:(tab|br|cr)(?: [^<>]*)?\/>|<\/w:(p)>|<w:(p)(?: [^<>]*)?\/>|<(mc:Fallback)(?: [^<>]*)?>|<\/(mc:Fallback)>/g;

/**
 * The words of a Word document's body in reading order, a paragraph a line, tables cell by cell; fields with their
 * results, not their codes; deleted text left out. Head and foot are not part of it.
 */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
  const part = (await readPackage(bytes)).get('word/document.xml');
  if (!part) throw new AppFailure('docx.unreadable', 'Word 文件里没有正文');
  return documentText(new TextDecoder().decode(part));
}

/** Text of `word/document.xml`. What old readers get instead of a drawing (`mc:Fallback`) would come twice. */
export function documentText(xml: string): string {
  // Tab stops look like tabs.
  const body = xml.slice(Math.max(xml.indexOf('<w:body'), 0)).replace(/<w:tabs>.*?<\/w:tabs>/gs, '');
  let words = '';
  let fallback = 0;
  for (const match of body.matchAll(TOKENS)) {
    const [, kind, text = '', white, end, empty, opens, closes] = match;
    if (opens) fallback += 1;
    else if (closes) fallback -= 1;
    if (fallback > 0) continue;
    if (kind === 't') words += unescapeXml(text);
    else if (white) words += white === 'tab' ? '\t' : '\n';
    else if (end ?? empty) words += '\n';
  }
  return words;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return ENTITIES[name ?? ''] ?? all;
    },
  );
}

import type { ReadFile, ReadLine, ReadTable } from '../../../shared/reading/readFile.ts';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { readPackage } from './readPackage.ts';
import { unescapeXml } from './readDocxText.ts';

/** What ends a paragraph, a cell, a row, a table; words, and the marks of revisions. */
const TOKENS =
  /<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<(w:tbl|w:tr|w:tc|w:p|w:ins|w:del|w:moveFrom|w:moveTo|mc:Fallback)(?: [^>]*)?(\/?)>|<\/(w:tbl|w:tr|w:tc|w:p|mc:Fallback)>|<w:(tab|br|cr)(?: [^>]*)?\/>/g;

/** The body of a Word file: paragraphs with their numbers, tables with their rows, heads and feet at the end. */
export async function readDocxFile(bytes: Uint8Array): Promise<ReadFile> {
  const parts = await readPackage(bytes);
  const text = (name: string): string | null => {
    const part = parts.get(name);
    return part ? new TextDecoder().decode(part) : null;
  };
  const body = text('word/document.xml');
  if (body === null) throw new AppFailure('docx.unreadable', 'Word 文件里没有正文');
  const main = readBody(body);
  const ends = [...parts.keys()]
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .toSorted()
    .flatMap((name) =>
      readBody(text(name) ?? '').lines.map(({ text: words }) => ({
        text: words,
        place: name.includes('header') ? '页眉' : '页脚',
      })),
    );
  const relations = [...parts.keys()]
    .filter((name) => name.endsWith('.rels'))
    .map((name) => text(name) ?? '');
  return {
    lines: [...main.lines, ...ends],
    tables: main.tables,
    revisions: main.revisions,
    externalLinks: relations.flatMap(externalTargets),
    active: [
      ...(parts.has('word/vbaProject.bin') ? ['宏'] : []),
      ...([...parts.keys()].some((name) => name.startsWith('word/embeddings/')) ? ['夹带的文件'] : []),
      ...([...parts.keys()].some((name) => name.startsWith('word/activeX/')) ? ['控件'] : []),
    ],
    silentPages: 0,
    cut: false,
  };
}

interface Open {
  readonly rows: string[][];
  readonly number: number;
}

function readBody(xml: string): { lines: ReadLine[]; tables: ReadTable[]; revisions: number } {
  const body = xml.slice(Math.max(xml.indexOf('<w:body'), 0)).replace(/<w:tabs>.*?<\/w:tabs>/gs, '');
  const lines: ReadLine[] = [];
  const tables: ReadTable[] = [];
  const open: Open[] = [];
  let words = '';
  let cell = '';
  let paragraph = 0;
  let tableCount = 0;
  let revisions = 0;
  let fallback = 0;
  const endParagraph = (): void => {
    const table = open.at(-1);
    if (table) cell += cell === '' ? words : `\n${words}`;
    else {
      paragraph += 1;
      if (words.trim() !== '') lines.push({ text: words, place: `第${paragraph}段` });
    }
    words = '';
  };
  for (const match of body.matchAll(TOKENS)) {
    const [, text, opening, empty, closing, white] = match;
    if (opening === 'mc:Fallback') fallback += 1;
    else if (closing === 'mc:Fallback') fallback -= 1;
    if (fallback > 0) continue;
    if (text !== undefined) words += unescapeXml(text);
    else if (white !== undefined) words += white === 'tab' ? '\t' : ' ';
    else if (opening === 'w:tbl') open.push({ rows: [], number: (tableCount += 1) });
    else if (opening === 'w:tr') open.at(-1)?.rows.push([]);
    else if (opening === 'w:tc') cell = '';
    else if (opening === 'w:p') {
      if (empty === '/') endParagraph();
    } else if (opening !== undefined) revisions += 1;
    else if (closing === 'w:p') endParagraph();
    else if (closing === 'w:tc') {
      open.at(-1)?.rows.at(-1)?.push(cell);
      cell = '';
    } else if (closing === 'w:tr') {
      const table = open.at(-1);
      const row = table?.rows.at(-1) ?? [];
      if (table && row.some((entry) => entry.trim() !== '')) {
        lines.push({ text: row.join('\t'), place: `表${table.number}第${table.rows.length}行` });
      }
    } else if (closing === 'w:tbl') {
      const table = open.pop();
      if (table) tables.push({ place: `表${table.number}`, rows: table.rows });
    }
  }
  return { lines, tables, revisions };
}

/** Pictures and templates that Word would fetch; addresses a reader may click are not loaded and may stay. */
function externalTargets(relations: string): string[] {
  return [...relations.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/Type="[^"]*\/hyperlink"/.test(tag))
    .flatMap((tag) => /Target="([^"]*)"/.exec(tag)?.[1] ?? []);
}

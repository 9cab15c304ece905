/** The body of one part of a Word file: lines and tables at their places, revisions, words that a reader does not see. */
import type { ReadLine, ReadTable } from '../../../shared/reading/readFile.ts';
import { unescapeXml } from './readDocxText.ts';

/** What ends a paragraph, a cell, a row, a table; words, looks of a run, and the marks of revisions. */
const TOKENS =
  /<w:t(?: [^<>]*)?>([^<]*)<\/w:t>|<(w:tbl|w:tr|w:tc|w:p|w:r|w:ins|w:del|w:moveFrom|w:moveTo|w:txbxContent|mc:Fallback)(?: [^<>]*?)?(\/?)>|<\/(w:tbl|w:tr|w:tc|w:p|w:txbxContent|mc:Fallback)>|<w:(tab|br|cr|noBreakHyphen)(?: [^<>]*)?\/>|<w:(gridSpan|vanish|color) ?([^<>]*)\/>/g;

export interface DocxBody {
  readonly lines: readonly ReadLine[];
  readonly tables: readonly ReadTable[];
  readonly revisions: number;
  readonly hidden: readonly string[];
}

interface OpenTable {
  readonly rows: string[][];
  readonly number: number;
  cell: string;
  span: number;
}

/** Figures in one cell or line that are spread over runs come together; a text box is a line of its own. */
export function readDocxBody(xml: string): DocxBody {
  const body = xml.slice(Math.max(xml.indexOf('<w:body'), 0)).replace(/<w:tabs>.*?<\/w:tabs>/gs, '');
  const walk = new Walk();
  for (const match of body.matchAll(TOKENS)) {
    const [, text, opening, empty, closing, white, look, value = ''] = match;
    if (opening === 'mc:Fallback') walk.fallback += 1;
    else if (closing === 'mc:Fallback') walk.fallback -= 1;
    if (walk.fallback > 0) continue;
    if (text !== undefined) walk.say(unescapeXml(text));
    else if (white !== undefined) walk.say(white === 'tab' ? '\t' : white === 'noBreakHyphen' ? '-' : ' ');
    else if (look !== undefined) walk.look(look, value);
    else if (opening !== undefined) walk.open(opening, empty === '/');
    else if (closing !== undefined) walk.close(closing);
  }
  return { lines: walk.lines, tables: walk.tables, revisions: walk.revisions, hidden: walk.hidden };
}

class Walk {
  readonly lines: ReadLine[] = [];
  readonly tables: ReadTable[] = [];
  readonly hidden: string[] = [];
  revisions = 0;
  fallback = 0;
  private readonly openTables: OpenTable[] = [];
  /** Words of the paragraph around a text box, until it closes. */
  private readonly around: string[] = [];
  private words = '';
  private paragraph = 0;
  private tableCount = 0;
  private unseen = false;

  say(text: string): void {
    if (this.unseen && text.trim() !== '') {
      const place = this.place();
      if (!this.hidden.includes(place)) this.hidden.push(place);
    } else this.words += text;
  }

  look(name: string, value: string): void {
    const table = this.openTables.at(-1);
    if (name === 'gridSpan' && table) table.span = Number(/w:val="(\d+)"/.exec(value)?.[1] ?? 1);
    if (name === 'vanish' && !/w:val="(?:0|false|off)"/.test(value)) this.unseen = true;
    // White letters on a dark table head are meant; on the open page they are hidden.
    if (name === 'color' && !table && /w:val="FFFFFF"/i.test(value)) this.unseen = true;
  }

  open(name: string, empty: boolean): void {
    if (name === 'w:r') this.unseen = false;
    else if (name === 'w:tbl') {
      this.openTables.push({ rows: [], number: (this.tableCount += 1), cell: '', span: 1 });
    } else if (name === 'w:tr') this.openTables.at(-1)?.rows.push([]);
    else if (name === 'w:tc') this.startCell();
    else if (name === 'w:txbxContent') {
      this.around.push(this.words);
      this.words = '';
    } else if (name === 'w:p') {
      this.unseen = false;
      if (empty) this.endParagraph();
    } else this.revisions += 1;
  }

  close(name: string): void {
    if (name === 'w:p') this.endParagraph();
    else if (name === 'w:txbxContent') this.words = this.around.pop() ?? '';
    else if (name === 'w:tc') this.endCell();
    else if (name === 'w:tr') this.endRow();
    else if (name === 'w:tbl') {
      const table = this.openTables.pop();
      if (table) this.tables.push({ place: `表${table.number}`, rows: table.rows });
    }
  }

  private place(): string {
    const table = this.openTables.at(-1);
    return table ? `表${table.number}第${table.rows.length}行` : `第${this.paragraph + 1}段`;
  }

  private endParagraph(): void {
    const table = this.openTables.at(-1);
    if (this.around.length > 0) {
      if (this.words.trim() !== '') this.lines.push({ text: this.words, place: `${this.place()}的文本框` });
    } else if (table) table.cell += table.cell === '' ? this.words : `\n${this.words}`;
    else {
      this.paragraph += 1;
      if (this.words.trim() !== '') this.lines.push({ text: this.words, place: `第${this.paragraph}段` });
    }
    this.words = '';
  }

  private startCell(): void {
    const table = this.openTables.at(-1);
    if (!table) return;
    table.cell = '';
    table.span = 1;
  }

  private endCell(): void {
    const table = this.openTables.at(-1);
    table?.rows.at(-1)?.push(table.cell, ...Array.from({ length: table.span - 1 }, () => ''));
    if (table) table.cell = '';
  }

  private endRow(): void {
    const table = this.openTables.at(-1);
    const row = table?.rows.at(-1) ?? [];
    if (table && row.some((entry) => entry.trim() !== '')) {
      const text = row.filter((cell, at) => cell !== '' || at === 0).join('\t');
      this.lines.push({ text, place: `表${table.number}第${table.rows.length}行` });
    }
  }
}

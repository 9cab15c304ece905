/**
 * Which figures of a paper were worked out a second way. A test compares tables and sentences with what SQL gives;
 * whatever digit stands outside what was compared is left over, and named.
 */
import { expect } from 'vitest';
import type { Cell, DocTree, Inline, Row } from '../../shared/documents/tree.ts';
import { withoutJoiners } from '../../electron/documents/index.ts';

/** A run of text of the paper, and which of its characters were compared. */
interface Piece {
  readonly where: string;
  readonly text: string;
  readonly seen: boolean[];
}

interface TracedTable {
  readonly caption: string;
  readonly heading: string;
  readonly head: readonly (readonly Piece[])[];
  readonly body: readonly (readonly Piece[])[];
}

/** Numbers that only count: those the renderer gives out (表3, 图1, 附件2), and those of a list's lines. */
const COUNTED_BY_RENDERER = /[表图]\d+|附件\d+/gu;
const LINE_NUMBER = /^\d+\.(?= )/u;

export class PaperTrace {
  readonly #pieces: Piece[] = [];
  readonly #tables: TracedTable[] = [];
  readonly #title: string;

  constructor(tree: DocTree) {
    this.#title = tree.title;
    let heading = '';
    for (const block of tree.blocks) {
      switch (block.t) {
        case 'heading':
          heading = block.text;
          this.#add('heading', block.text);
          break;
        case 'paragraph':
          this.#add(`under ${heading}`, textOf(block.inlines));
          break;
        case 'title':
          this.#add('title', `${block.text}\n${block.subtitle ?? ''}`);
          break;
        case 'cover':
          for (const text of [block.cover.period ?? '', block.cover.date, block.cover.title])
            this.#add('cover', text);
          for (const { label, value } of block.cover.fields) this.#add('cover', `${label}：${value}`);
          break;
        case 'figure':
          this.#add('figure', block.caption);
          break;
        case 'table': {
          const caption = block.caption ?? '';
          const rows = (all: readonly Row[]): Piece[][] =>
            all.map(({ cells }) =>
              cells.map((cell) => this.#add(`table ${caption || heading}`, cellText(cell))),
            );
          this.#add('caption', caption);
          this.#add('note', block.note ?? '');
          this.#tables.push({ caption, heading, head: rows(block.head), body: rows(block.body) });
          break;
        }
        default:
      }
    }
  }

  #add(where: string, text: string): Piece {
    const piece: Piece = { where, text: plain(text), seen: [] };
    for (const { index, 0: match } of piece.text.matchAll(COUNTED_BY_RENDERER))
      mark(piece, index, match.length);
    mark(piece, 0, LINE_NUMBER.exec(text)?.[0].length ?? 0);
    this.#pieces.push(piece);
    return piece;
  }

  /** By words of its caption or its heading, '' for the first of all; the n-th of several. */
  #table(which: string, nth: number): TracedTable {
    const found = this.#tables.filter(({ caption, heading }) => (caption || heading).includes(which))[nth];
    if (!found) throw new Error(`no table ${which} in ${this.#title}`);
    return found;
  }

  has(which: string): boolean {
    return this.#tables.some(({ caption, heading }) => (caption || heading).includes(which));
  }

  /** Words of the last row of a table's head: what a column counts is said there. */
  head(which: string, nth = 0): readonly string[] {
    return (
      this.#table(which, nth)
        .head.at(-1)
        ?.map(({ text }) => text) ?? []
    );
  }

  /** The head of a table, all rows of it one after the other. */
  heads(which: string, words: readonly string[], nth = 0): void {
    const cells = this.#table(which, nth).head.flat();
    expect(
      cells.map(({ text }) => text),
      `${this.#title}: head of ${which}`,
    ).toEqual(words);
    for (const cell of cells) mark(cell, 0, cell.text.length);
  }

  /** The whole body of a table, cell by cell; `sorted` where the order of its rows says nothing. */
  table(
    which: string,
    rows: readonly (readonly string[])[],
    { nth = 0, sorted = false }: { readonly nth?: number; readonly sorted?: boolean } = {},
  ): void {
    const { body } = this.#table(which, nth);
    const printed = body.map((row) => row.map(({ text }) => text));
    const wanted = rows.map((row) => row.map(plain));
    expect(sorted ? printed.toSorted() : printed, `${this.#title}: ${which}`).toEqual(
      sorted ? wanted.toSorted() : wanted,
    );
    for (const cell of body.flat()) mark(cell, 0, cell.text.length);
  }

  /** All tables with this head taken together, row by row; how the rows are spread over them says nothing. */
  headed(head: readonly string[], rows: readonly (readonly string[])[]): void {
    const body = this.#tables
      .filter(
        (table) =>
          table.head
            .flat()
            .map(({ text }) => text)
            .join('|') === head.join('|'),
      )
      .flatMap((table) => table.body);
    expect(
      body.map((row) => row.map(({ text }) => text)).toSorted(),
      `${this.#title}: tables with ${head.join('、')}`,
    ).toEqual(rows.map((row) => row.map(plain)).toSorted());
    for (const cell of body.flat()) mark(cell, 0, cell.text.length);
  }

  /** Words that stand in the paper; all places of them. */
  says(words: string): void {
    const wanted = plain(words);
    let found = false;
    for (const piece of this.#pieces) {
      for (let at = piece.text.indexOf(wanted); at >= 0; at = piece.text.indexOf(wanted, at + 1)) {
        mark(piece, at, wanted.length);
        found = true;
      }
    }
    const prose = this.#pieces.filter(({ where }) => !where.startsWith('table')).map(({ text }) => text);
    if (!found) expect(prose.join('\n'), this.#title).toContain(wanted);
  }

  /** Figures that nothing has been compared with, each with its place. */
  left(): string[] {
    return this.#pieces.flatMap((piece) =>
      [...piece.text.matchAll(/\d[\d.]*/gu)].flatMap(({ index, 0: figure }) =>
        Array.from(figure, (_digit, at) => piece.seen[index + at]).every(Boolean)
          ? []
          : [`${piece.where}: ${figure} in ${piece.text}`],
      ),
    );
  }
}

function mark(piece: Piece, start: number, length: number): void {
  for (let at = start; at < start + length; at += 1) piece.seen[at] = true;
}

function cellText({ inlines }: Cell): string {
  return textOf(inlines);
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => (inline.t === 'text' ? inline.text : inline.t === 'break' ? '\n' : ''))
    .join('');
}

/** Without what print adds: joiners, commas of thousands, spaces. */
function plain(text: string): string {
  return withoutJoiners(text)
    .replaceAll(/(\d),(?=\d{3})/gu, '$1')
    .replaceAll(/[ 　]/gu, '');
}

/**
 * Chapters of a technical document (章节): what a person writes and what the program computes, in one outline, so that
 * a document of its own and one that binds several (系统技术文档) are made from the same chapters.
 */
import type { Json, JsonObject } from '../../documents/kind.ts';
import type { ChartSpec } from '../../documents/tree.ts';

export interface HeadCell {
  readonly text: string;
  readonly rowspan?: number;
  readonly colspan?: number;
}

export interface ChapterChart {
  readonly name: string;
  readonly caption: string;
  readonly alt: string;
  readonly spec: ChartSpec;
}

export interface ChapterTable {
  readonly caption: string;
  /** Columns as the template's `cols` takes them. */
  readonly cols: string;
  /** One row of heads, or several whose cells span; a line break in a head is one in print. */
  readonly head: readonly string[] | readonly (readonly HeadCell[])[];
  readonly rows: readonly (readonly string[])[];
  /** Last row, set apart. */
  readonly total?: readonly string[];
  /** Rows stay on one page while they fit. */
  readonly whole?: boolean;
  /** '' = none. */
  readonly note: string;
}

export interface Chapter {
  /** Also the id of its written part. */
  readonly id: string;
  readonly title: string;
  /** First text for a person to go on with, '' where the records are silent; null = nobody writes here. */
  readonly draft: string | null;
  /** Sentences that the program writes and nobody changes. */
  readonly sentences: readonly string[];
  readonly tables: readonly ChapterTable[];
  readonly charts: readonly ChapterChart[];
  readonly sections: readonly Chapter[];
}

export function chapter(id: string, title: string, some: Partial<Omit<Chapter, 'id' | 'title'>>): Chapter {
  return {
    id,
    title,
    draft: null,
    sentences: [],
    charts: [],
    sections: [],
    ...some,
    // A table without rows says nothing; the text of its chapter does.
    tables: (some.tables ?? []).filter((table) => table.rows.length > 0),
  };
}

/** A chapter that only a person can write. */
export function writtenChapter(id: string, title: string, draft = ''): Chapter {
  return chapter(id, title, { draft });
}

/** Chapters in the order of print, each with its level from 1. */
export function printChapters(chapters: readonly Chapter[], level = 1): JsonObject[] {
  return chapters.flatMap(({ id, title, draft, sentences, tables, charts, sections }) => [
    {
      level,
      title,
      part: draft === null ? '' : id,
      sentences,
      tables: tables.map(printTable),
      charts: charts.map(({ name, caption, alt }): Json => ({ name, caption, alt })),
    },
    ...printChapters(sections, level + 1),
  ]);
}

function printTable({ caption, cols, head, rows, total = [], whole = false, note }: ChapterTable): Json {
  return {
    caption,
    cols,
    head: headRows(head).map((row) =>
      row.map(({ text, rowspan = 1, colspan = 1 }): Json => ({ lines: text.split('\n'), rowspan, colspan })),
    ),
    rows,
    total,
    keep: whole ? caption : '',
    note,
  };
}

function headRows(head: ChapterTable['head']): readonly (readonly HeadCell[])[] {
  const [first] = head;
  return typeof first === 'string'
    ? [head.flatMap((cell) => (typeof cell === 'string' ? [{ text: cell }] : []))]
    : head.flatMap((row) => (typeof row === 'string' ? [] : [row]));
}

export function chartsOf(chapters: readonly Chapter[]): Record<string, ChartSpec> {
  return Object.fromEntries(
    allChapters(chapters).flatMap(({ charts }) => charts.map(({ name, spec }) => [name, spec] as const)),
  );
}

export function draftsOf(chapters: readonly Chapter[]): Record<string, string> {
  return Object.fromEntries(
    allChapters(chapters).flatMap(({ id, draft }) => (draft === null ? [] : [[id, draft] as const])),
  );
}

function allChapters(chapters: readonly Chapter[]): Chapter[] {
  return chapters.flatMap((entry) => [entry, ...allChapters(entry.sections)]);
}

/** A chapter says something of its own: a sentence, a table, a draft from the records. */
export function isComputed(entry: Chapter): boolean {
  return (
    (entry.draft ?? '') !== '' ||
    entry.sentences.length > 0 ||
    entry.tables.length > 0 ||
    entry.sections.some(isComputed)
  );
}

/** Short ways to write the blocks of archive forms. */
import type { Align, Block, Cell, Column, DocTree, Inline, PageFamily, Row } from '../../documents/tree.ts';

/** Who and what a form is about; the same for all forms of a package. */
export interface FormFrame {
  readonly project: string;
  /** Printed as the author of the file, never as a signature. */
  readonly author: string;
  /** Date of the file's metadata. */
  readonly date: string;
}

export function formTree(
  frame: FormFrame,
  family: PageFamily,
  name: string,
  blocks: readonly Block[],
): DocTree {
  return {
    title: name,
    family,
    project: frame.project,
    runningTitle: name,
    code: '',
    digest: '',
    date: frame.date,
    author: frame.author,
    blocks,
  };
}

export function text(value: string): Inline {
  return { t: 'text', text: value };
}

export function strong(value: string): Inline {
  return { t: 'text', text: value, strong: true };
}

export const BREAK: Inline = { t: 'break' };

export function blank(width: number): Inline {
  return { t: 'blank', width };
}

export function title(value: string, subtitle: string | null = null): Block {
  return { t: 'title', text: value, subtitle };
}

export function heading(number: string, value: string, id: string): Block {
  return { t: 'heading', level: 1, number, text: value, id };
}

export function paragraph(
  role: 'body' | 'flush' | 'note' | 'center' | 'right',
  ...inlines: readonly Inline[]
): Block {
  return { t: 'paragraph', inlines, role, draft: false };
}

export function column(width: number | 'fr', align: Align, numeric = false): Column {
  return { width, align, numeric };
}

export interface CellOptions {
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly align?: Align;
  readonly label?: boolean;
}

export function cell(content: string | readonly Inline[], options: CellOptions = {}): Cell {
  return {
    inlines: typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content,
    rowspan: options.rowspan ?? 1,
    colspan: options.colspan ?? 1,
    align: options.align ?? null,
    label: options.label ?? false,
    failed: false,
  };
}

export function row(...cells: readonly (Cell | string)[]): Row {
  return {
    cells: cells.map((entry) => (typeof entry === 'string' ? cell(entry) : entry)),
    role: 'body',
    keep: null,
  };
}

export function groupRow(content: string, columns: number): Row {
  return { cells: [cell(content, { colspan: columns, align: 'left' })], role: 'group', keep: null };
}

export function totalRow(...cells: readonly (Cell | string)[]): Row {
  return { ...row(...cells), role: 'total' };
}

export interface TableOptions {
  readonly style: 'three-line' | 'grid' | 'dense-grid';
  readonly columns: readonly Column[];
  readonly head: readonly string[];
  readonly body: readonly Row[];
  readonly note?: string;
  readonly rowHeight?: number;
}

export function table(options: TableOptions): Block {
  return {
    t: 'table',
    style: options.style,
    columns: options.columns,
    head: options.head.length === 0 ? [] : [row(...options.head)],
    body: options.body,
    caption: null,
    note: options.note ?? null,
    rowHeight: options.rowHeight ?? null,
  };
}

/** Label and value pairs, two to a row. */
export function fieldTable(pairs: readonly (readonly [string, string])[]): Block {
  const body: Row[] = [];
  for (let i = 0; i < pairs.length; i += 2) {
    const [a, b] = [pairs[i], pairs[i + 1]];
    body.push(
      row(
        cell(a?.[0] ?? '', { label: true }),
        a?.[1] ?? '',
        cell(b?.[0] ?? '', { label: b !== undefined }),
        b?.[1] ?? '',
      ),
    );
  }
  const columns = [column(26, 'center'), column('fr', 'left'), column(26, 'center'), column(56, 'left')];
  return table({ style: 'grid', columns, head: [], body });
}

import type {
  Block,
  Cell,
  Column,
  DocTree,
  Inline,
  PageFamily,
  Row,
} from '../../../../shared/documents/tree.ts';

/** Shorthands for trees written by hand in tests. */
export const text = (words: string, strong = false): Inline =>
  strong ? { t: 'text', text: words, strong } : { t: 'text', text: words };

export function inlines(words: string): Inline[] {
  return words
    .split('\n')
    .flatMap((line, at) => (at === 0 ? [text(line)] : [{ t: 'break' } as const, text(line)]));
}

export function cell(words: string, options: Partial<Cell> = {}): Cell {
  const plain = { rowspan: 1, colspan: 1, align: null, label: false, failed: false };
  return { inlines: inlines(words), ...plain, ...options };
}

export function row(cells: readonly (string | Cell)[], options: Partial<Row> = {}): Row {
  return {
    cells: cells.map((entry) => (typeof entry === 'string' ? cell(entry) : entry)),
    role: 'body',
    keep: null,
    ...options,
  };
}

export function head(cells: readonly (string | Cell)[]): Row {
  return row(cells.map((entry) => (typeof entry === 'string' ? cell(entry, { label: true }) : entry)));
}

/** `24:c 11:n fr` as in templates. */
export function columns(list: string): Column[] {
  return list.split(' ').map((entry) => {
    const [width = 'fr', letter = 'l'] = entry.split(':');
    const align = letter === 'c' ? 'center' : letter === 'l' ? 'left' : 'right';
    return { width: width === 'fr' ? 'fr' : Number(width), align, numeric: letter === 'n' };
  });
}

type TableBlock = Extract<Block, { t: 'table' }>;

export function table(
  style: TableBlock['style'],
  cols: string,
  heads: readonly Row[],
  rows: readonly Row[],
  options: Partial<TableBlock> = {},
): Block {
  const plain = { caption: null, note: null, rowHeight: null };
  return { t: 'table', style, columns: columns(cols), head: heads, body: rows, ...plain, ...options };
}

export function body(
  words: string,
  role: Extract<Block, { t: 'paragraph' }>['role'] = 'body',
  draft = false,
): Block {
  return { t: 'paragraph', inlines: inlines(words), role, draft };
}

export function heading(level: 1 | 2 | 3, number: string, words: string, id: string): Block {
  return { t: 'heading', level, number, text: words, id };
}

export function tree(
  family: PageFamily,
  title: string,
  blocks: readonly Block[],
  options: Partial<DocTree> = {},
): DocTree {
  return {
    title,
    family,
    project: '云岭区教育系统云课堂直播平台运行维护服务',
    runningTitle: title,
    code: 'QH-ZJ-027',
    digest: '7f3a 91c2',
    date: '2026-03-10',
    author: '北京启衡软件有限公司',
    blocks,
    ...options,
  };
}

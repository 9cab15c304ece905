/** What a worker does before its first task: a page of every common block, so that libraries, fonts and code are ready. */
import type { Cell, DocTree, Row } from '../../shared/documents/tree.ts';

/** Tells a worker to load what documents need while there is nothing else to do. */
export const WARM_UP = 'warm up';

const ROWS = 40;

const cell = (text: string): Cell => ({
  inlines: [{ t: 'text', text }],
  rowspan: 1,
  colspan: 1,
  align: null,
  label: false,
  failed: false,
});
const row = (keep: string | null, ...texts: string[]): Row => ({
  cells: texts.map(cell),
  role: 'body',
  keep,
});

/** A paper nobody sees. */
export const WARM_UP_PAGE: DocTree = {
  title: '预热',
  family: 'form',
  project: '预热',
  runningTitle: '预热',
  code: '',
  digest: '',
  date: '2025-01-01',
  author: '',
  blocks: [
    { t: 'title', text: '预热', subtitle: null },
    { t: 'heading', level: 1, number: '一、', text: '表格', id: 'h1' },
    {
      t: 'table',
      style: 'grid',
      columns: [
        { width: 22, align: 'center', numeric: false },
        { width: 'fr', align: 'left', numeric: false },
        { width: 22, align: 'right', numeric: true },
      ],
      head: [row(null, '日期', '内容', '数量')],
      body: Array.from({ length: ROWS }, (_, at) =>
        row(String(at >> 2), `${at}日`, `内容${at}，第${at}行。`, String(at)),
      ),
      caption: null,
      note: null,
      rowHeight: null,
    },
    {
      t: 'paragraph',
      inlines: [{ t: 'text', text: '正文，含数字12和字母AB。' }],
      role: 'body',
      draft: false,
    },
    { t: 'signatures', style: 'form', cells: [{ role: '负责人', sealOf: null }] },
  ],
};

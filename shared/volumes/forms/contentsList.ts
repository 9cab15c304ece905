/**
 * 卷内目录 (参照 GB/T 11822-2008): 序号 · 文件编号 · 责任者 · 文件题名 · 日期 · 页数 · 备注. The list counts pages,
 * it gives no page numbers. The form is kept to its foot: rows of 16 mm, blank ones at the end.
 */
import type { DocTree, Row } from '../../documents/tree.ts';
import { archiveDate } from '../volume.ts';
import type { Volume } from '../volume.ts';
import { cell, column, formTree, paragraph, row, table, text, title } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

const ROWS_ON_A_PAGE = 13;

export function contentsList(frame: FormFrame, volume: Volume): DocTree {
  const filled: Row[] = volume.documents.map((document) =>
    row(
      cell(String(document.serial), { align: 'center' }),
      cell(document.code, { align: 'center' }),
      document.responsible,
      document.title,
      cell(archiveDate(document.date), { align: 'center' }),
      String(document.pages),
      cell(document.remark, { align: 'center' }),
    ),
  );
  const missing = (ROWS_ON_A_PAGE - (filled.length % ROWS_ON_A_PAGE)) % ROWS_ON_A_PAGE;
  const blanks = Array.from({ length: missing }, () => row('', '', '', '', '', '', ''));
  return formTree(frame, 'archive', '卷内目录', [
    title('卷 内 目 录'),
    paragraph('flush', text('档号：')),
    table({
      style: 'grid',
      columns: [
        column(11, 'center'),
        column(25, 'center'),
        column(31, 'left'),
        column('fr', 'left'),
        column(20, 'center'),
        column(12, 'right', true),
        column(20, 'center'),
      ],
      head: ['序号', '文件编号', '责任者', '文件题名', '日期', '页数', '备注'],
      body: [...filled, ...blanks],
      rowHeight: 16,
    }),
  ]);
}

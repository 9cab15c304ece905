/** 条款对照表 (landscape): clause → what is asked → paper → volume → page, grouped by stage. */
import { columnClause } from '../../domain/clause.ts';
import type { DocTree, Row } from '../../documents/tree.ts';
import type { ClauseRow } from '../clauseRows.ts';
import { cell, column, formTree, groupRow, row, table, title } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

const COLUMNS = 9;

export function clauseTable(frame: FormFrame, rows: readonly ClauseRow[], copies: number): DocTree {
  const body: Row[] = [];
  let serial = 0;
  for (const [stage, entries] of Map.groupBy(rows, (entry) => entry.stage)) {
    body.push(groupRow(`${stage}　　一式${copies}份`, COLUMNS));
    for (const entry of entries) {
      serial += 1;
      body.push(
        row(
          String(serial),
          columnClause(entry.clause),
          entry.asked,
          entry.given === '' ? '—' : entry.given,
          cell(entry.count === null ? '—' : `${entry.count}份`, { align: 'right' }),
          cell(entry.volume === null ? '—' : `第${entry.volume}卷`, { align: 'center' }),
          cell(entry.pages === '' ? '—' : entry.pages, { align: 'right' }),
          folderOf(entry),
          entry.remark,
        ),
      );
    }
  }
  return formTree(frame, 'landscape', '条款对照表', [
    title('条款对照表'),
    table({
      style: 'three-line',
      columns: [
        column(10, 'center'),
        column(20, 'center'),
        column('fr', 'left'),
        column(50, 'left'),
        column(12, 'right'),
        column(13, 'center'),
        column(20, 'right'),
        column(30, 'left'),
        column(26, 'left'),
      ],
      head: ['序号', '合同条款', '合同要求', '提交文件', '份数', '卷', '页', '介质目录', '备注'],
      body,
      note: '注：页为卷内页号，即页面右下角（横排页面为左下角）加盖的数字。“—”表示没有。',
    }),
  ]);
}

/** The volume's folder is named by its number; its full name would only repeat what the row says. */
function folderOf(entry: ClauseRow): string {
  if (entry.volume !== null) return `第${entry.volume}卷文件夹`;
  return entry.folder === '' ? '—' : entry.folder;
}

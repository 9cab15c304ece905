/** 核对表 of one copy: every document with boxes to tick while both parties go through paper and medium. */
import type { DocTree, Row } from '../../documents/tree.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import { pageRange, volumeLabel } from '../volume.ts';
import type { Volume } from '../volume.ts';
import { cell, column, formTree, groupRow, paragraph, row, table, text, title } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

/** ☐ is in neither of our fonts. */
const BOX = '□';

/** What lies on the medium only: a title and the folder it is in. */
export interface MediumOnly {
  readonly title: string;
  readonly folder: string;
}

export function checkSheet(
  frame: FormFrame,
  facts: ArchiveFacts,
  copy: string,
  volumes: readonly Volume[],
  mediumOnly: readonly MediumOnly[],
): DocTree {
  const body: Row[] = volumes.flatMap((volume) => [
    groupRow(`${volumeLabel(volume)}　${volume.content}（${volume.documents.length}件${volume.pages}页）`, 7),
    ...volume.documents.map((document) =>
      row(
        String(document.serial),
        document.code,
        document.title,
        pageRange(document.firstPage, document.lastPage),
        cell(BOX, { align: 'center' }),
        cell(BOX, { align: 'center' }),
        document.remark,
      ),
    ),
  ]);
  if (mediumOnly.length > 0) {
    body.push(groupRow('仅在电子介质中', 7));
    mediumOnly.forEach((entry, index) => {
      body.push(
        row(
          String(index + 1),
          '',
          entry.title,
          '—',
          cell('—', { align: 'center' }),
          cell(BOX, { align: 'center' }),
          entry.folder,
        ),
      );
    });
  }
  return formTree(frame, 'form', `核对表（${copy}）`, [
    title(`核 对 表（${copy}）`, `${facts.project}　${facts.stage}`),
    paragraph('flush', text('逐件核对，与实物一致的在方框内打“√”；不一致的写在备注栏。')),
    table({
      style: 'dense-grid',
      columns: [
        column(11, 'center'),
        column(24, 'center'),
        column('fr', 'left'),
        column(18, 'center'),
        column(13, 'center'),
        column(13, 'center'),
        column(30, 'left'),
      ],
      head: ['序号', '文件编号', '文件题名', '页', '纸质', '电子', '备注'],
      body,
    }),
    {
      t: 'signatures',
      style: 'names',
      cells: [
        { role: '移交方核对人', sealOf: null },
        { role: '接收方核对人', sealOf: null },
      ],
    },
  ]);
}

/**
 * 案卷封面 (参照 GB/T 11822-2008): 档号 · 案卷题名 · 立卷单位 · 起止日期 · 保管期限 · 密级. 档号 belongs to the
 * buyer's archive and stays a line to write on; 密级 stays blank where there is none.
 */
import type { DocTree } from '../../documents/tree.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import { archiveDate, volumeLabel } from '../volume.ts';
import type { Volume } from '../volume.ts';
import { formTree } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export function volumeCover(frame: FormFrame, facts: ArchiveFacts, volume: Volume): DocTree {
  const span = volume.span ? `${archiveDate(volume.span.start)}—${archiveDate(volume.span.end)}` : '';
  return formTree(frame, 'archive', '案卷封面', [
    {
      t: 'volume-cover',
      cover: {
        archiveNumber: '',
        title: facts.project,
        content: `${facts.stage}　${volume.content}`,
        volume: volumeLabel(volume),
        fields: [
          { label: '立卷单位', value: facts.vendor, row: 0 },
          { label: '起止日期', value: span, row: 1 },
          { label: '保管期限', value: facts.retention, row: 2 },
          { label: '密　　级', value: facts.secrecy, row: 2 },
        ],
      },
    },
  ]);
}

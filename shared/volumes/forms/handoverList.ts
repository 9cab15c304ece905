/** 移交清单: what is handed over, on paper and on media, with the digest that proves it. Names and dates are for the pen. */
import type { DocTree } from '../../documents/tree.ts';
import { chineseDate, gigabytes } from '../archiveFacts.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import { archiveDate } from '../volume.ts';
import type { Volume } from '../volume.ts';
import {
  column,
  fieldTable,
  formTree,
  heading,
  paragraph,
  row,
  strong,
  table,
  text,
  title,
  totalRow,
} from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export interface MediumRow {
  /** 套别: 正本, 副本. */
  readonly copy: string;
  readonly files: number;
  readonly bytes: number;
}

export interface HandoverFacts {
  readonly media: readonly MediumRow[];
  readonly manifestSha256: string;
  /** `PDF、DOCX、JPEG`, from the names of the files packed. */
  readonly formats: string;
}

export function handoverList(
  frame: FormFrame,
  facts: ArchiveFacts,
  volumes: readonly Volume[],
  handover: HandoverFacts,
): DocTree {
  const documents = volumes.reduce((sum, volume) => sum + volume.documents.length, 0);
  const pages = volumes.reduce((sum, volume) => sum + volume.pages, 0);
  return formTree(frame, 'form', '移交清单', [
    title('移 交 清 单', `${facts.project}　${facts.stage}`),
    fieldTable([
      ['移交单位', facts.vendor],
      ['接收单位', facts.buyer],
      ['合同编号', facts.projectNumber],
      ['制作日期', chineseDate(facts.date)],
    ]),
    heading('一、', '纸质案卷', 'paper'),
    table({
      style: 'grid',
      columns: [
        column(16, 'center'),
        column('fr', 'left'),
        column(16, 'right', true),
        column(16, 'right', true),
        column(40, 'center'),
        column(20, 'center'),
      ],
      head: ['卷号', '案卷题名', '件数', '页数', '起止日期', '保管期限'],
      body: [
        ...volumes.map((volume) =>
          row(
            `第${volume.number}卷`,
            volume.content,
            String(volume.documents.length),
            String(volume.pages),
            volume.span ? `${archiveDate(volume.span.start)}—${archiveDate(volume.span.end)}` : '',
            facts.retention,
          ),
        ),
        totalRow('合计', `${volumes.length}卷`, String(documents), String(pages), '', ''),
      ],
    }),
    heading('二、', '电子介质', 'media'),
    table({
      style: 'grid',
      columns: [
        column(14, 'center'),
        column(28, 'center'),
        column(28, 'center'),
        column(18, 'right', true),
        column(26, 'right', true),
        column('fr', 'left'),
      ],
      head: ['套别', '载体编号', '载体类型', '文件数', '数据大小', '格式'],
      body: handover.media.map((medium) =>
        row(medium.copy, facts.medium, '', String(medium.files), gigabytes(medium.bytes), handover.formats),
      ),
      note: '注：1 GB按10亿字节计。两份的内容逐字节相同；载体编号、载体类型由移交人填写。',
    }),
    paragraph('flush', strong('摘要算法　'), text('SHA-256（对manifest-sha256.txt）')),
    paragraph('flush', strong('摘要值　　'), text(groupHex(handover.manifestSha256))),
    heading('三、', '移交与接收', 'sign'),
    {
      t: 'signatures',
      style: 'form',
      cells: [
        { role: '移交人', sealOf: facts.vendor },
        { role: '接收人', sealOf: facts.buyer },
      ],
    },
  ]);
}

/** Groups of eight digits, so that two people can read them to each other. */
export function groupHex(digest: string): string {
  return digest.match(/.{1,8}/g)?.join(' ') ?? '';
}

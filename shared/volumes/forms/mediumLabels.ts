/**
 * 介质标签: for each copy a disc, the insert of its case and a tag for a stick. Fields that are not known are
 * left out on labels. 摘要 is the beginning of the SHA-256 of manifest-sha256.txt.
 */
import type { Block, DocTree, MediumLabel } from '../../documents/tree.ts';
import { chineseDate, gigabytes } from '../archiveFacts.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import type { Volume } from '../volume.ts';
import { formTree } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export interface MediumFacts {
  /** 套别: 正本, 副本. */
  readonly copies: readonly string[];
  readonly files: number;
  readonly bytes: number;
  readonly manifestSha256: string;
}

export function mediumLabels(
  frame: FormFrame,
  facts: ArchiveFacts,
  medium: MediumFacts,
  volumes: readonly Volume[],
): DocTree {
  const blocks = medium.copies.flatMap((copy, index): Block[] => [
    ...(index > 0 ? [{ t: 'page-break' } as const] : []),
    ...labelsOf(facts, medium, copy, volumes).map((label) => ({ t: 'label', label }) as const),
  ]);
  return formTree(frame, 'label', '介质标签', blocks);
}

function labelsOf(
  facts: ArchiveFacts,
  medium: MediumFacts,
  copy: string,
  volumes: readonly Volume[],
): readonly MediumLabel[] {
  const base = {
    project: facts.project,
    title: `${facts.stage}资料　电子版`,
    number: facts.medium,
    copy,
    sequence: '',
    fields: [],
    notes: [],
    digest: medium.manifestSha256.slice(0, 8),
    hint: '',
  };
  const fields = [
    ['移交单位', facts.vendor],
    ['制作日期', chineseDate(facts.date)],
    ['保管期限', facts.retention],
  ].map(([label = '', value = '']) => ({ label, value }));
  const known = [
    ['载体编号', facts.medium],
    ['套　　别', copy],
    ['项目编号', facts.projectNumber],
    ['制作日期', chineseDate(facts.date)],
    ['文件数量', `${medium.files}个`],
    ['保管期限', facts.retention],
    ['数据大小', gigabytes(medium.bytes)],
    ['密　　级', facts.secrecy],
    ['移交单位', facts.vendor],
  ]
    .map(([label = '', value = '']) => ({ label, value }))
    .filter((field) => field.value !== '');
  const contents = volumes.map((volume) => `第${volume.number}卷${volume.content}`).join('；');
  return [
    { ...base, form: 'disc', fields },
    {
      ...base,
      form: 'insert',
      fields: known,
      notes: [
        { label: '内容', value: `${contents}。` },
        { label: '环境', value: 'Windows 10及以上；PDF阅读软件，Word 2016及以上。' },
      ],
      hint: '打开“浏览.html”查看目录',
    },
    { ...base, form: 'tag' },
  ];
}

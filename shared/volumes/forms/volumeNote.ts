/**
 * 卷内备考表 (参照 GB/T 11822-2008): 档号 · 互见号 · 说明 · 立卷人 + 日期 · 检查人 + 日期. Names and dates are left
 * for the pen; 互见号 is the number of the disc with the same papers, where there is one.
 */
import type { DocTree } from '../../documents/tree.ts';
import type { ArchiveFacts } from '../archiveFacts.ts';
import { countVolume } from '../checkVolumes.ts';
import type { Volume } from '../volume.ts';
import { formTree } from './blocks.ts';
import type { FormFrame } from './blocks.ts';

export function volumeNote(frame: FormFrame, facts: ArchiveFacts, volume: Volume): DocTree {
  return formTree(frame, 'archive', '卷内备考表', [
    {
      t: 'volume-note',
      note: {
        archiveNumber: '',
        crossReference: facts.medium,
        paragraphs: noteSentences(facts, volume),
        signers: ['立卷人', '检查人'],
      },
    },
  ]);
}

/** What stands under 说明, computed from the volume. */
export function noteSentences(facts: ArchiveFacts, volume: Volume): readonly string[] {
  const count = countVolume(volume);
  const photos = count.photos > 0 ? `（${count.photos}张）` : '';
  const serialsByRemark = new Map<string, number[]>();
  for (const { remark, serial } of volume.documents) {
    if (remark !== '') serialsByRemark.set(remark, [...(serialsByRemark.get(remark) ?? []), serial]);
  }
  const special = [...serialsByRemark].map(([remark, serials]) => `序号${serialRanges(serials)}：${remark}`);
  const undated = volume.documents.filter((document) => document.date === null).length;
  const medium = facts.medium === '' ? '随卷移交的电子介质' : facts.medium;
  return [
    `本卷共${count.pieces}件${count.pages}页，其中文字材料${count.text}页，图样材料${count.drawing}页，照片${count.photo}页${photos}。`,
    ...(special.length > 0 ? [`${special.join('；')}。`] : []),
    ...(undated > 0 ? [`其中${undated}件的日期没有登记，卷内目录中留空。`] : []),
    `本卷文件的电子版见${medium}“第${volume.number}卷”文件夹。`,
  ];
}

/** `1、3—5、9` */
export function serialRanges(serials: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const serial of serials) {
    const last = ranges.at(-1);
    if (last && serial === last[1] + 1) last[1] = serial;
    else ranges.push([serial, serial]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}—${to}`)).join('、');
}

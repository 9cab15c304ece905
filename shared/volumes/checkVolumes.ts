/**
 * The figures of a volume must agree wherever they stand (参照 GB/T 11822-2008): Σ页数 of 卷内目录 = 页数 in
 * 备考表 = pages stamped; 件数 = rows; 文字 + 图样 + 照片 = total; 起止日期 = earliest and latest date.
 */
import { archiveDate } from './volume.ts';
import type { Volume } from './volume.ts';

/** What 备考表 says. */
export interface VolumeCount {
  readonly pieces: number;
  readonly pages: number;
  readonly text: number;
  readonly drawing: number;
  readonly photo: number;
  /** Photos mounted on the photo pages (张). */
  readonly photos: number;
}

export function countVolume(volume: Volume): VolumeCount {
  const pagesOf = (kind: 'text' | 'drawing' | 'photo'): number =>
    volume.documents.filter((d) => d.kind === kind).reduce((sum, d) => sum + d.pages, 0);
  return {
    pieces: volume.documents.length,
    pages: volume.pages,
    text: pagesOf('text'),
    drawing: pagesOf('drawing'),
    photo: pagesOf('photo'),
    photos: volume.documents.reduce((sum, d) => sum + d.photos, 0),
  };
}

/**
 * @param stamped pages that really got an archive page number, counted while binding
 * @returns one sentence for each disagreement; empty = all agree
 */
export function checkVolume(volume: Volume, stamped: number): readonly string[] {
  const faults: string[] = [];
  const where = `第${volume.number}卷`;
  const count = countVolume(volume);
  const listed = volume.documents.reduce((sum, d) => sum + d.pages, 0);
  if (listed !== count.pages) faults.push(`${where}：卷内目录页数合计${listed}页，备考表${count.pages}页`);
  if (stamped !== count.pages) faults.push(`${where}：卷内目录${count.pages}页，实际编号${stamped}页`);
  if (count.text + count.drawing + count.photo !== count.pages) {
    faults.push(`${where}：文字、图样、照片页数之和与总页数不等`);
  }
  let next = 1;
  for (const document of volume.documents) {
    if (document.firstPage !== next) faults.push(`${where}：“${document.title}”的起页应为${next}`);
    next = document.lastPage + 1;
  }
  const dates = volume.documents.flatMap((d) => d.date ?? []).toSorted();
  if (
    (volume.span?.start ?? null) !== (dates[0] ?? null) ||
    (volume.span?.end ?? null) !== (dates.at(-1) ?? null)
  ) {
    faults.push(`${where}：封面起止日期${archiveDate(volume.span?.start ?? null)}与卷内目录不一致`);
  }
  return faults;
}

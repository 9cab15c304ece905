import type { ReadPage } from '../../../reading/readFile.ts';
import { withParameters } from '../../rule.ts';
import { eachFileOf, notSeen, PAGED, pagesNamed } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';
import type { ReadPaper } from './readPapers.ts';

/** Widths are whole pixels: a page scanned with exactly so many dots may come out one less. */
const ROUNDING = 2;

export const scansFine = withParameters(
  {
    least: { kind: 'count', name: '扫描最低分辨率', unit: 'dpi', usual: 200, least: 72, most: 600 },
  },
  {
    id: 'file.coarse',
    family: '文件',
    property: '可用性',
    name: '扫描的图像够清楚',
    unit: '份 PDF 或图片附件',
    severity: 'warning',
    source: '参照DA/T 31：不低于200dpi，字小的300dpi',
    check: (_dossier, { least }) =>
      eachFileOf(PAGED, (paper) => {
        const scanned = paper.file.pages.flatMap((page, at) =>
          isScan(page, paper) ? [{ number: at + 1, dpi: page.dpi }] : [],
        );
        const coarse = scanned.flatMap(({ number, dpi }) =>
          dpi !== null && dpi < least - ROUNDING ? [{ number, dpi }] : [],
        );
        if (coarse.length > 0) {
          const all = coarse.length === paper.file.pages.length;
          const lowest = Math.min(...coarse.map(({ dpi }) => dpi));
          return atPaper(
            paper,
            all ? '' : pagesNamed(coarse.map(({ number }) => number)),
            `按纸张大小算只有约${lowest}dpi，低于${least}dpi，小字和印章看不清。用${least}dpi以上重新扫描`,
          );
        }
        return scanned.some(({ dpi }) => dpi === null)
          ? notSeen(paper, '有的页没有文字，也没有一整张图像，算不出分辨率')
          : null;
      }),
  },
);

/** A page of a picture alone; of an attached scan also with the recognised words below the picture. */
function isScan({ letters, dpi }: ReadPage, { as, file }: ReadPaper): boolean {
  if (letters > 0) return as === 'scan' && dpi !== null;
  // A page without words among pages with words may be a drawing or empty; only a picture is judged there.
  return dpi !== null || file.pages.every((page) => page.letters === 0);
}

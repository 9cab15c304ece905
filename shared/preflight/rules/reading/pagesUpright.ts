import type { ReadPage } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { eachFileOf, notSeen, PDF, pagesNamed } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

/** A picture file says itself how it is to be turned, and is turned so when it is bound. */
export const pagesUpright: Rule = {
  id: 'file.turned',
  family: '文件',
  property: '可用性',
  name: '页面没有颠倒、放倒',
  unit: '份 PDF 附件',
  severity: 'warning',
  source: '参照DA/T 31：方向端正',
  check: () =>
    eachFileOf(PDF, (paper) => {
      const { pages } = paper.file;
      const over = numbersOf(pages, ({ turned }) => turned === 180);
      if (over.length > 0) return atPaper(paper, pagesNamed(over), '上下颠倒了。转正后重新保存');
      // A wide table may stand sideways on a page of a report; a scanned page has no reason to.
      const aside = numbersOf(pages, ({ turned }) => turned === 90 || turned === 270);
      if (aside.length > 0 && paper.as === 'scan')
        return atPaper(paper, pagesNamed(aside), '横放了。转正后重新保存');
      const lying = lyingPages(pages);
      if (lying.length > 0)
        return atPaper(paper, pagesNamed(lying), '是横的，其余各页是竖的。看看是不是扫描时放倒了');
      return pages.every(({ turned }) => turned === null)
        ? notSeen(paper, '是没有文字层的扫描件，程序看不出有没有上下颠倒')
        : null;
    }),
};

function numbersOf(pages: readonly ReadPage[], fits: (page: ReadPage) => boolean): number[] {
  return pages.flatMap((page, at) => (fits(page) ? [at + 1] : []));
}

/** Pages of a picture alone tell no up and down; one that lies among upright ones was put in sideways. */
function lyingPages(pages: readonly ReadPage[]): number[] {
  const pictures = numbersOf(pages, ({ letters, dpi }) => letters === 0 && dpi !== null);
  const lying = numbersOf(
    pages,
    ({ letters, dpi, width, height }) =>
      letters === 0 && dpi !== null && width !== null && height !== null && width > height,
  );
  return lying.length * 2 < pictures.length ? lying : [];
}

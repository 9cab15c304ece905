import type { Rule } from '../../rule.ts';
import { eachFileOf, notSeen, PAGED, pagesNamed } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

export const scansFilled: Rule = {
  id: 'file.blankScan',
  family: '文件',
  property: '可用性',
  name: '扫描的图像里没有空白页',
  unit: '份 PDF 或图片附件',
  severity: 'warning',
  source: '参照DA/T 31：扫描完整',
  check: () =>
    eachFileOf(PAGED, (paper) => {
      const { pages } = paper.file;
      const silent = pages.flatMap((page, at) => (page.letters === 0 ? [{ ...page, number: at + 1 }] : []));
      const blank = silent.flatMap(({ blank: empty, number }) => (empty === true ? [number] : []));
      if (blank.length > 0) {
        return blank.length === pages.length
          ? atPaper(paper, '', '扫描出来是白纸，没有内容。正面朝下重新扫描')
          : atPaper(paper, pagesNamed(blank), '是空白的图像。看看是不是扫了背面，空白页去掉');
      }
      // Where other pages have words, a page without any is reported as such (file.blankPages).
      const unseen = silent.filter(
        ({ blank: empty, dpi }) => empty === null && (dpi !== null || silent.length === pages.length),
      );
      return unseen.length === 0 ? null : notSeen(paper, '有的页程序看不出有没有内容');
    }),
};

import type { Rule } from '../../rule.ts';
import { eachFileOf, PDF } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

export const fontsCarried: Rule = {
  id: 'file.fonts',
  family: '文件',
  property: '可用性',
  name: 'PDF 嵌入了所用的字体',
  unit: '份 PDF 附件',
  severity: 'warning',
  source: '参照GB/T 33476：字体嵌入',
  check: () =>
    eachFileOf(PDF, (paper) => {
      const { missingFonts } = paper.file;
      const more = missingFonts.length > 1 ? `等${missingFonts.length}种` : '';
      return missingFonts[0] === undefined
        ? null
        : atPaper(
            paper,
            '',
            `没有嵌入字体“${missingFonts[0]}”${more}，换一台电脑字形会变。导出 PDF 时选嵌入字体`,
          );
    }),
};

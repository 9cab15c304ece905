import type { Rule } from '../../rule.ts';
import { eachFileOf, notSeen, PAGED } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

export const sealsInColour: Rule = {
  id: 'file.colour',
  family: '文件',
  property: '可用性',
  name: '需盖章的文件是彩色扫描',
  unit: '份盖章文件的扫描件',
  severity: 'manual',
  source: '参照DA/T 31：有印章的用彩色扫描',
  check: () =>
    eachFileOf(
      PAGED,
      (paper) => {
        const colours = paper.file.pages.map(({ coloured }) => coloured);
        if (colours.includes(true)) return null;
        return colours.length === 0 || colours.includes(null)
          ? notSeen(paper, '图像程序看不了，不知道有没有红色印章')
          : atPaper(
              paper,
              '',
              '要盖章，扫描件全是黑白，看不到红色印章。核对是否盖了章，盖了的用彩色重新扫描',
            );
      },
      ({ item, as }) => as === 'scan' && item.requirement.signers.some(({ seal }) => seal),
    ),
};

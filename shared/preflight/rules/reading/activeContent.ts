import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

export const activeContent: Rule = {
  id: 'file.active',
  family: '文件',
  property: '安全性',
  name: '附件里没有脚本、宏和夹带的文件',
  unit: '份附件',
  severity: 'blocker',
  source: '参照DA/T 70 安全性',
  check: () =>
    eachPaper('file', (paper) =>
      paper.file.active.length > 0
        ? inPaper(
            paper,
            '',
            `里有${paper.file.active.join('、')}，归档文件不能带。另存为不带这些内容的文件后重新添加`,
          )
        : null,
    ),
};

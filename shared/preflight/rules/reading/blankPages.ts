import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

export const blankPages: Rule = {
  id: 'file.blankPages',
  family: '文件',
  property: '可用性',
  name: '附件里没有空白页',
  unit: '份附件',
  severity: 'warning',
  source: '参照DA/T 70 可用性',
  check: () =>
    eachPaper('words', (paper) =>
      paper.file.silentPages > 0
        ? inPaper(paper, '', `里有${paper.file.silentPages}页没有文字。看看是不是空白页，是就去掉后重新添加`)
        : null,
    ),
};

import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

export const revisionsSettled: Rule = {
  id: 'file.revisions',
  family: '文件',
  property: '真实性',
  name: '附件里没有未处理的修订',
  unit: '份附件',
  severity: 'blocker',
  source: '参照DA/T 70 真实性',
  check: () =>
    eachPaper('file', (paper) =>
      paper.file.revisions > 0
        ? inPaper(paper, '', `里有${paper.file.revisions}处修订没有接受或拒绝。在 Word 里处理后重新添加`)
        : null,
    ),
};

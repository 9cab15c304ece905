import type { Rule } from '../../rule.ts';
import { atPaper, eachPaper } from './readPapers.ts';

export const commentsSettled: Rule = {
  id: 'file.comments',
  family: '文件',
  property: '真实性',
  name: '附件里没有遗留的批注',
  unit: '份附件',
  severity: 'warning',
  source: '参照DA/T 70 真实性',
  check: () =>
    eachPaper('file', (paper) => {
      const { comments } = paper.file;
      return comments > 0
        ? atPaper(paper, '', `里有${comments}条批注，交出去别人看得到。逐条处理后删去`)
        : null;
    }),
};

import type { Rule } from '../../rule.ts';
import { eachFileOf, OFFICE } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

export const nothingHidden: Rule = {
  id: 'file.hidden',
  family: '文件',
  property: '真实性',
  name: '附件里没有隐藏的文字、工作表、行列',
  unit: '份 Word、Excel 附件',
  severity: 'warning',
  source: '参照DA/T 70 真实性',
  check: () =>
    eachFileOf(OFFICE, (paper) => {
      const { hidden } = paper.file;
      const more = hidden.length > 1 ? `等${hidden.length}处` : '';
      return hidden[0] === undefined
        ? null
        : atPaper(paper, '', `里有${hidden[0]}${more}，打印和翻阅时看不见。不要的删去，要的显示出来`);
    }),
};

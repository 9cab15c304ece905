import type { Rule } from '../../rule.ts';
import { eachFileOf, WORKBOOK } from './filesOfKind.ts';
import { atPaper } from './readPapers.ts';

export const formulasWork: Rule = {
  id: 'file.formula',
  family: '文件',
  property: '真实性',
  name: '表格里没有算错的公式',
  unit: '份 Excel 附件',
  severity: 'blocker',
  source: '数据一致：合计与分项相符',
  check: () =>
    eachFileOf(WORKBOOK, (paper) => {
      const { formulaErrors } = paper.file;
      const more = formulaErrors.length > 1 ? `等${formulaErrors.length}处` : '';
      return formulaErrors[0] === undefined
        ? null
        : atPaper(paper, '', `${formulaErrors[0]}${more}，公式没有结果。改好公式或填上数`);
    }),
};

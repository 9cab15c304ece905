import { formatFen } from '../../../money/formatFen.ts';
import { findAmounts, findWordedAmounts, normal } from '../../../reading/figures.ts';
import type { Rule } from '../../rule.ts';
import { eachPaper, inPaper } from './readPapers.ts';

export const wordedAmounts: Rule = {
  id: 'figure.worded',
  family: '数据一致',
  property: '真实性',
  name: '附件里金额的大写与小写一致',
  unit: '份附件',
  severity: 'blocker',
  source: '参照《支付结算办法》附件一',
  check: (dossier) =>
    eachPaper(dossier, 'words', (paper) =>
      paper.file.lines.flatMap(({ text, place }) => {
        const figures = findAmounts(text);
        return findWordedAmounts(normal(text)).flatMap((worded) => {
          if (worded.fen === null) {
            return [inPaper(paper, place, `：大写“${worded.text}”读不成金额。改正后重新添加`)];
          }
          if (figures.length === 0 || figures.some(({ fen }) => fen === worded.fen)) return [];
          return [
            inPaper(
              paper,
              place,
              `：大写“${worded.text}”是${formatFen(worded.fen)}元，与小写${figures
                .map((figure) => figure.text)
                .join('、')}不一致。改正后重新添加`,
            ),
          ];
        });
      }),
    ),
};

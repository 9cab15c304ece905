import { formatFen } from '../../../money/formatFen.ts';
import { findAmounts, findWordedAmounts } from '../../../reading/figures.ts';
import type { FoundAmount } from '../../../reading/figures.ts';
import type { ReadLine } from '../../../reading/readFile.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachStatement } from './readPapers.ts';

export const wordedAmounts: Rule = {
  id: 'figure.worded',
  family: '数据一致',
  property: '真实性',
  name: '文件里金额的大写与小写一致',
  unit: '份文件',
  severity: 'blocker',
  source: '参照《支付结算办法》附件一',
  check: (dossier) =>
    eachStatement(dossier, (paper) =>
      paper.file.lines.flatMap(({ text, place }, at) =>
        findWordedAmounts(text).flatMap((worded) => {
          if (worded.fen === null) return [atPaper(paper, place, `大写“${worded.text}”读不成金额`)];
          const figures = figuresBeside(paper.file.lines, at, text);
          if (figures.length === 0 || figures.some(({ fen }) => fen === worded.fen)) return [];
          const said = figures.map((figure) => figure.text).join('、');
          const fault = `大写“${worded.text}”是${formatFen(worded.fen)}元，与小写${said}不一致`;
          return [atPaper(paper, place, fault)];
        }),
      ),
    ),
};

/** Figures of the line itself; of a line that has words alone (a form's row 大写), those of its neighbours. */
function figuresBeside(lines: readonly ReadLine[], at: number, text: string): FoundAmount[] {
  const own = amountsIn(text);
  if (own.length > 0 || !text.includes('大写')) return own;
  return [lines[at - 1], lines[at + 1]].flatMap((line) =>
    line && /小写|金额|[¥￥]/u.test(line.text) && !line.text.includes('大写') ? amountsIn(line.text) : [],
  );
}

/** Also a cell that holds a figure with two decimals and no unit. */
function amountsIn(text: string): FoundAmount[] {
  const found = findAmounts(text);
  if (found.length > 0) return found;
  return [...text.matchAll(/(?<![\d.,])\d[\d,]*\.\d{2}(?![\d%])/gu)].flatMap((match) =>
    findAmounts(`${match[0]}元`),
  );
}

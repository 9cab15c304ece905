import { tidy } from '../../../reading/tidy.ts';
import { titleLines } from './opening.ts';
import type { Rule } from '../../rule.ts';
import { atPaper, eachPaper } from './readPapers.ts';

export const titleOfPaper: Rule = {
  id: 'figure.title',
  family: '数据一致',
  property: '真实性',
  name: '附件的标题与清单项一致',
  unit: '份文件',
  severity: 'blocker',
  source: '合同交付物条款',
  check: (dossier) => {
    const names = [...new Set(dossier.allItems.map(({ requirement }) => requirement.name))].filter(
      (name) => name.length >= 4,
    );
    return eachPaper('words', (paper) => {
      const own = paper.item.requirement.name;
      const lines = titleLines(paper).map((line) => line.replaceAll(/\s/g, ''));
      if (lines.length === 0 || lines.some((line) => line.includes(own) || own.includes(plainTitle(line))))
        return null;
      // The whole line is the other paper's name: a mention in a sentence is none.
      const other = names.find(
        (name) => !own.includes(name) && lines.some((line) => plainTitle(line) === tidy(name)),
      );
      return other === undefined
        ? null
        : atPaper(paper, '', `标题是“${other}”，这一项是“${own}”，可能放错了位置`);
    });
  },
};

/** Without the period in brackets and the book marks. */
function plainTitle(line: string): string {
  return line
    .replace(/[（(][^）)]*[）)]$/u, '')
    .replaceAll(/[《》“”]/gu, '')
    .replace(/^\d{4}年(?:\d{1,2}月(?:份)?)?/u, '');
}

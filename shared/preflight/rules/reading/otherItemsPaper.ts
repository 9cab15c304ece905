import type { Rule } from '../../rule.ts';
import { atPaper, eachPaper } from './readPapers.ts';

/** Lines at the head of a page that carry the paper's own number. */
const HEAD_LINES = 10;
const CODE = /(?<![A-Z0-9-])[A-Z]{1,6}-[A-Z]{1,4}-\d{2,4}(?!\d)/gu;

export const otherItemsPaper: Rule = {
  id: 'file.otherItem',
  family: '文件',
  property: '可用性',
  name: '附件属于所在的清单项',
  unit: '份文件',
  severity: 'blocker',
  source: '数据一致：附件属于本项',
  check: (dossier) => {
    const owners = new Map(dossier.allItems.map((item) => [item.code, item]));
    return eachPaper('words', (paper) => {
      const { lines } = paper.file;
      const text = lines.map((line) => line.text).join('\n');
      // A paper that names its own number may list others; one that lists many is a list.
      const all = new Set(text.match(CODE) ?? []);
      if (paper.item.code === '' || all.has(paper.item.code) || all.size > 3) return null;
      const edges = [...lines.slice(0, HEAD_LINES), ...lines.slice(-3)].map((line) => line.text).join('\n');
      const other = [...new Set(edges.match(CODE) ?? [])].map((code) => owners.get(code)).find(Boolean);
      return other
        ? atPaper(
            paper,
            '',
            `编号是${other.code}（${other.title}），这一项是${paper.item.code}，可能放错了位置`,
          )
        : null;
    });
  },
};

import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Named figures in one message. */
const SHOWN = 3;

export const handEdited: Rule = {
  id: 'figure.handEdited',
  family: '数据一致',
  property: '真实性',
  name: '生成的文件没有在程序外被改动',
  unit: '份生成的文件',
  severity: 'blocker',
  source: '数据一致：同一事实各处相同',
  neverWaived: '改动过的文件与登记的摘要不符，不能装进验收包',
  check: ({ items, edited }) => {
    const found = each(edited, ({ itemId, name, changes }) => {
      const remedy = '数有误就改记录后重新生成；确要手改，把改后的文件作为附件添加';
      if (changes === null) return atItem(itemId, `“${name}”在程序外被改动过，内容与生成时不同。${remedy}`);
      const figures = changes.figures
        .slice(0, SHOWN)
        .map(({ old, now, place }) => `${place}“${old === '' ? '（无）' : old}”改成了“${now}”`);
      const more = changes.figures.length > SHOWN ? `等${changes.figures.length}处` : '';
      const what =
        figures.length > 0
          ? `数与记录不符：${figures.join('，')}${more}`
          : changes.otherLines > 0
            ? `有${changes.otherLines}行文字与生成时不同`
            : '版式与生成时不同，文字没有变';
      return atItem(itemId, `“${name}”在程序外被改动过，${what}。${remedy}`);
    });
    const made = items.filter(({ document, requirement }) => document && requirement.form !== 'covered');
    return { looked: made.length, hits: found.hits };
  },
};

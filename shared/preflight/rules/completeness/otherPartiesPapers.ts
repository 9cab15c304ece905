import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** The buyer's and the experts' papers are not ours to make: they are only reminded of. */
export const otherPartiesPapers: Rule = {
  id: 'complete.otherParties',
  family: '完整性',
  property: '完整性',
  name: '甲方和专家出具的文件已登记',
  unit: '份甲方或专家出具的文件',
  severity: 'manual',
  source: '合同验收条款',
  check: ({ items }) =>
    each(
      items.filter((item) => item.requirement.issuer !== 'vendor'),
      (item) =>
        item.state === 'due'
          ? atItem(
              item.id,
              `${item.title}由${item.requirement.issuer === 'buyer' ? '甲方' : '专家组'}出具，还没有登记。收到后添加扫描件`,
            )
          : null,
    ),
};

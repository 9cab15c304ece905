import { atItem } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const dueDatesKnown: Rule = {
  id: 'contract.holidays',
  family: '合同自身',
  property: '完整性',
  name: '到期日所需的节假日安排已公布',
  unit: '份文件的到期日',
  severity: 'manual',
  source: '国务院办公厅节假日安排',
  check: ({ items }) => {
    const unknown = items.filter((item) => !item.due.known);
    const years = Map.groupBy(unknown, (item) => (item.due.known ? 0 : item.due.missingYear));
    return {
      looked: items.length,
      hits: [...years].map(([year, group]) =>
        atItem(
          group[0]?.id ?? '',
          `${year} 年节假日安排还没有公布，${group.length} 份文件的到期日待定。公布后自动算出`,
        ),
      ),
    };
  },
};

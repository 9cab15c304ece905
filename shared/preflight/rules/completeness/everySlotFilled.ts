import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A week, month or paper that is owed and not there is the commonest reason for a dossier to come back. */
export const everySlotFilled: Rule = {
  id: 'complete.slot',
  family: '完整性',
  name: '应交文件齐全',
  severity: 'blocker',
  source: '合同交付物条款',
  check: ({ items }) =>
    each(
      items.filter((item) => item.requirement.issuer === 'vendor'),
      (item) =>
        item.state === 'due' && item.requirement.form !== 'covered'
          ? atItem(
              item.id,
              `${item.title}还没有文件（条款${item.requirement.clause}）。生成或添加文件，确实不需要的标为不适用并写明理由`,
            )
          : null,
    ),
};

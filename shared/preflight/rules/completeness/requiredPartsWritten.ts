import { partName } from '../../../domain/partNames.ts';
import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A part that the clause names must not be blank. */
export const requiredPartsWritten: Rule = {
  id: 'complete.part',
  family: '完整性',
  property: '完整性',
  name: '必备部分都有内容',
  unit: '份生成的文件',
  severity: 'blocker',
  source: '合同交付物条款',
  check: ({ items, texts }) =>
    each(
      items.flatMap((item) => {
        const parts = texts.get(item.id);
        return parts && item.state !== 'not-applicable' ? [{ item, parts }] : [];
      }),
      ({ item, parts }) =>
        Object.entries(parts)
          .filter(([, text]) => text.trim() === '')
          .map(([id]) => {
            const name = partName(item.requirement, id);
            return atItem(
              item.id,
              `${item.title}的“${name}”是空的，记录里没有可用的数据。请填写这一部分`,
              id,
            );
          }),
    ),
};

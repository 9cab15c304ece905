import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const signatureScans: Rule = {
  id: 'complete.signature',
  family: '完整性',
  property: '完整性',
  name: '需签字的文件已有签字扫描件',
  unit: '份需签字的文件',
  severity: 'blocker',
  source: '合同交付物条款中的签字要求',
  check: ({ items }) =>
    each(
      items.filter(
        ({ state, requirement }) =>
          requirement.signers.length > 0 &&
          requirement.form !== 'covered' &&
          state !== 'due' &&
          state !== 'not-applicable',
      ),
      (item) =>
        item.state === 'awaiting-signature'
          ? atItem(
              item.id,
              `${item.title}缺${item.requirement.signers.map((s) => s.role).join('、')}的签字扫描件。打印签字后扫描登记`,
            )
          : null,
    ),
};

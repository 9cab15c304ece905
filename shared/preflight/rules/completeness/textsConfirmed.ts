import type { ChecklistItem } from '../../../domain/checklist.ts';
import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A computed draft is not a statement of the vendor until a person has read it. */
export const textsConfirmed: Rule = {
  id: 'complete.confirmed',
  family: '完整性',
  property: '真实性',
  name: '文字说明已确认',
  unit: '份有文字说明的文件',
  severity: 'blocker',
  source: '内部要求：初稿须经人确认',
  check: ({ items }) =>
    each(items.filter(hasTexts), (item) =>
      item.unconfirmed.length > 0
        ? atItem(
            item.id,
            `${item.title}有${item.unconfirmed.length}段文字还是初稿。逐段看过后确认`,
            item.unconfirmed[0],
          )
        : null,
    ),
};

function hasTexts({ state, requirement, narratives, unconfirmed }: ChecklistItem): boolean {
  return (
    state !== 'not-applicable' && requirement.form !== 'covered' && narratives.length + unconfirmed.length > 0
  );
}

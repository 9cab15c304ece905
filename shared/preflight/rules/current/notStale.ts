import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const notStale: Rule = {
  id: 'current.stale',
  family: '更新与核签',
  property: '真实性',
  name: '文件与所用记录一致',
  unit: '份文件',
  severity: 'blocker',
  source: '参照DA/T 70 真实性',
  check: ({ items }) =>
    each(
      items.filter(
        ({ state, requirement }) =>
          requirement.form !== 'covered' && state !== 'due' && state !== 'not-applicable',
      ),
      (item) =>
        item.stale
          ? atItem(
              item.id,
              `${item.title}需要更新：${item.staleReason ?? '所用内容有改动'}。重新生成后，签过字的重新签字、核签`,
            )
          : null,
    ),
};

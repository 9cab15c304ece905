import { atItem, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const signedOff: Rule = {
  id: 'current.signOff',
  family: '更新与核签',
  property: '真实性',
  name: '文件已由项目负责人核签',
  unit: '份文件',
  severity: 'blocker',
  source: '内部要求：打包前核签',
  check: ({ items }) =>
    each(
      items.filter(
        ({ state, requirement }) =>
          requirement.form !== 'covered' &&
          requirement.issuer === 'vendor' &&
          state !== 'due' &&
          state !== 'not-applicable',
      ),
      (item) =>
        (item.state === 'drafted' && item.unconfirmed.length === 0) || item.state === 'signed'
          ? atItem(item.id, `${item.title}还没有核签。请项目负责人核签`)
          : null,
    ),
};

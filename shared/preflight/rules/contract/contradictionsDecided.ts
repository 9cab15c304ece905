import { atContract, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const contradictionsDecided: Rule = {
  id: 'contract.contradiction',
  family: '合同自身',
  property: '完整性',
  name: '合同自身的矛盾已有决定',
  unit: '处合同矛盾',
  severity: 'blocker',
  source: '合同文本',
  neverWaived: '按哪一处执行要由项目负责人决定，在合同信息里记下',
  check: ({ contract }) =>
    each(contract.contradictions, (entry) =>
      entry.decision === null
        ? atContract(
            'contradictions',
            `合同前后不一致：${entry.text}（${entry.places.join('、')}）。请项目负责人记下按哪一处执行`,
          )
        : null,
    ),
};

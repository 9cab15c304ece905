import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const changeOrder: Rule = {
  id: 'date.changeOrder',
  family: '日期与期间',
  property: '真实性',
  name: '变更申请、实施、完成先后合理',
  unit: '条变更记录',
  severity: 'blocker',
  source: '合同变更管理条款',
  check: ({ records }) =>
    each(records.changes, ({ number, appliedOn, consentOn, start, end }) => {
      const wrong =
        consentOn !== '' && consentOn < appliedOn
          ? `同意日期 ${consentOn} 早于申请日期 ${appliedOn}`
          : end < start
            ? `完成时间 ${end} 早于开始时间 ${start}`
            : null;
      return wrong ? atRecord('changes', number, `变更 ${number} 的${wrong}。核对变更单`) : null;
    }),
};

import { dateOfMoment } from '../../../domain/civilDate.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const changeConsent: Rule = {
  id: 'people.consent',
  family: '人员',
  property: '真实性',
  name: '变更事先取得甲方同意',
  unit: '条变更记录',
  severity: 'blocker',
  source: '合同变更管理条款',
  check: ({ records }) =>
    each(records.changes, (change) => {
      if (change.consentOn === '' || change.consentBy === '') {
        return atRecord(
          'changes',
          change.number,
          `变更 ${change.number} 没有甲方同意的人和日期。补录书面同意`,
        );
      }
      return change.consentOn > dateOfMoment(change.start)
        ? atRecord(
            'changes',
            change.number,
            `变更 ${change.number} 在 ${change.start} 开始，甲方 ${change.consentOn} 才同意。核对日期`,
          )
        : null;
    }),
};

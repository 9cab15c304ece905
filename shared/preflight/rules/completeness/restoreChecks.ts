import { contains } from '../../../domain/civilDate.ts';
import { periodsOf } from '../../../periods/periods.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** A backup that nobody ever restored is a hope, not a backup. */
export const restoreChecks: Rule = {
  id: 'complete.restoreCheck',
  family: '完整性',
  property: '完整性',
  name: '每季度至少有一次备份做了恢复验证',
  unit: '个有备份的季度',
  severity: 'warning',
  source: '合同数据备份条款',
  check: ({ contract, records, today }) => {
    const quarters = periodsOf({ kind: 'quarterly', months: 'calendar' }, contract.term)
      .filter(({ end }) => end < today)
      .map((quarter) => ({
        quarter,
        backups: records.backups.filter(({ date }) => contains(quarter, date)),
      }))
      .filter(({ backups }) => backups.length > 0);
    return each(quarters, ({ quarter, backups }) => {
      const checked = backups.filter(({ restoreChecked }) => restoreChecked);
      const silent = checked.find(({ restoreResult }) => restoreResult.trim() === '');
      if (silent) {
        return atRecord(
          'backups',
          silent.number,
          `备份 ${silent.number} 做了恢复验证，没有写结果。补录验证结果`,
        );
      }
      // A quarter that the term cuts short may end before its check is due.
      return checked.length > 0 || quarter.clipped
        ? null
        : atRecord(
            'backups',
            backups[0]?.number ?? '',
            `${quarter.label}有备份${backups.length}次，都没有恢复验证。补录验证结果，没有做的在备考表里说明`,
          );
    });
  },
};

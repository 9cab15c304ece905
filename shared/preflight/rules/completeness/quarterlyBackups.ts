import { periodsOf } from '../../../periods/periods.ts';
import { contains } from '../../../domain/civilDate.ts';
import { atContract, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Where the media clause asks for quarterly backups, each quarter that is over needs one. */
export const quarterlyBackups: Rule = {
  id: 'complete.quarterlyBackup',
  family: '完整性',
  property: '完整性',
  name: '每季度有数据库备份',
  unit: '个季度',
  severity: 'warning',
  source: '合同数据光盘或U盘条款',
  check: ({ contract, records, today, items }) => {
    const asked = items.some((item) => item.requirement.parts.some((part) => part.name.includes('每季度')));
    if (!asked) return { looked: 0, hits: [] };
    const quarters = periodsOf({ kind: 'quarterly', months: 'calendar' }, contract.term).filter(
      ({ end }) => end < today,
    );
    return each(quarters, (quarter) =>
      records.backups.some((backup) => contains(quarter, backup.date))
        ? null
        : atContract('basic', `${quarter.label}没有数据库备份记录。补录备份记录，或在备考表里说明`),
    );
  },
};

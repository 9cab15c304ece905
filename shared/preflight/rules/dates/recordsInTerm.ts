import { contains } from '../../../domain/civilDate.ts';
import { datedRecords } from '../../datedRecords.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const recordsInTerm: Rule = {
  id: 'date.term',
  family: '日期与期间',
  property: '完整性',
  name: '记录日期在服务期内',
  unit: '条记录',
  severity: 'blocker',
  source: '合同服务期限条款',
  check: ({ contract, records }) =>
    each(datedRecords(records), ({ kind, key, label, date }) =>
      contains(contract.term, date)
        ? null
        : atRecord(
            kind,
            key,
            `${label}的日期 ${date} 在服务期 ${contract.term.start} 至 ${contract.term.end} 之外。核对日期`,
          ),
    ),
};

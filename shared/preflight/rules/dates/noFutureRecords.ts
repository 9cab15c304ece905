import { datedRecords } from '../../datedRecords.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const noFutureRecords: Rule = {
  id: 'date.future',
  family: '日期与期间',
  property: '真实性',
  name: '没有将来日期的记录',
  unit: '条记录',
  severity: 'blocker',
  source: '内部要求：记录写已经发生的事',
  check: ({ records, today }) =>
    each(datedRecords(records), ({ kind, key, label, date }) =>
      date > today
        ? {
            ...atRecord(kind, key, `${label}的日期 ${date} 晚于今天 ${today}。核对日期`),
            substance: `${label} ${date}`,
          }
        : null,
    ),
};

import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const unknownReference: Rule = {
  id: 'figure.reference',
  family: '数据一致',
  property: '真实性',
  name: '工作记录引用的编号都存在',
  unit: '条写有编号的工作记录',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: ({ records }) => {
    const known = new Set([
      ...records.incidents.map(({ number }) => number),
      ...records.changes.map(({ number }) => number),
      ...records.inspections.map(({ number }) => number),
      ...records.trainings.map(({ number }) => number),
      ...records.drills.map(({ number }) => number),
      ...records.backups.map(({ number }) => number),
    ]);
    return each(
      records.work.filter((work) => work.reference !== ''),
      (work) =>
        known.has(work.reference)
          ? null
          : atRecord(
              'work',
              work.reference,
              `${work.date} 的工作记录引用了 ${work.reference}，登记里没有这个编号。补录或改正编号`,
            ),
    );
  },
};

import { contains } from '../../../domain/civilDate.ts';
import { periodsOf } from '../../../periods/periods.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const usageComplete: Rule = {
  id: 'figure.usageMonth',
  family: '数据一致',
  property: '完整性',
  name: '每月各角色都有使用统计',
  unit: '个月份与角色',
  severity: 'warning',
  source: '合同用户使用统计条款',
  check: ({ contract, records, today }) => {
    if (contract.userRoles.length === 0) return { looked: 0, hits: [] };
    const months = periodsOf({ kind: 'monthly', months: 'calendar' }, contract.term).filter(
      ({ start, end }) => end < today && contains(contract.term, start),
    );
    const present = new Set(records.usage.map((row) => `${row.month}|${row.role}`));
    const wanted = months.flatMap((month) =>
      contract.userRoles.map((role) => ({ month, role, key: `${month.start.slice(0, 7)}|${role}` })),
    );
    return each(wanted, ({ month, role, key }) =>
      present.has(key)
        ? null
        : atRecord('usage', key, `${month.label}缺“${role}”的使用统计。补录后报告里的合计才完整`),
    );
  },
};

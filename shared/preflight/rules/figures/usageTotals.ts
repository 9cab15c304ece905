import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const usageTotals: Rule = {
  id: 'figure.usage',
  family: '数据一致',
  property: '真实性',
  name: '活跃用户不多于注册用户',
  unit: '条使用统计',
  severity: 'blocker',
  source: '数据一致：合计与分项相符',
  check: ({ records }) =>
    each(records.usage, (row) =>
      row.active > row.registered
        ? atRecord(
            'usage',
            `${row.month}|${row.role}`,
            `${row.month} ${row.role}的活跃用户 ${row.active} 多于注册用户 ${row.registered}。核对使用统计`,
          )
        : null,
    ),
};

import { formatFen } from '../../../money/formatFen.ts';
import { atContract, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

export const budgetKept: Rule = {
  id: 'figure.budget',
  family: '数据一致',
  property: '真实性',
  name: '支出不超过预算科目',
  unit: '个科目与支出',
  severity: 'warning',
  source: '合同绩效实施方案的支出预算',
  check: ({ contract, records }) => {
    if (contract.budget.length === 0) return { looked: 0, hits: [] };
    const known = new Set(contract.budget.map((line) => line.category));
    const strange = [...new Set(records.expenses.map((row) => row.category))].filter(
      (category) => !known.has(category),
    );
    const over = each(contract.budget, (line) => {
      const spent = records.expenses
        .filter((row) => row.category === line.category)
        .reduce((sum, row) => sum + row.amountFen, 0);
      return spent > line.amountFen
        ? atContract(
            'budget',
            `“${line.category}”已支出 ${formatFen(spent)} 元，超过预算 ${formatFen(line.amountFen)} 元。核对支出或说明原因`,
          )
        : null;
    });
    return {
      looked: over.looked + records.expenses.length,
      hits: [
        ...over.hits,
        ...strange.map((category) =>
          atContract('budget', `支出记录里的科目“${category}”不在预算科目里。改正科目`),
        ),
      ],
    };
  },
};

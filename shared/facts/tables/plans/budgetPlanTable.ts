/** The table 支出预算: the contract's budget by category, before anything is spent. */
import type { Contract } from '../../../domain/contract.ts';
import type { JsonObject } from '../../../documents/kind.ts';
import { printMoney, printPercent } from '../../format.ts';

export function budgetPlanTable({ budget }: Contract): JsonObject {
  const total = budget.reduce((sum, line) => sum + line.amountFen, 0);
  return {
    rows: budget.map((line, index) => ({
      n: index + 1,
      category: line.category,
      amount: printMoney(line.amountFen),
      share: printPercent(line.amountFen, total),
    })),
    total: printMoney(total),
  };
}

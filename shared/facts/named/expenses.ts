/** Budget execution (预算执行): the contract's budget against the vouchers, in fen. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { BudgetLine, Fen } from '../../domain/contract.ts';
import type { ExpenseRecord } from '../../records/types.ts';
import { inSpan } from '../spans.ts';

export interface BudgetRow {
  readonly category: string;
  /** null: vouchers exist for a category that the budget does not name. */
  readonly budgetFen: Fen | null;
  readonly spentFen: Fen;
  readonly vouchers: number;
}

export interface BudgetExecution {
  readonly rows: readonly BudgetRow[];
  readonly budgetFen: Fen;
  readonly spentFen: Fen;
  readonly vouchers: number;
}

export function budgetExecution(
  budget: readonly BudgetLine[],
  expenses: readonly ExpenseRecord[],
  span: DateSpan,
): BudgetExecution {
  const spent = Map.groupBy(
    inSpan(expenses, span, (expense) => expense.date),
    (expense) => expense.category,
  );
  const row = (category: string, budgetFen: Fen | null): BudgetRow => {
    const vouchers = spent.get(category) ?? [];
    return {
      category,
      budgetFen,
      spentFen: vouchers.reduce((total, voucher) => total + voucher.amountFen, 0),
      vouchers: vouchers.length,
    };
  };
  const named = new Set(budget.map((line) => line.category));
  const rows = [
    ...budget.map((line) => row(line.category, line.amountFen)),
    ...[...spent.keys()].filter((category) => !named.has(category)).map((category) => row(category, null)),
  ];
  return {
    rows,
    budgetFen: budget.reduce((total, line) => total + line.amountFen, 0),
    spentFen: rows.reduce((total, entry) => total + entry.spentFen, 0),
    vouchers: rows.reduce((total, entry) => total + entry.vouchers, 0),
  };
}

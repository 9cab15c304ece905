/** First drafts of 年度预算执行 and 绩效目标完成. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printMoney, printPercent } from '../format.ts';
import { budgetExecution } from '../named/expenses.ts';
import { goalRows } from '../tables/goalTable.ts';

export function draftBudget({ contract, records }: FactSource, span: DateSpan): string {
  if (contract.budget.length === 0 && records.expenses.length === 0) return '';
  const { rows, budgetFen, spentFen, vouchers } = budgetExecution(contract.budget, records.expenses, span);
  const over = rows.filter((row) => row.budgetFen !== null && row.spentFen > row.budgetFen);
  const outside = rows.filter((row) => row.budgetFen === null);
  const untouched = rows.filter((row) => row.budgetFen !== null && row.budgetFen > 0 && row.spentFen === 0);
  return [
    `预算合计${printMoney(budgetFen)}元，截至统计期末支出${printMoney(spentFen)}元（凭证${vouchers}笔），执行率${printPercent(spentFen, budgetFen)}%，`,
    spentFen <= budgetFen
      ? `结余${printMoney(budgetFen - spentFen)}元。`
      : `超出${printMoney(spentFen - budgetFen)}元。`,
    over.length === 0
      ? '各科目支出均未超过预算。'
      : `超过预算的科目有${over.map((row) => `${row.category}（超出${printMoney(row.spentFen - (row.budgetFen ?? 0))}元）`).join('、')}。`,
    outside.length === 0
      ? ''
      : `预算外科目有${outside.map((row) => `${row.category}（${printMoney(row.spentFen)}元）`).join('、')}。`,
    untouched.length === 0 ? '' : `尚未支出的科目有${untouched.map((row) => row.category).join('、')}。`,
  ].join('');
}

export function draftGoals(source: FactSource, span: DateSpan): string {
  const rows = goalRows(source, span);
  if (rows.length === 0) return '';
  const reached = rows.filter((row) => row.reached === true).length;
  const missed = rows.filter((row) => row.reached === false);
  const unknown = rows.filter((row) => row.reached === null);
  return [
    `绩效指标共${rows.length}项，按记录可以比较的${reached + missed.length}项，其中达到${reached}项`,
    missed.length === 0
      ? '。'
      : `，未达到${missed.length}项：${missed.map((row) => `${row.name}（目标${row.target}，实际${row.actual}）`).join('；')}。`,
    unknown.length === 0 ? '' : `没有记录可以比较的指标有${unknown.map((row) => row.name).join('、')}。`,
  ].join('');
}

/** A deadline counted from the end of the term, in words and as a date: `合同期满前15个工作日，即2026年6月8日`. */
import type { FactSource } from '../../documents/kind.ts';
import { printDate } from '../format.ts';

const UNITS = { days: '日', 'working-days': '个工作日', months: '个月' } as const;

/** '' for a rule that counts from elsewhere; the date stands open while a year's holidays are not published. */
export function windowOf({ item }: FactSource): string {
  const rule = item.requirement.due;
  if (rule.kind !== 'offset' || rule.from !== 'term-end' || rule.count === 0) return '';
  const words = `合同期满${rule.count < 0 ? '前' : '后'}${Math.abs(rule.count)}${UNITS[rule.unit]}`;
  return item.due.known
    ? `${words}，即${printDate(item.due.date)}`
    : `${words}（${item.due.missingYear}年节假日安排公布后计算）`;
}

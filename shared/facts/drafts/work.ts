/** First draft about daily work: how many pieces of each category, and what 甲方 was asked for. '' without records. */
import type { DateSpan } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printCount } from '../format.ts';
import { countByCategory, requestsToBuyer, workIn } from '../named/work.ts';

export function draftWork({ contract, records }: FactSource, span: DateSpan): string {
  const work = workIn(records.work, span);
  if (work.length === 0) return '';
  const categories = countByCategory(work)
    .map(({ category, count }) => `${category}${printCount(count)}项`)
    .join('、');
  const requests = requestsToBuyer(work).length;
  const listed = contract.requirements.some(
    ({ template }) => template === 'weekly-log' || template === 'monthly-log',
  );
  const asked =
    requests === 0
      ? ''
      : `其中提请甲方协调的事项${printCount(requests)}项${listed ? '，已逐项列入工作记录单' : ''}。`;
  return `统计期内登记日常工作${printCount(work.length)}项：${categories}。${asked}`;
}

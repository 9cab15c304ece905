/** First drafts about security work and rented cloud resources. '' without records. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { contains, dateOfMoment } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printCount, printDay, printDuration, printSpanInText, withoutEndMark } from '../format.ts';
import { workIn } from '../named/work.ts';
import { cloudIn } from '../tables/cloudTable.ts';

const MOST_NAMED = 5;

export function draftSecurity({ records }: FactSource, span: DateSpan): string {
  const work = workIn(records.work, span).filter((record) => record.category.includes('安全'));
  const contents = [...new Set(work.map((record) => withoutEndMark(record.content)))];
  const events = records.securedEvents.filter(
    (event) => contains(span, dateOfMoment(event.start)) && dateOfMoment(event.end) <= span.end,
  );
  return [
    work.length === 0
      ? ''
      : `登记安全维护${printCount(work.length)}项，有${contents.slice(0, MOST_NAMED).join('、')}${contents.length > MOST_NAMED ? '等' : ''}。`,
    ...events.map(
      (event) =>
        `${printSpanInText({ start: dateOfMoment(event.start), end: dateOfMoment(event.end) })}保障“${withoutEndMark(event.name)}”${event.result === '' ? '' : `，${withoutEndMark(event.result)}`}。`,
    ),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

export function draftCloud(source: FactSource, span: DateSpan): string {
  const rows = cloudIn(source, span);
  if (rows.length === 0) return '';
  const down = rows.filter((row) => row.downMinutes > 0);
  const minutes = down.reduce((sum, row) => sum + row.downMinutes, 0);
  return (
    `截至${printDay(span.end)}，登记云资源${new Set(rows.map((row) => row.item)).size}项。` +
    (down.length === 0
      ? '各项均没有不可用时间。'
      : `有不可用时间的是${[...new Set(down.map((row) => row.item))].join('、')}，合计${printDuration(minutes)}。`)
  );
}

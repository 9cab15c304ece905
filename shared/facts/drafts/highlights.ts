/** First draft of 重点工作: upgrades that went into use, securing of events, trainings and drills, one line each. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { contains, dateOfMoment } from '../../domain/civilDate.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printDay, withoutEndMark } from '../format.ts';
import { changesIn, drillsIn, trainingsIn } from '../named/operations.ts';

export function draftHighlights({ records }: FactSource, span: DateSpan): string {
  const lines = [
    ...changesIn(records, span)
      .filter((change) => change.type === '版本升级')
      .map((change) => ({
        day: dateOfMoment(change.start),
        text: `${change.result === '成功' ? '完成' : '实施后回退'}版本升级“${withoutEndMark(change.title)}”（${change.number}）`,
      })),
    ...records.securedEvents
      .filter((event) => contains(span, dateOfMoment(event.start)) && dateOfMoment(event.end) <= span.end)
      .map((event) => ({
        day: dateOfMoment(event.start),
        text: `保障“${withoutEndMark(event.name)}”${event.result === '' ? '' : `：${withoutEndMark(event.result)}`}`,
      })),
    ...trainingsIn(records, span).map((training) => ({
      day: training.date,
      text: `开展培训“${withoutEndMark(training.topic)}”，${training.attendees}人参加`,
    })),
    ...drillsIn(records, span).map((drill) => ({
      day: drill.date,
      text: `组织应急演练“${withoutEndMark(drill.scenario)}”${drill.result === '' ? '' : `：${withoutEndMark(drill.result)}`}`,
    })),
  ];
  return lines
    .toSorted((a, b) => a.day.localeCompare(b.day))
    .map(({ day, text }, index) => `${index + 1}. ${printDay(day)}，${text}。`)
    .join('\n');
}

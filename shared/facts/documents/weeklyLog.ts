/** 周工作记录单: each day's work, what was solved, what 甲方 is asked for, what comes next week. */
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../documents/kind.ts';
import type { WorkRecord } from '../../records/types.ts';
import { draftNextSteps } from '../drafts/nextSteps.ts';
import { namesOf, printDay, printDays, printTimes, printWeekday, withoutEndMark } from '../format.ts';
import { workByDay, workIn } from '../named/work.ts';
import { daysOf, spanAfter, spanOf } from '../spans.ts';
import { logFacts } from './logFacts.ts';

function facts(source: FactSource): DocumentFacts {
  const { contract, records, item } = source;
  const span = spanOf(source);
  const work = workIn(records.work, span);
  const next = spanAfter(span, 'week', contract.term);
  return logFacts(
    source,
    { span, next, work },
    {
      week: item.period ? `合同期第${item.period.index}周` : '',
      clipped: item.period?.clipped ?? false,
      days: dayGroups(work, span),
    },
  );
}

/** A group of rows per day; following days without a record share one row that says so. */
function dayGroups(work: readonly WorkRecord[], span: DateSpan): Json {
  const byDay = workByDay(work);
  const groups: Json[] = [];
  const silent: CivilDate[] = [];
  const flush = (): void => {
    const [first, last] = [silent[0], silent.at(-1)];
    if (first !== undefined && last !== undefined) {
      groups.push({
        day: printDays({ start: first, end: last }),
        weekday: first === last ? printWeekday(first) : `${printWeekday(first)}至${printWeekday(last)}`,
        key: first,
        rows: [],
      });
    }
    silent.length = 0;
  };
  for (const day of daysOf(span)) {
    const records = byDay.get(day);
    if (!records) {
      silent.push(day);
      continue;
    }
    flush();
    groups.push({ day: printDay(day), weekday: printWeekday(day), key: day, rows: records.map(workRow) });
  }
  flush();
  return groups;
}

function workRow(record: WorkRecord): Json {
  const unfinished = record.status === '已完成' ? '' : `（${record.status}）`;
  return {
    time: printTimes(record.start, record.end),
    content: withoutEndMark(record.content),
    result: `${withoutEndMark(record.result)}${unfinished}`,
    people: namesOf(record.people),
  };
}

export const weeklyLog: DocumentKind = {
  id: 'weekly-log',
  facts,
  drafts: (source) => {
    const span = spanOf(source);
    const next = spanAfter(span, 'week', source.contract.term);
    return { next: draftNextSteps(source, span, next) };
  },
};

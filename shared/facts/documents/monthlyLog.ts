/** 月工作记录单: the month's work by week and category and day by day, problems, requests, next month. */
import type { CivilDate, DateSpan } from '../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../documents/kind.ts';
import type { WorkRecord } from '../../records/types.ts';
import { draftNextSteps } from '../drafts/nextSteps.ts';
import { joinClauses, printCount, printDay, printDays, printWeekday, withoutEndMark } from '../format.ts';
import { countBySeverity, incidentsReported, SEVERITIES } from '../named/incidents.ts';
import { countByCategory, workByDay, workIn } from '../named/work.ts';
import { daysOf, spanAfter, spanOf, weeksOf } from '../spans.ts';
import { logFacts } from './logFacts.ts';

/** Columns of the table by category; what is less frequent is counted under 其他. */
const MOST_CATEGORIES = 10;
/** Done every day alike: their result is in the weekly log and is left out of the month's day lines. */
const ROUTINE: ReadonlySet<string> = new Set(['例行巡检', '值班值守']);

function facts(source: FactSource): DocumentFacts {
  const { contract, records, item } = source;
  const span = spanOf(source);
  const work = workIn(records.work, span);
  const reported = incidentsReported(records.incidents, span);
  const severities = countBySeverity(reported);
  const next = spanAfter(span, 'month', contract.term);
  return logFacts(
    source,
    { span, next, work },
    {
      days: printDays(span),
      month: item.period ? `合同期第${item.period.index}个月` : '',
      total: printCount(work.length),
      workDays: new Set(work.map((record) => record.date)).size,
      categories: categoryTable(work, span),
      daily: dayLines(work, span),
      reported: printCount(reported.length),
      severities: SEVERITIES.map((severity) => `${severity}${severities[severity]}件`).join('、'),
    },
  );
}

/** Weeks of the month (clipped to it) by category, with totals. */
function categoryTable(work: readonly WorkRecord[], span: DateSpan): JsonObject {
  const all = countByCategory(work).map((entry) => entry.category);
  const shown = all.length > MOST_CATEGORIES ? all.slice(0, MOST_CATEGORIES - 1) : all;
  const counts = (records: readonly WorkRecord[]): Json[] => {
    const named = shown.map((category) => records.filter((record) => record.category === category).length);
    const rest = records.length - named.reduce((total, count) => total + count, 0);
    return [...named, ...(shown.length < all.length ? [rest] : []), records.length].map(printCount);
  };
  return {
    names: [...shown, ...(shown.length < all.length ? ['其他'] : [])].map(splitName),
    weeks: weeksOf(span).map((week) => ({
      days: printDays(week),
      counts: counts(workIn(work, week)),
    })),
    total: counts(work),
  };
}

/** A four-character name stands in two lines of a narrow column. */
function splitName(name: string): Json {
  return name.length === 4 ? [name.slice(0, 2), name.slice(2)] : [name];
}

/** One line per day with all that was done; following days without a record share one line. */
function dayLines(work: readonly WorkRecord[], span: DateSpan): Json {
  const byDay = workByDay(work);
  const lines: Json[] = [];
  let silent: CivilDate[] = [];
  const flush = (): void => {
    const [start, end] = [silent[0], silent.at(-1)];
    if (start !== undefined && end !== undefined) {
      lines.push({ day: printDays({ start, end }), weekday: '', text: '无工作记录', count: '0' });
    }
    silent = [];
  };
  for (const day of daysOf(span)) {
    const records = byDay.get(day);
    if (!records) {
      silent.push(day);
      continue;
    }
    flush();
    lines.push({
      day: printDay(day),
      weekday: printWeekday(day),
      text: `${joinClauses([...new Set(records.map(workClause))])}。`,
      count: printCount(records.length),
    });
  }
  flush();
  return lines;
}

function workClause(record: WorkRecord): string {
  const result = withoutEndMark(record.result);
  const shown = ROUTINE.has(record.category) || result === '' ? '' : `（${result}）`;
  return `${withoutEndMark(record.content)}${shown}`;
}

export const monthlyLog: DocumentKind = {
  id: 'monthly-log',
  facts,
  drafts: (source) => {
    const span = spanOf(source);
    const next = spanAfter(span, 'month', source.contract.term);
    return { next: draftNextSteps(source, span, next) };
  },
};

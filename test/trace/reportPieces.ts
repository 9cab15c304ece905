/** What the reports of several contracts begin and end with, by SQL: the span beside the one before, what comes next. */
import type { OwedItem } from '../../shared/domain/checklist.ts';
import type { DateSpan } from '../../shared/domain/civilDate.ts';
import type { PaperTrace } from './paperTrace.ts';
import type { PresetPapers } from './presetPapers.ts';
import { daysOf, downSql, minutesOf, upSql } from './reportFigures.ts';
import type { Compared } from './reportFigures.ts';
import { between, dateSql, daySql, one, saysFrame, spanOfItem, valueOf } from './tracing.ts';

export interface Report {
  readonly papers: PresetPapers;
  readonly trace: PaperTrace;
  readonly span: DateSpan;
}

/** As long as a report's span is, in the words of SQLite's calendar. */
export type Length = '7 days' | '1 month' | '3 months' | '12 months';

/** The span of that length before this one; null before the term. */
export function spanBefore(papers: PresetPapers, span: DateSpan, length: Length): DateSpan | null {
  const [start = '', end = ''] = one(
    papers,
    `SELECT date('${span.start}', '-${length}'), date('${span.start}', '-1 day')`,
  );
  return start < papers.contract.term.start ? null : { start, end };
}

/** The span of that length after this one, which may be cut by the end of the term; null after it. */
export function spanAfter(papers: PresetPapers, span: DateSpan, length: Length): DateSpan | null {
  const { end: last } = papers.contract.term;
  const [start = '', end = ''] = one(
    papers,
    `SELECT date('${span.end}', '+1 day'), min('${last}', date('${span.end}', '+1 day', '+${length}', '-1 day'))`,
  );
  return start > last ? null : { start, end };
}

/** `4月1日—30日`, `6月17日—9月16日`; one day alone stands by itself. */
export function daysText(papers: PresetPapers, { start, end }: DateSpan): string {
  const [first = '', last = ''] = [start, end].map((day) => valueOf(papers, daySql(`'${day}'`)));
  if (start === end) return first;
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  return `${first}—${sameMonth ? last.slice(last.indexOf('月') + 1) : last}`;
}

/** 主要数据: the figures of the span, beside the last one where there is one, with what rose and what fell. */
export function checkMainFigures(
  { papers, trace, span }: Report,
  {
    measures,
    word,
    lastWord = '',
    last = null,
  }: {
    readonly measures: readonly Compared[];
    /** `本月` */
    readonly word: string;
    readonly lastWord?: string;
    readonly last?: DateSpan | null;
  },
): void {
  const rows = besideLast({ papers, trace, span }, measures, last);
  trace.says(
    `${word}共${daysOf(papers, span)}：${rows
      .filter((row) => Number(row.now) > 0)
      .map((row) => `${row.name}${row.now}${row.unit}`)
      .join('，')}。`,
  );
  if (!last) {
    trace.heads('主要数据', ['项目', `${word}（${daysOf(papers, span)}）`]);
    trace.table(
      '主要数据',
      rows.map((row) => [`${row.name}（${row.unit}）`, row.now]),
    );
    return;
  }
  trace.heads('主要数据', [
    '项目',
    `${word}\n（${daysOf(papers, span)}）`,
    `${lastWord}\n（${daysOf(papers, last)}）`,
    '增减',
  ]);
  trace.table(
    '主要数据',
    rows.map((row) => [`${row.name}（${row.unit}）`, row.now, row.before, row.change]),
  );
  for (const [sign, words] of [
    ['＋', '增加'],
    ['−', '减少'],
  ] as const) {
    const moved = rows.filter((row) => row.change.startsWith(sign));
    if (moved.length > 0)
      trace.says(
        `${words}的有${moved
          .map(
            (row) =>
              `${row.name.replace('其中', '')}${row.change.slice(1)}${row.unit === '%' ? '个百分点' : row.unit}`,
          )
          .join('、')}`,
      );
  }
}

/**
 * Cover and first part of a report on a month or a quarter: contract, period, day, its figures beside those of the period
 * before. Returns what the other parts are compared by.
 */
export function checkOverview(
  papers: PresetPapers,
  { item, trace }: { readonly item: OwedItem; readonly trace: PaperTrace },
  words: {
    readonly measures: readonly Compared[];
    readonly length: Length;
    readonly word: string;
    readonly lastWord: string;
  },
): Report {
  saysFrame(papers, { item, trace }, { coded: false });
  const span = spanOfItem(papers, item);
  const report = { papers, trace, span };
  saysNextWorkday(report);
  checkMainFigures(report, { ...words, last: spanBefore(papers, span, words.length) });
  saysLastThree(report, words.length);
  return report;
}

/** The day on the cover: the first working day after the span. */
export function saysNextWorkday({ papers, trace, span }: Report): void {
  trace.says(valueOf(papers, `${dateSql('min(day)')} FROM days WHERE day > '${span.end}' AND working`));
}

/** Each measure over both spans, and the difference of the two figures as they are printed; `—` without a last span. */
export function besideLast(
  { papers, span }: Report,
  measures: readonly Compared[],
  last: DateSpan | null,
): readonly { name: string; unit: string; now: string; before: string; change: string }[] {
  return measures
    .map(({ name, unit, rare, sql }) => {
      const now = valueOf(papers, sql(span));
      const before = last ? valueOf(papers, sql(last)) : '—';
      return { name, unit, rare, now, before, change: last ? changeOf(now, before) : '—' };
    })
    .filter(({ rare, now, before }) => !rare || now !== '0' || (before !== '0' && before !== '—'));
}

function changeOf(now: string, before: string): string {
  const decimals = now.split('.')[1]?.length ?? 0;
  const size = Math.round((Number(now) - Number(before)) * 10 ** decimals) / 10 ** decimals;
  return size === 0 ? '持平' : `${size > 0 ? '＋' : '−'}${Math.abs(size).toFixed(decimals)}`;
}

/** Incidents of the span before the last, of the last and of this one, where the term has had three. */
function saysLastThree({ papers, trace, span }: Report, length: Length): void {
  const last = spanBefore(papers, span, length);
  const third = last && spanBefore(papers, last, length);
  if (!last || !third) return;
  const counts = [third, last, span].map((each) =>
    valueOf(papers, `count(*) || '件' FROM incidents WHERE ${between('reportedAt', each)}`),
  );
  trace.says(`登记故障依次为${counts.join('、')}，`);
}

/** 统计期: its days and minutes, how long the system stood, the rate beside what was promised. */
export function saysAvailability(
  { papers, trace, span }: Report,
  { decimals, promised }: { readonly decimals: number; readonly promised: string },
): void {
  const value = (sql: string): string => valueOf(papers, sql);
  trace.says(
    `统计期自${value(dateSql(`'${span.start}'`))}至${value(dateSql(`'${span.end}'`))}，共${daysOf(papers, span)}，合${value(minutesOf(span))}分钟；` +
      `故障停机${value(downSql(span))}分钟，可用率${value(upSql(span, decimals))}%，合同约定${promised}。`,
  );
}

/** What comes next: what the buyer was asked for, changes applied for, papers of quarters and years; at the end of the term its end. */
export function saysNextSteps({ papers, trace, span }: Report, next: DateSpan | null): void {
  const value = (sql: string): string => valueOf(papers, sql);
  if (!next) {
    trace.says(`合同服务期于${value(dateSql(`'${span.end}'`))}届满。`);
    return;
  }
  trace.says(`${daysText(papers, next)}，继续做好`);
  for (const [day, request] of papers.db.rows(
    `SELECT ${daySql('requestBy')}, request FROM work WHERE status = '需甲方协调' AND ${between('date', span)} AND ${between('requestBy', next)}`,
  ))
    trace.says(`${day}，跟进请甲方协调的事项：${request}`);
  for (const [day, type, title, number] of papers.db.rows(
    `SELECT ${daySql('start')}, type, rtrim(title, '。'), number || CASE WHEN consentOn <> '' AND consentOn <= '${span.end}' THEN '' ELSE '，实施前须取得甲方同意' END FROM changes WHERE appliedOn <= '${span.end}' AND ${between('start', next)}`,
  ))
    trace.says(`${day}，实施${type}“${title}”（${number}）`);
  for (const { due, requirement, title } of papers.owed)
    if (
      ['quarterly', 'half-yearly', 'yearly'].includes(requirement.cadence.kind) &&
      requirement.issuer === 'vendor' &&
      due.known &&
      due.date >= next.start &&
      due.date <= next.end
    )
      trace.says(`${value(daySql(`'${due.date}'`))}，提交${title}。`);
}

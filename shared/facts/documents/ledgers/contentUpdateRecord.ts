/** 内容更新记录: what was put on the sites of a period, by column and kind, how soon, and passed by whom. */
import { addWorkingDays } from '../../../calendar/addWorkingDays.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource } from '../../../documents/kind.ts';
import { UPDATE_TYPES } from '../../../records/kinds/contentUpdates.ts';
import type { ContentUpdateRecord } from '../../../records/types.ts';
import { NONE, printCount, printPercent, printRatio, withoutEndMark } from '../../format.ts';
import { monthsOf } from '../../spans.ts';
import { blankDrafts, frameOf, furtherParts } from '../running/paperFrame.ts';
import { CHART_MONTHS, chartsOf, crossTable, ledgerSpan, monthBars } from './ledgerSpan.ts';

const SHOWN = /内容|更新|发布|栏目|维护|记录|审核/u;
const LONGEST = 400;

interface Ledger {
  readonly span: DateSpan;
  readonly label: string;
  readonly source: FactSource;
  readonly rows: readonly ContentUpdateRecord[];
}

function ledgerOf(paper: FactSource): Ledger {
  const { span, label, source } = ledgerSpan(paper, 'contentUpdates');
  return {
    span,
    label,
    source,
    rows: source.records.contentUpdates.filter(({ date }) => contains(span, date)),
  };
}

function pieces(rows: readonly ContentUpdateRecord[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

/** Working days from the day after the text came in; 0 = on that day or a day off right after it. */
function workingDays({ receivedOn, date }: ContentUpdateRecord, calendar: Calendar): number | null {
  if (receivedOn === '') return null;
  for (let count = 0; count <= LONGEST; count += 1) {
    const next = addWorkingDays(calendar, receivedOn, count + 1);
    if (!next.known) return null;
    if (next.date > date) return count;
  }
  return null;
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source, rows } = ledgerOf(paper);
  const taken = rows.flatMap((row) => workingDays(row, source.calendar) ?? []);
  const passed = rows.filter(({ reviewer }) => reviewer !== '');
  return {
    values: {
      ...frameOf(source, label, ['更新人', '审核人', '乙方项目负责人']),
      further: furtherParts(paper.item, SHOWN),
      chart: monthsOf(span).length >= CHART_MONTHS,
      lines: printCount(rows.length),
      pieces: printCount(pieces(rows)),
      columns: crossTable(
        rows,
        { of: ({ column }) => column, order: [] },
        { of: ({ type }) => type, order: UPDATE_TYPES },
        ({ count }) => count,
      ),
      timeliness:
        taken.length === 0
          ? null
          : {
              known: printCount(taken.length),
              same: printCount(taken.filter((days) => days === 0).length),
              next: printCount(taken.filter((days) => days === 1).length),
              later: printCount(taken.filter((days) => days > 1).length),
              average: printRatio(
                taken.reduce((sum, days) => sum + days, 0),
                taken.length,
                1,
              ),
              longest: printCount(Math.max(...taken)),
            },
      passed: printCount(passed.length),
      passedRate: printPercent(passed.length, rows.length),
      unpassed: printCount(rows.length - passed.length),
      rows: rows.map((row) => {
        const days = workingDays(row, source.calendar);
        return {
          date: row.date,
          column: row.column,
          title: withoutEndMark(row.title),
          type: row.type,
          count: printCount(row.count),
          source: row.source || NONE,
          days: days === null ? NONE : String(days),
          editor: row.editor || NONE,
          reviewer: row.reviewer || NONE,
        };
      }),
    },
    charts: chartsOf({
      months: monthBars(span, [
        {
          name: '更新内容',
          unit: '条',
          count: (month) => pieces(rows.filter(({ date }) => contains(month, date))),
        },
      ]),
    }),
    date: span.end,
    inputs: [
      { label: '内容更新', value: `${pieces(rows)}条` },
      { label: '没有登记审核人', value: `${rows.length - passed.length}项` },
    ],
  };
}

function draftSummary(paper: FactSource): string {
  const { source, rows } = ledgerOf(paper);
  if (rows.length === 0) return '本期没有登记内容更新。';
  const columns = new Set(rows.map(({ column }) => column)).size;
  const open = rows.filter(({ reviewer }) => reviewer === '').length;
  const taken = rows.flatMap((row) => workingDays(row, source.calendar) ?? []);
  return [
    `本期在${printCount(columns)}个栏目更新内容${printCount(pieces(rows))}条。`,
    open === 0 ? '各项内容发布前均登记了审核人。' : `有${printCount(open)}项没有登记审核人，须补充。`,
    taken.length === 0
      ? ''
      : `登记了收稿日期的${printCount(taken.length)}项中，收稿当日或次一工作日发布的${printCount(taken.filter((days) => days <= 1).length)}项。`,
  ].join('');
}

export const contentUpdateRecord: DocumentKind = {
  id: 'content-update-record',
  facts,
  drafts: (paper) => ({ summary: draftSummary(paper), ...blankDrafts(furtherParts(paper.item, SHOWN)) }),
};

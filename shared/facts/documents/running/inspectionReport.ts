/**
 * 巡检报告: one inspection, or all of a period. A requirement that names one field (网络巡检报告, 主机巡检报告) takes
 * the inspections whose scope has that field.
 */
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json, JsonObject } from '../../../documents/kind.ts';
import type { InspectionRecord } from '../../../records/types.ts';
import {
  NONE,
  printCount,
  printDate,
  printPercent,
  printTimes,
  printWeekday,
  withoutEndMark,
} from '../../format.ts';
import type { InspectionTotals } from '../../named/operations.ts';
import { inspectionTotals } from '../../named/operations.ts';
import { workByDay } from '../../named/work.ts';
import { inspectionRows } from '../../tables/runningTables.ts';
import { fieldOf, fieldsOfScope, inField } from './inspectionFields.ts';
import type { Occasion } from './occasion.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts, paired } from './paperFrame.ts';

const SHOWN = /巡检|检查|范围|问题|处理|措施|结论|建议|情况/u;
/** Work records of this category on the day of an inspection tell what was looked at. */
const ROUTINE = '例行巡检';

/** The occasion, narrowed to the field that the requirement's name asks for. */
function inspectionsOf(paper: FactSource): Occasion<InspectionRecord> {
  const occasion = occasionOf(paper, 'inspections');
  const field = fieldOf(paper.item.requirement.name);
  if (!field || paper.item.eventKey !== null) return occasion;
  const records = occasion.records.filter((inspection) => inField(inspection.scope, field));
  return { ...occasion, records, single: records.length === 1 ? (records[0] ?? null) : null };
}

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = inspectionsOf(paper);
  const totals = inspectionTotals(records);
  return {
    values: {
      ...frameOf(source, single ? `${single.number}　${printDate(single.date)}` : label, [
        '巡检人',
        '复核人',
        '乙方项目负责人',
      ]),
      further: furtherParts(paper.item, SHOWN),
      single: single ? inspectionFacts(source, single) : null,
      fields: fieldsOfScope(
        records.map((inspection) => inspection.scope).join('、'),
        fieldOf(paper.item.requirement.name),
      ),
      all: single ? [] : inspectionRows(records),
      problems: problemRows(records),
      total: {
        times: printCount(totals.times),
        checked: printCount(totals.checked),
        abnormal: printCount(totals.abnormal),
      },
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '巡检', value: `${totals.times}次` },
      { label: '异常', value: `${totals.abnormal}项` },
    ],
  };
}

function inspectionFacts({ records }: FactSource, inspection: InspectionRecord): JsonObject {
  const previous = records.inspections
    .filter((entry) => entry.date < inspection.date && entry.scope === inspection.scope)
    .toSorted((a, b) => b.date.localeCompare(a.date))[0];
  return {
    number: inspection.number,
    date: `${printDate(inspection.date)}（${printWeekday(inspection.date)}）`,
    scope: inspection.scope || NONE,
    inspector: inspection.inspector || NONE,
    ...counts(inspection),
    previous: previous ? { number: previous.number, date: previous.date, ...counts(previous) } : null,
    remark: inspection.abnormal === 0 ? withoutEndMark(inspection.finding) : '',
    work: (workByDay(records.work).get(inspection.date) ?? [])
      .filter((work) => work.category === ROUTINE)
      .map((work) => ({
        time: printTimes(work.start, work.end),
        content: withoutEndMark(work.content),
        result: withoutEndMark(work.result) || NONE,
        people: work.people || NONE,
      })),
  };
}

function counts({ checked, abnormal }: Pick<InspectionTotals, 'checked' | 'abnormal'>): JsonObject {
  return {
    checked: printCount(checked),
    normal: printCount(checked - abnormal),
    abnormal: printCount(abnormal),
    rate: checked === 0 ? NONE : printPercent(checked - abnormal, checked),
  };
}

/** Findings with what was done; an inspection without anything abnormal found no problem. */
function problemRows(inspections: readonly InspectionRecord[]): Json {
  return inspections
    .filter((inspection) => inspection.abnormal > 0)
    .flatMap((inspection) =>
      paired(inspection.finding, inspection.measure).map(([problem, measure]) => ({
        number: inspection.number,
        date: inspection.date,
        problem: problem || NONE,
        measure: measure || NONE,
      })),
    )
    .map((row, index) => ({ n: index + 1, ...row }));
}

function draftConclusion(records: readonly InspectionRecord[], single: boolean, span: DateSpan): string {
  if (records.length === 0) return '';
  const { times, checked, abnormal } = inspectionTotals(records);
  const open = records.filter((inspection) => inspection.abnormal > 0 && inspection.measure.trim() === '');
  const what = single ? '本次巡检' : `本期开展巡检${times}次，`;
  const found =
    abnormal === 0
      ? '未发现异常'
      : `发现异常${printCount(abnormal)}项，占${printPercent(abnormal, checked)}%`;
  const last = records.at(-1);
  const closing =
    open.length > 0
      ? `${open.map((inspection) => inspection.number).join('、')}所列异常还没有登记处理措施，须继续处理。`
      : abnormal > 0
        ? '各项异常均已登记处理措施，处理效果须在后续巡检中复核。'
        : '';
  const latest =
    !single && last && last.date <= span.end && times > 1
      ? `最近一次（${last.number}，${printDate(last.date)}）异常${last.abnormal}项。`
      : '';
  return `${what}检查${printCount(checked)}项，${found}。${latest}${closing}`;
}

export const inspectionReport: DocumentKind = {
  id: 'inspection-report',
  facts,
  drafts: (paper) => {
    const { records, single, span } = inspectionsOf(paper);
    return {
      conclusion: draftConclusion(records, single !== null, span) || '本期没有登记巡检。',
      ...blankDrafts(furtherParts(paper.item, SHOWN)),
    };
  },
};

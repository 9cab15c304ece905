/** 设备评估检测报告: what was examined on which device, what failed, and what of the register was not examined. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import { ASSESSMENT_VERDICTS } from '../../../records/kinds/assessments.ts';
import type { AssessmentRecord } from '../../../records/types.ts';
import {
  namesOf,
  NONE,
  printCount,
  printDate,
  printPercent,
  printSpan,
  withoutEndMark,
} from '../../format.ts';
import { partiesOf } from '../../parties.ts';
import { paperDate } from '../../spans.ts';
import { blankDrafts, furtherParts } from '../running/paperFrame.ts';
import { crossTable, distinct, ledgerSpan } from './ledgerSpan.ts';

const SHOWN = /评估|检测|设备|范围|依据|结果|明细|汇总/u;

interface Report {
  readonly span: DateSpan;
  readonly label: string;
  readonly source: FactSource;
  readonly rows: readonly AssessmentRecord[];
}

function reportOf(paper: FactSource): Report {
  const { span, label, source } = ledgerSpan(paper, 'assessments');
  return { span, label, source, rows: source.records.assessments.filter(({ date }) => contains(span, date)) };
}

/** Of several examinations of one item on one device the last one stands. */
function latest(rows: readonly AssessmentRecord[]): readonly AssessmentRecord[] {
  const groups = Map.groupBy(rows, ({ asset, item }) => `${asset}|${item}`);
  return [...groups.values()].flatMap(
    (group) => group.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1) ?? [],
  );
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source, rows } = reportOf(paper);
  const last = latest(rows);
  const devices = distinct(rows.map(({ asset }) => asset));
  const examined = new Set(devices);
  const held = source.records.assets.filter(({ endOn, category }) => endOn === '' && category !== '软件');
  const failed = last.filter(({ verdict }) => verdict !== '合格');
  return {
    values: {
      ...partiesOf(source.contract),
      code: paper.item.code,
      clause: paper.item.requirement.clause,
      title: paper.item.requirement.name,
      period: label,
      date: printDate(paperDate(span, source.calendar)),
      further: furtherParts(paper.item, SHOWN),
      days: rows.length === 0 ? NONE : printSpan({ start: firstDay(rows), end: lastDay(rows) }),
      people: distinct(rows.flatMap(({ assessor }) => namesOf(assessor))).join('、') || NONE,
      devices: printCount(devices.length),
      checks: printCount(last.length),
      rounds: printCount(rows.length),
      items: crossTable(
        last,
        { of: ({ item }) => item, order: [] },
        { of: ({ verdict }) => verdict, order: ASSESSMENT_VERDICTS },
      ),
      standards: distinct(rows.map(({ item, standard }) => `${item}\n${standard}`))
        .map((pair) => pair.split('\n'))
        .filter(([, standard]) => standard !== '')
        .map(([item = '', standard = '']) => ({ item, standard })) as Json,
      byDevice: devices.map((asset) => deviceRow(last.filter((row) => row.asset === asset))),
      failed: failed.map(checkRow),
      rows: rows.map(checkRow),
      held: printCount(held.length),
      unexamined: held
        .filter(({ number }) => !examined.has(number))
        .toSorted((a, b) => a.number.localeCompare(b.number))
        .map(({ number, name, place }) => ({ number, name, place: place || NONE })),
    },
    charts: {},
    date: paperDate(span, source.calendar),
    inputs: [
      { label: '检测', value: `${rows.length}项次` },
      { label: '不合格和待复检', value: `${failed.length}项` },
    ],
  };
}

function firstDay(rows: readonly AssessmentRecord[]): string {
  return rows.map(({ date }) => date).toSorted()[0] ?? '';
}

function lastDay(rows: readonly AssessmentRecord[]): string {
  return (
    rows
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? ''
  );
}

function deviceRow(rows: readonly AssessmentRecord[]): Json {
  const bad = rows.filter(({ verdict }) => verdict === '不合格').length;
  const again = rows.filter(({ verdict }) => verdict === '待复检').length;
  const [first] = rows;
  return {
    number: first?.asset ?? '',
    name: first?.name ?? '',
    place: first?.place || NONE,
    checks: printCount(rows.length),
    good: printCount(rows.length - bad - again),
    bad: printCount(bad),
    again: printCount(again),
    verdict: bad > 0 ? '不合格' : again > 0 ? '待复检' : '合格',
    failed: bad > 0,
  };
}

function checkRow(row: AssessmentRecord): Json {
  return {
    date: row.date,
    number: row.asset,
    name: row.name,
    item: row.item,
    standard: row.standard || NONE,
    measured: withoutEndMark(row.measured),
    verdict: row.verdict,
    failed: row.verdict === '不合格',
    advice: withoutEndMark(row.advice) || NONE,
    assessor: row.assessor || NONE,
  };
}

function draftConclusion(paper: FactSource): string {
  const { rows } = reportOf(paper);
  if (rows.length === 0) return '';
  const last = latest(rows);
  const devices = distinct(last.map(({ asset }) => asset));
  const good = last.filter(({ verdict }) => verdict === '合格').length;
  const bad = distinct(
    last.filter(({ verdict }) => verdict === '不合格').map(({ asset, name }) => `${name}（${asset}）`),
  );
  const again = distinct(
    last.filter(({ verdict }) => verdict === '待复检').map(({ asset, name }) => `${name}（${asset}）`),
  );
  return [
    `本期检测设备${printCount(devices.length)}台（套）、${printCount(last.length)}项，合格${printCount(good)}项，占${printPercent(good, last.length)}%。`,
    bad.length === 0
      ? '没有不合格的设备。'
      : `有不合格项的设备：${bad.join('、')}，处理建议见不合格与待复检项。`,
    again.length === 0 ? '' : `须复检的设备：${again.join('、')}。`,
  ].join('');
}

export const assessmentReport: DocumentKind = {
  id: 'assessment-report',
  facts,
  drafts: (paper) => ({
    conclusion: draftConclusion(paper),
    ...blankDrafts(furtherParts(paper.item, SHOWN)),
  }),
};

/** 配送记录: cards and parcels of a period from payment to receipt, against the contract's time of delivery. */
import { addWorkingDays } from '../../../calendar/addWorkingDays.ts';
import type { Calendar } from '../../../calendar/calendar.ts';
import type { CivilDate, DateSpan } from '../../../domain/civilDate.ts';
import { addDays, contains, daysBetween } from '../../../domain/civilDate.ts';
import type { ServiceLevel } from '../../../domain/contract.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import { DELIVERY_RESULTS } from '../../../records/kinds/deliveries.ts';
import type { DeliveryRecord } from '../../../records/types.ts';
import { printTarget } from '../../../service-levels/print.ts';
import { NONE, printCount, printPercent, withoutEndMark } from '../../format.ts';
import { monthsOf } from '../../spans.ts';
import { blankDrafts, frameOf, furtherParts } from '../running/paperFrame.ts';
import { CHART_MONTHS, chartsOf, crossTable, ledgerSpan, monthBars } from './ledgerSpan.ts';

const SHOWN = /配送|邮寄|寄递|签收|记录|补换卡|时限/u;
/** Longest stretch that is counted out in working days; what takes longer is late whatever the limit. */
const LONGEST = 400;

interface Ledger {
  readonly span: DateSpan;
  readonly label: string;
  readonly source: FactSource;
  /** Paid or received in the period, or still under way from before. */
  readonly rows: readonly DeliveryRecord[];
}

function ledgerOf(paper: FactSource): Ledger {
  const { span, label, source } = ledgerSpan(paper, null);
  const rows = source.records.deliveries.filter(
    ({ paidOn, receivedOn, result }) =>
      contains(span, paidOn) ||
      (receivedOn !== '' && contains(span, receivedOn)) ||
      result === '待寄出' ||
      result === '配送中',
  );
  return { span, label, source, rows };
}

function levelOf({ contract }: FactSource): ServiceLevel | null {
  return contract.serviceLevels.find(({ metric }) => metric === 'delivery') ?? null;
}

/** Days from the day after payment to the day of receipt; null while it is under way or a calendar is missing. */
function daysTaken(
  { paidOn, receivedOn }: DeliveryRecord,
  calendar: Calendar,
  unit: 'days' | 'working-days',
): number | null {
  if (receivedOn === '') return null;
  if (unit === 'days') return daysBetween(paidOn, receivedOn);
  for (let count = 0; count <= LONGEST; count += 1) {
    const next = addWorkingDays(calendar, paidOn, count + 1);
    if (!next.known) return null;
    if (next.date > receivedOn) return count;
  }
  return null;
}

/** The last day on which it would be in time; null where a calendar is missing. */
function lastDay(paidOn: CivilDate, calendar: Calendar, level: ServiceLevel): CivilDate | null {
  if (level.unit === 'days') return addDays(paidOn, level.target);
  const due = addWorkingDays(calendar, paidOn, level.target);
  return due.known ? due.date : null;
}

type Timing = '按期' | '超期' | '未到期' | '';

/** In time, late, or not due yet on the last day of the period. */
function timingOf(row: DeliveryRecord, source: FactSource, level: ServiceLevel, end: CivilDate): Timing {
  const limit = lastDay(row.paidOn, source.calendar, level);
  if (limit === null) return '';
  if (row.receivedOn !== '') return row.receivedOn <= limit ? '按期' : '超期';
  return end > limit ? '超期' : '未到期';
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source, rows } = ledgerOf(paper);
  const level = levelOf(paper);
  const unit = level?.unit === 'days' ? 'days' : 'working-days';
  const received = rows.filter(({ receivedOn }) => receivedOn !== '' && contains(span, receivedOn));
  const timed = level ? rows.map((row) => timingOf(row, source, level, span.end)) : [];
  const count = (word: Timing): number => timed.filter((timing) => timing === word).length;
  return {
    values: {
      ...frameOf(source, label, ['登记人', '复核人', '乙方项目负责人']),
      further: furtherParts(paper.item, SHOWN),
      chart: monthsOf(span).length >= CHART_MONTHS,
      paid: printCount(rows.filter(({ paidOn }) => contains(span, paidOn)).length),
      carried: printCount(rows.filter(({ paidOn }) => paidOn < span.start).length),
      received: printCount(received.length),
      areas: crossTable(
        rows,
        { of: ({ area }) => area || '未登记', order: [] },
        { of: ({ result }) => result, order: DELIVERY_RESULTS },
      ),
      limit: level ? printTarget(level, level.target, null) : '',
      unit: unit === 'days' ? '天' : '工作日',
      timing: level
        ? {
            inTime: printCount(count('按期')),
            late: printCount(count('超期')),
            pending: printCount(count('未到期')),
            rate: printPercent(count('按期'), count('按期') + count('超期')),
            failed: count('超期') > 0,
          }
        : null,
      rows: rows.map((row, index) => {
        const days = daysTaken(row, source.calendar, unit);
        return {
          number: row.number,
          goods: row.goods,
          area: row.area || NONE,
          paid: row.paidOn,
          sent: row.sentOn || NONE,
          received: row.receivedOn || NONE,
          days: days === null ? NONE : String(days),
          carrier: row.carrier,
          waybill: row.waybill || NONE,
          result: row.result,
          timing: timed[index] || NONE,
          late: timed[index] === '超期',
        };
      }),
      troubles: rows
        .filter(({ result }) => result === '退回' || result === '丢失')
        .map(({ number, goods, result, note }) => ({
          number,
          goods,
          result,
          note: withoutEndMark(note) || NONE,
        })) as Json,
    },
    charts: chartsOf({
      months: monthBars(span, [
        {
          name: '缴费',
          unit: '件',
          count: (month) => rows.filter(({ paidOn }) => contains(month, paidOn)).length,
        },
        {
          name: '签收',
          unit: '件',
          count: (month) =>
            rows.filter(({ receivedOn }) => receivedOn !== '' && contains(month, receivedOn)).length,
        },
      ]),
    }),
    date: span.end,
    inputs: [
      { label: '配送', value: `${rows.length}件` },
      { label: '签收', value: `${received.length}件` },
    ],
  };
}

function draftSummary(paper: FactSource): string {
  const { span, source, rows } = ledgerOf(paper);
  if (rows.length === 0) return '本期没有登记配送。';
  const level = levelOf(paper);
  const paid = rows.filter(({ paidOn }) => contains(span, paidOn)).length;
  const received = rows.filter(({ receivedOn }) => receivedOn !== '' && contains(span, receivedOn)).length;
  const open = rows.filter(({ result }) => result === '待寄出' || result === '配送中').length;
  const late = level ? rows.filter((row) => timingOf(row, source, level, span.end) === '超期') : [];
  return [
    `本期新增配送${printCount(paid)}件，签收${printCount(received)}件，期末在途和待寄出${printCount(open)}件。`,
    level === null
      ? ''
      : late.length === 0
        ? `没有超过约定时限（${printTarget(level, level.target, null)}）的配送。`
        : `超过约定时限（${printTarget(level, level.target, null)}）的有${printCount(late.length)}件：${late.map(({ number }) => number).join('、')}。`,
  ].join('');
}

export const deliveryRecord: DocumentKind = {
  id: 'delivery-record',
  facts,
  drafts: (paper) => ({ summary: draftSummary(paper), ...blankDrafts(furtherParts(paper.item, SHOWN)) }),
};

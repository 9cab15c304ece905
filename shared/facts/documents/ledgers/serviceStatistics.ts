/** 客户服务统计: calls of a period by channel, kind and month, their times against the contract, what users said. */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains, dateOfMoment } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../../documents/kind.ts';
import type { ServiceCallRecord } from '../../../records/types.ts';
import { CALL_CHANNELS, CALL_KINDS } from '../../../records/kinds/serviceCalls.ts';
import {
  NONE,
  printCount,
  printDuration,
  printMonthColumn,
  printPercent,
  withoutEndMark,
} from '../../format.ts';
import { monthsOf } from '../../spans.ts';
import { blankDrafts, frameOf, furtherParts } from '../running/paperFrame.ts';
import { callTimes, callTimeRows, solutionMinutes } from './callTimes.ts';
import { chartsOf, crossTable, ledgerSpan, monthBars } from './ledgerSpan.ts';

const SHOWN = /客户|服务|受理|咨询|投诉|统计|记录|响应|满意|办结/u;
const LONGEST = 3;
const SCORES = [
  [5, '非常满意'],
  [4, '满意'],
  [3, '一般'],
  [2, '不满意'],
  [1, '非常不满意'],
] as const;

function callsIn(source: FactSource, span: DateSpan): readonly ServiceCallRecord[] {
  return source.records.serviceCalls.filter(({ receivedAt }) => contains(span, dateOfMoment(receivedAt)));
}

function facts(paper: FactSource): DocumentFacts {
  const { span, label, source } = ledgerSpan(paper, null);
  const calls = callsIn(source, span);
  const open = calls.filter(({ solvedAt }) => solvedAt === '');
  return {
    values: {
      ...frameOf(source, label, ['统计人', '复核人', '乙方项目负责人']),
      further: furtherParts(paper.item, SHOWN),
      count: printCount(calls.length),
      kinds: crossTable(
        calls,
        { of: ({ kind }) => kind, order: CALL_KINDS },
        { of: ({ channel }) => channel, order: CALL_CHANNELS },
      ),
      months: monthRows(calls, span),
      times: callTimeRows(paper, calls),
      satisfaction: satisfactionFacts(paper, calls),
      longest: calls
        .flatMap((call) =>
          solutionMinutes(call) === null ? [] : [{ call, minutes: solutionMinutes(call) ?? 0 }],
        )
        .toSorted((a, b) => b.minutes - a.minutes || a.call.number.localeCompare(b.call.number))
        .slice(0, LONGEST)
        .map(({ call, minutes }) => ({ ...callRow(call), used: printDuration(minutes) })),
      open: open.map(callRow),
      all: calls.map(callRow),
    },
    charts: chartsOf({
      months: monthBars(span, [
        { name: '受理', unit: '件', count: (month) => callsIn(source, month).length },
        {
          name: '投诉',
          unit: '件',
          count: (month) => callsIn(source, month).filter(({ kind }) => kind === '投诉').length,
        },
      ]),
    }),
    date: span.end,
    inputs: [
      { label: '客户服务', value: `${calls.length}件` },
      { label: '未办结', value: `${open.length}件` },
    ],
  };
}

function monthRows(calls: readonly ServiceCallRecord[], span: DateSpan): Json {
  const months = monthsOf(span);
  if (months.length < 2) return [];
  const names = printMonthColumn(months.map(({ month }) => month));
  return months.map((month, index) => {
    const some = calls.filter(({ receivedAt }) => contains(month, dateOfMoment(receivedAt)));
    const solved = some.filter(({ solvedAt }) => solvedAt !== '');
    return {
      month: names[index] ?? '',
      received: printCount(some.length),
      solved: printCount(solved.length),
      rate: printPercent(solved.length, some.length),
      complaints: printCount(some.filter(({ kind }) => kind === '投诉').length),
      used: callTimes(some, solutionMinutes).average,
    };
  });
}

function callRow(call: ServiceCallRecord): { readonly [key: string]: string } {
  const minutes = solutionMinutes(call);
  return {
    number: call.number,
    received: call.receivedAt,
    channel: call.channel,
    kind: call.kind,
    caller: call.caller || NONE,
    content: withoutEndMark(call.content),
    result: withoutEndMark(call.result) || NONE,
    used: minutes === null ? '未办结' : printDuration(minutes),
    handler: call.handler || NONE,
    score: call.satisfaction === null ? NONE : String(call.satisfaction),
  };
}

/** Answers of the follow-up calls; a call without an answer counts for nothing. */
function satisfactionFacts({ contract }: FactSource, calls: readonly ServiceCallRecord[]): Json {
  const scores = calls.flatMap(({ satisfaction }) => (satisfaction === null ? [] : [satisfaction]));
  if (scores.length === 0) return null;
  const content = scores.filter((score) => score >= 4).length;
  const level = contract.serviceLevels.find(({ metric }) => metric === 'satisfaction');
  return {
    answered: printCount(scores.length),
    asked: printPercent(scores.length, calls.length),
    rows: SCORES.map(([score, words]) => {
      const count = scores.filter((given) => given === score).length;
      return {
        words,
        score: String(score),
        count: printCount(count),
        share: printPercent(count, scores.length),
      };
    }),
    content: printCount(content),
    rate: printPercent(content, scores.length),
    target: level ? printPercent(level.target, 1_000_000) : '',
    failed: level !== undefined && content * 1_000_000 < level.target * scores.length,
  };
}

function draftSummary(paper: FactSource): string {
  const { span, source } = ledgerSpan(paper, null);
  const calls = callsIn(source, span);
  if (calls.length === 0) return '本期没有登记客户服务。';
  const solved = calls.filter(({ solvedAt }) => solvedAt !== '').length;
  const complaints = calls.filter(({ kind }) => kind === '投诉').length;
  const scores = calls.flatMap(({ satisfaction }) => (satisfaction === null ? [] : [satisfaction]));
  const content = scores.filter((score) => score >= 4).length;
  return [
    `本期受理客户服务${printCount(calls.length)}件，办结${printCount(solved)}件，办结率${printPercent(solved, calls.length)}%。`,
    complaints === 0 ? '没有投诉。' : `其中投诉${printCount(complaints)}件。`,
    scores.length === 0
      ? '没有登记回访评分。'
      : `回访${printCount(scores.length)}件，满意和非常满意${printCount(content)}件，占${printPercent(content, scores.length)}%。`,
  ].join('');
}

export const serviceStatistics: DocumentKind = {
  id: 'service-statistics',
  facts,
  drafts: (paper) => ({ summary: draftSummary(paper), ...blankDrafts(furtherParts(paper.item, SHOWN)) }),
};

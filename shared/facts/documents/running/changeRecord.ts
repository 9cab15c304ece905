/** 变更申请与记录: application, the buyer's consent (to be signed), implementation, result; or all changes of a period. */
import { dateOfMoment, minutesBetween } from '../../../domain/civilDate.ts';
import type { DocumentFacts, DocumentKind, FactSource, JsonObject } from '../../../documents/kind.ts';
import type { ChangeRecord, WorkRecord } from '../../../records/types.ts';
import { joinClauses, NONE, printCount, printDate, printDuration, withoutEndMark } from '../../format.ts';
import { hasConsent } from '../../named/operations.ts';
import { changeRows } from '../../tables/runningTables.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts } from './paperFrame.ts';

const SHOWN = /申请|同意|审批|批准|实施|结果|记录|内容/u;

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = occasionOf(paper, 'changes');
  const asked = records.filter(hasConsent).length;
  return {
    values: {
      ...frameOf(source, single ? `${single.number}　${printDate(dateOfMoment(single.start))}` : label, [
        '实施人',
        '乙方项目负责人',
        '甲方确认人',
      ]),
      further: furtherParts(paper.item, SHOWN),
      single: single ? changeFacts(source, single) : null,
      all: single ? [] : changeRows(records),
      count: printCount(records.length),
      asked: printCount(asked),
      rolledBack: printCount(records.filter((change) => change.result === '回退').length),
    },
    charts: {},
    date: span.end,
    inputs: [{ label: '变更', value: `${records.length}项` }],
  };
}

function changeFacts({ records }: FactSource, change: ChangeRecord): JsonObject {
  const work = records.work.filter((record) => record.reference === change.number);
  const minutes = minutesBetween(change.start, change.end);
  return {
    number: change.number,
    title: withoutEndMark(change.title),
    type: change.type || NONE,
    system: change.system || NONE,
    applied: change.appliedOn,
    start: change.start,
    end: change.end,
    minutes: printDuration(minutes),
    downtime: change.plannedDowntime === 0 ? '不中断服务' : printDuration(change.plannedDowntime),
    implementer: change.implementer || NONE,
    consentBy: change.consentBy || NONE,
    consentOn: change.consentOn || '未登记',
    consentForm: change.consentForm || NONE,
    consented: hasConsent(change),
    result: change.result,
    rolledBack: change.result === '回退',
    note: withoutEndMark(change.note),
    work: work.map(workRow),
  };
}

function workRow(record: WorkRecord): JsonObject {
  return {
    date: record.date,
    time: record.start === '' ? '全天' : record.end === '' ? record.start : `${record.start}—${record.end}`,
    content: joinClauses([record.content, record.result]),
    people: record.people || NONE,
  };
}

export const changeRecord: DocumentKind = {
  id: 'change-record',
  facts,
  drafts: ({ item }) => blankDrafts(furtherParts(item, SHOWN)),
};

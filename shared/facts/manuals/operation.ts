/** 系统操作手册: one chapter of use for each role of the contract, troubles that occurred, where to get help. */
import type { FactSource } from '../../documents/kind.ts';
import type { DateSpan } from '../../domain/civilDate.ts';
import { NONE, printCount, printSpanInText, withoutEndMark } from '../format.ts';
import { incidentsReported } from '../named/incidents.ts';
import { trainingsIn } from '../named/operations.ts';
import type { Chapter, ChapterTable } from './chapter.ts';
import { chapter, writtenChapter } from './chapter.ts';
import { draftBackup } from './changeDrafts.ts';
import { userTable } from './operationTables.ts';

export function operationChapters(source: FactSource, span: DateSpan): Chapter[] {
  return [
    chapter('users', '使用者', { tables: [userTable(source, span)] }),
    writtenChapter('access', '访问系统'),
    usageChapter(source),
    writtenChapter('data-backup', '数据备份', draftBackup(source, span)),
    chapter('troubles', '故障与应急', {
      draft: draftTroubles(source, span),
      tables: [troubleTable(source, span)],
    }),
    chapter('help', '培训与帮助', {
      draft: draftHelp(source, span),
      tables: [trainingTable(source, span)],
    }),
  ];
}

function usageChapter({ contract }: FactSource): Chapter {
  if (contract.userRoles.length === 0) return writtenChapter('guide', '使用说明');
  return chapter('guide', '使用说明', {
    sections: contract.userRoles.map((role) => writtenChapter(`guide-${role}`, role)),
  });
}

function draftTroubles({ records }: FactSource, span: DateSpan): string {
  const reported = incidentsReported(records.incidents, span);
  if (reported.length === 0) return '';
  const outages = reported.filter((incident) => incident.outage).length;
  return (
    `${printSpanInText(span)}，登记故障${printCount(reported.length)}件，` +
    `其中系统整体不可用的${printCount(outages)}件。紧急和重要故障的现象与处理见下表。`
  );
}

/** Urgent and major incidents: what was seen, why, and what helped. */
function troubleTable({ records }: FactSource, span: DateSpan): ChapterTable {
  return {
    caption: '出现过的故障与处理',
    cols: '30 42 fr',
    head: ['编号', '现象', '原因与处理'],
    rows: incidentsReported(records.incidents, span)
      .filter((incident) => incident.severity !== '一般')
      .map((incident) => [
        incident.number,
        withoutEndMark(incident.title),
        [incident.cause, incident.measure].map(withoutEndMark).filter(Boolean).join('；') || NONE,
      ]),
    note: '',
  };
}

function draftHelp({ contract, records }: FactSource, span: DateSpan): string {
  const { name, leader, phone } = contract.vendor;
  const trainings = trainingsIn(records, span).length;
  const where = [leader && `负责人${leader}`, phone && `电话${phone}`].filter(Boolean).join('，');
  return [
    where === '' ? '' : `使用中的问题可以联系${name}，${where}。`,
    trainings === 0 ? '' : `服务期内开展培训${printCount(trainings)}场，主题见下表。`,
  ].join('');
}

function trainingTable({ records }: FactSource, span: DateSpan): ChapterTable {
  return {
    caption: '培训',
    cols: '14:c 26:c fr 44',
    head: ['序号', '日期', '主题', '对象'],
    rows: trainingsIn(records, span).map((training, index) => [
      String(index + 1),
      training.date,
      withoutEndMark(training.topic),
      training.audience || NONE,
    ]),
    note: '',
  };
}

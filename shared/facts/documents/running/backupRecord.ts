/** 备份与恢复验证记录: one backup with its restore check, or all of a period with those that were restored for a check. */
import type { DocumentFacts, DocumentKind, FactSource, JsonObject } from '../../../documents/kind.ts';
import type { BackupRecord } from '../../../records/types.ts';
import { NONE, printCount, printDate, printGigabytes, withoutEndMark } from '../../format.ts';
import { backupRows } from '../../tables/runningTables.ts';
import { monthsOf } from '../../spans.ts';
import { backupsIn } from '../../named/operations.ts';
import { occasionOf } from './occasion.ts';
import { blankDrafts, frameOf, furtherParts, itemsOf } from './paperFrame.ts';

const SHOWN = /备份|恢复|验证|记录|内容|结果/u;

function facts(paper: FactSource): DocumentFacts {
  const { single, records, span, label, source } = occasionOf(paper, 'backups');
  const restored = records.filter((backup) => backup.restoreChecked);
  const months = monthsOf(span);
  const without = months.filter((month) => backupsIn(source.records, month).length === 0);
  return {
    values: {
      ...frameOf(source, single ? `${single.number}　${printDate(single.date)}` : label, [
        '操作人',
        '复核人',
        '乙方项目负责人',
      ]),
      further: furtherParts(paper.item, SHOWN),
      single: single ? backupFacts(single) : null,
      all: single ? [] : backupRows(records),
      count: printCount(records.length),
      restored: printCount(restored.length),
      full: printCount(records.filter((backup) => backup.type === '全量').length),
      size: printGigabytes(records.reduce((total, backup) => total + backup.sizeMb, 0)),
      checks: single
        ? []
        : restored.map((backup) => ({
            number: backup.number,
            date: backup.date,
            result: withoutEndMark(backup.restoreResult) || NONE,
            operator: backup.operator || NONE,
          })),
      months: months.length,
      without: without.map((month) => `${Number(month.month.slice(5, 7))}月`).join('、'),
    },
    charts: {},
    date: span.end,
    inputs: [
      { label: '备份', value: `${records.length}次` },
      { label: '恢复验证', value: `${restored.length}次` },
    ],
  };
}

function backupFacts(backup: BackupRecord): JsonObject {
  return {
    number: backup.number,
    date: printDate(backup.date),
    object: withoutEndMark(backup.object) || NONE,
    type: backup.type || NONE,
    sizeMb: printCount(backup.sizeMb),
    sizeGb: printGigabytes(backup.sizeMb),
    place: withoutEndMark(backup.place) || NONE,
    operator: backup.operator || NONE,
    checked: backup.restoreChecked,
    checks: itemsOf(backup.restoreResult.replaceAll('，', '；')).map((text, index) => ({
      n: index + 1,
      text,
    })),
  };
}

export const backupRecord: DocumentKind = {
  id: 'backup-record',
  facts,
  drafts: ({ item }) => blankDrafts(furtherParts(item, SHOWN)),
};

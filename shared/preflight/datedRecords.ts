/**
 * Every record with its day and a name for messages. Left out: usage and cloud resources (a month is no day),
 * assets (in use long before the contract) and secured events (entered before they take place).
 */
import type { RecordKindId, RecordSet } from '../records/types.ts';

export interface DatedRecord {
  readonly kind: RecordKindId;
  readonly key: string;
  readonly label: string;
  readonly date: string;
}

export function datedRecords(records: RecordSet): DatedRecord[] {
  return [
    ...records.work.map((r) => dated('work', r.date, `工作记录“${r.content.slice(0, 20)}”`, r.date)),
    ...records.incidents.map((r) =>
      dated('incidents', r.number, `故障 ${r.number} `, r.reportedAt.slice(0, 10)),
    ),
    ...records.changes.map((r) => dated('changes', r.number, `变更 ${r.number} `, r.appliedOn)),
    ...records.inspections.map((r) => dated('inspections', r.number, `巡检 ${r.number} `, r.date)),
    ...records.trainings.map((r) => dated('trainings', r.number, `培训 ${r.number} `, r.date)),
    ...records.drills.map((r) => dated('drills', r.number, `演练 ${r.number} `, r.date)),
    ...records.backups.map((r) => dated('backups', r.number, `备份 ${r.number} `, r.date)),
    ...records.survey.map((r) => dated('survey', r.sheet, `问卷 ${r.sheet} `, r.date)),
    ...records.expenses.map((r) => dated('expenses', r.voucher, `支出 ${r.voucher} `, r.date)),
    ...records.staffChanges.map((r) => dated('staffChanges', r.name, `${r.name} 的人员变动`, r.date)),
    ...records.serviceCalls.map((r) =>
      dated('serviceCalls', r.number, `服务单 ${r.number} `, r.receivedAt.slice(0, 10)),
    ),
    ...records.deliveries.map((r) => dated('deliveries', r.number, `配送 ${r.number} `, r.paidOn)),
    ...records.contentUpdates.map((r) =>
      dated('contentUpdates', r.title, `内容更新“${r.title.slice(0, 20)}”`, r.date),
    ),
    ...records.reconciliations.map((r) => dated('reconciliations', r.item, `${r.item} 的对账`, r.end)),
    ...records.inventories.map((r) => dated('inventories', r.asset, `${r.round} 的 ${r.asset} `, r.date)),
    ...records.assessments.map((r) => dated('assessments', r.asset, `对 ${r.asset} 的检测`, r.date)),
    ...records.testCases.map((r) => dated('testCases', r.number, `测试用例 ${r.number} `, r.date)),
    ...records.loadTests.map((r) =>
      dated('loadTests', r.transaction, `“${r.transaction}”的压力测试`, r.date),
    ),
  ];
}

function dated(kind: RecordKindId, key: string, label: string, date: string): DatedRecord {
  return { kind, key, label, date };
}

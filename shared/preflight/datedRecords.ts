/** Every record with its day and a name for messages. */
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
  ];
}

function dated(kind: RecordKindId, key: string, label: string, date: string): DatedRecord {
  return { kind, key, label, date };
}

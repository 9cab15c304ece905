/** Persons of 乙方 named in records, each with the place. */
import type { RecordKindId, RecordSet } from '../records/types.ts';

export interface Mention {
  readonly name: string;
  readonly date: string;
  readonly kind: RecordKindId;
  readonly key: string;
  readonly label: string;
}

export function mentions(records: RecordSet): Mention[] {
  return [
    ...records.work.flatMap((r) => named(r.people, r.date, 'work', r.date, `${r.date} 的工作记录`)),
    ...records.incidents.flatMap((r) =>
      named(r.handler, r.reportedAt.slice(0, 10), 'incidents', r.number, `故障 ${r.number} `),
    ),
    ...records.changes.flatMap((r) =>
      named(r.implementer, r.appliedOn, 'changes', r.number, `变更 ${r.number} `),
    ),
    ...records.inspections.flatMap((r) =>
      named(r.inspector, r.date, 'inspections', r.number, `巡检 ${r.number} `),
    ),
    ...records.trainings.flatMap((r) => named(r.trainer, r.date, 'trainings', r.number, `培训 ${r.number} `)),
    ...records.drills.flatMap((r) => named(r.leader, r.date, 'drills', r.number, `演练 ${r.number} `)),
    ...records.backups.flatMap((r) => named(r.operator, r.date, 'backups', r.number, `备份 ${r.number} `)),
  ];
}

function named(people: string, date: string, kind: RecordKindId, key: string, label: string): Mention[] {
  return people
    .split('、')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name, date, kind, key, label }));
}

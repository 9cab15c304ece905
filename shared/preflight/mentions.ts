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
    ...serviceMentions(records),
    ...checkMentions(records),
  ];
}

function serviceMentions(records: RecordSet): Mention[] {
  return [
    ...records.securedEvents.flatMap((r) =>
      named(
        [r.leader, r.people].join('、'),
        r.start.slice(0, 10),
        'securedEvents',
        r.number,
        `重大活动保障 ${r.number} `,
      ),
    ),
    ...records.serviceCalls.flatMap((r) =>
      named(r.handler, r.receivedAt.slice(0, 10), 'serviceCalls', r.number, `服务单 ${r.number} `),
    ),
    ...records.contentUpdates.flatMap((r) =>
      named(r.editor, r.date, 'contentUpdates', r.title, `内容更新“${r.title.slice(0, 20)}”`),
    ),
    ...records.reconciliations.flatMap((r) =>
      named(r.reconciler, r.end, 'reconciliations', r.item, `${r.item} 截至 ${r.end} 的对账`),
    ),
  ];
}

function checkMentions(records: RecordSet): Mention[] {
  return [
    ...records.inventories.flatMap((r) =>
      named(r.counter, r.date, 'inventories', r.asset, `${r.round} 的 ${r.asset} `),
    ),
    ...records.assessments.flatMap((r) =>
      named(r.assessor, r.date, 'assessments', r.asset, `${r.date} 对 ${r.asset} 的检测`),
    ),
    ...records.testCases.flatMap((r) =>
      named(r.tester, r.date, 'testCases', r.number, `测试用例 ${r.number} `),
    ),
  ];
}

function named(people: string, date: string, kind: RecordKindId, key: string, label: string): Mention[] {
  return people
    .split('、')
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ name, date, kind, key, label }));
}

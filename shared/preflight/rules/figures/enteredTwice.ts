import type { RecordKindId, RecordSet } from '../../../records/types.ts';
import { atRecord } from '../../rule.ts';
import type { Hit, Rule } from '../../rule.ts';

interface Entry {
  readonly kind: RecordKindId;
  readonly key: string;
  /** 故障 GZ-2025-001 */
  readonly label: string;
  /** What makes it one thing that happened; its number is not part of it. */
  readonly happened: string;
}

/** One thing under two numbers counts twice in every figure. */
export const enteredTwice: Rule = {
  id: 'figure.twice',
  family: '数据一致',
  property: '真实性',
  name: '同一件事没有登记两次',
  unit: '条记录',
  severity: 'warning',
  source: '数据一致：同一事实各处相同',
  check: ({ records }) => {
    const entries = entriesOf(records);
    const hits = [...Map.groupBy(entries, ({ kind, happened }) => `${kind} ${happened}`).values()].flatMap(
      ([first, ...others]): Hit[] =>
        others.map(({ kind, key, label }) =>
          atRecord(
            kind,
            key,
            `${label}与${first?.label ?? ''}的时间、内容完全相同，像是登记了两次。核对后删去一条，或写清区别`,
          ),
        ),
    );
    return { looked: entries.length, hits };
  },
};

function entriesOf(records: RecordSet): Entry[] {
  const entry = (
    kind: RecordKindId,
    name: string,
    key: string,
    ...parts: readonly (string | number)[]
  ): Entry => ({
    kind,
    key,
    label: `${name} ${key} `,
    happened: parts.join('|'),
  });
  return [
    ...records.incidents.map((r) => entry('incidents', '故障', r.number, r.system, r.reportedAt, r.title)),
    ...records.changes.map((r) => entry('changes', '变更', r.number, r.system, r.start, r.title)),
    ...records.inspections.map((r) =>
      entry('inspections', '巡检', r.number, r.date, r.scope, r.inspector, r.checked, r.finding),
    ),
    ...records.trainings.map((r) => entry('trainings', '培训', r.number, r.date, r.start, r.topic, r.place)),
    ...records.drills.map((r) => entry('drills', '演练', r.number, r.date, r.start, r.scenario)),
    ...records.backups.map((r) =>
      entry('backups', '备份', r.number, r.date, r.object, r.type, r.sizeMb, r.place),
    ),
    ...records.serviceCalls.map((r) =>
      entry('serviceCalls', '服务单', r.number, r.receivedAt, r.caller, r.content),
    ),
    ...records.securedEvents.map((r) => entry('securedEvents', '重大活动保障', r.number, r.name, r.start)),
    ...records.expenses.map((r) =>
      entry('expenses', '支出', r.voucher, r.date, r.purpose, r.amountFen, r.payee),
    ),
  ];
}

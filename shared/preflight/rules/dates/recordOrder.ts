import { comesBefore } from '../../../domain/civilDate.ts';
import type { RecordKindId, RecordSet } from '../../../records/types.ts';
import { atRecord, each } from '../../rule.ts';
import type { Rule } from '../../rule.ts';

/** Moments and days of one record, in the order in which they have to come; '' = not known. */
interface Sequence {
  readonly kind: RecordKindId;
  readonly key: string;
  readonly label: string;
  readonly steps: readonly (readonly [name: string, at: string])[];
}

export const recordOrder: Rule = {
  id: 'date.order',
  family: '日期与期间',
  property: '真实性',
  name: '服务单、配送、培训、演练、人员变动等记录各时刻先后合理',
  unit: '条记录',
  severity: 'blocker',
  source: '内部要求：先有计划和事由，后有执行和结果',
  check: ({ records }) =>
    each(sequences(records).filter(isOrdered), ({ kind, key, label, steps: known }) => {
      const at = known.findIndex(([, moment], index) => comesBefore(moment, known[index - 1]?.[1] ?? ''));
      const [later, earlier] = [known[at], known[at - 1]];
      return at > 0 && later && earlier
        ? atRecord(
            kind,
            key,
            `${label}的${later[0]} ${later[1]} 早于${earlier[0]} ${earlier[1]}。核对原始记录后改正`,
          )
        : null;
    }),
};

function sequences(records: RecordSet): Sequence[] {
  return [...eventSequences(records), ...serviceSequences(records)].map((sequence) => ({
    ...sequence,
    steps: sequence.steps.filter(([, at]) => at !== ''),
  }));
}

function isOrdered({ steps }: Sequence): boolean {
  return steps.length > 1;
}

function eventSequences(records: RecordSet): Sequence[] {
  return [
    ...records.work.map((r): Sequence => ({
      kind: 'work',
      key: r.date,
      label: `${r.date} 的工作记录“${r.content.slice(0, 16)}”`,
      steps: [
        ['开始时间', r.start],
        ['结束时间', r.end],
      ],
    })),
    ...records.incidents.map((r): Sequence => ({
      kind: 'incidents',
      key: r.number,
      label: `故障 ${r.number} `,
      steps: [
        ['响应时间', r.respondedAt],
        ['到场时间', r.arrivedAt],
      ],
    })),
    ...[
      ...records.trainings.map((r) => ({ ...r, kind: 'trainings' as const, what: '培训' })),
      ...records.drills.map((r) => ({ ...r, kind: 'drills' as const, what: '演练' })),
    ].map(({ kind, what, number, start, end }): Sequence => ({
      kind,
      key: number,
      label: `${what} ${number} `,
      steps: [
        ['开始时间', start],
        ['结束时间', end],
      ],
    })),
    ...records.securedEvents.map((r): Sequence => ({
      kind: 'securedEvents',
      key: r.number,
      label: `重大活动保障 ${r.number} `,
      steps: [
        ['开始时间', r.start],
        ['结束时间', r.end],
      ],
    })),
    ...records.changes.map((r): Sequence => ({
      kind: 'changes',
      key: r.number,
      label: `变更 ${r.number} `,
      steps: [
        ['申请日期', r.appliedOn],
        ['开始时间', r.start],
      ],
    })),
  ];
}

function serviceSequences(records: RecordSet): Sequence[] {
  return [
    ...records.serviceCalls.flatMap((r): Sequence[] => {
      const call = { kind: 'serviceCalls' as const, key: r.number, label: `服务单 ${r.number} ` };
      const [received, solved] = [['受理时间', r.receivedAt] as const, ['解决时间', r.solvedAt] as const];
      return [
        { ...call, steps: [received, ['响应时间', r.respondedAt], solved] },
        { ...call, steps: [received, ['到场时间', r.arrivedAt]] },
      ];
    }),
    ...records.deliveries.map((r): Sequence => ({
      kind: 'deliveries',
      key: r.number,
      label: `配送 ${r.number} `,
      steps: [
        ['缴费日期', r.paidOn],
        ['寄出日期', r.sentOn],
        ['签收日期', r.receivedOn],
      ],
    })),
    ...records.contentUpdates.map((r): Sequence => ({
      kind: 'contentUpdates',
      key: r.title,
      label: `内容更新“${r.title.slice(0, 20)}”`,
      steps: [
        ['收稿日期', r.receivedOn],
        ['更新日期', r.date],
      ],
    })),
    ...records.reconciliations.map((r): Sequence => ({
      kind: 'reconciliations',
      key: r.item,
      label: `${r.item} 的对账`,
      steps: [
        ['起始日期', r.start],
        ['截止日期', r.end],
      ],
    })),
    ...records.staffChanges.map((r): Sequence => ({
      kind: 'staffChanges',
      key: r.name,
      label: `${r.name} 的人员变动`,
      steps: [
        ['通知日期', r.noticeOn],
        ['同意日期', r.consentOn],
        ['变动日期', r.date],
      ],
    })),
    ...records.survey.map((r): Sequence => ({
      kind: 'survey',
      key: r.sheet,
      label: `问卷 ${r.sheet} `,
      steps: [
        ['填写日期', r.date],
        ['回访日期', r.followUpOn],
      ],
    })),
  ];
}

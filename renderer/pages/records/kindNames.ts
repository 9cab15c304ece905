import type { RecordKindId } from '../../../shared/records/types.ts';

/** Names of the kinds before any of them has been read. */
export const KIND_NAMES: Readonly<Record<RecordKindId, string>> = {
  work: '工作记录',
  incidents: '故障',
  changes: '变更',
  inspections: '巡检',
  trainings: '培训',
  drills: '演练',
  backups: '备份',
  usage: '使用统计',
  survey: '问卷',
  expenses: '支出',
};

/** Names of the kinds of records (记录种类), and the groups under which people look for them. */
import type { RecordKindId } from './types.ts';

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
  securedEvents: '重大活动保障',
  staffChanges: '人员变动',
  serviceCalls: '客户服务',
  deliveries: '配送',
  contentUpdates: '内容更新',
  reconciliations: '对账',
  assets: '资产',
  inventories: '资产盘点',
  assessments: '设备检测',
  cloudResources: '云资源使用',
  testCases: '测试用例',
  loadTests: '压力测试',
};

export interface KindGroup {
  readonly name: string;
  readonly kinds: readonly RecordKindId[];
}

export const KIND_GROUPS: readonly KindGroup[] = [
  {
    name: '日常运维',
    kinds: ['work', 'incidents', 'changes', 'inspections', 'backups', 'securedEvents'],
  },
  { name: '人员', kinds: ['trainings', 'drills', 'staffChanges'] },
  { name: '用户服务', kinds: ['usage', 'survey', 'serviceCalls', 'deliveries', 'contentUpdates'] },
  { name: '资产和资源', kinds: ['assets', 'inventories', 'assessments', 'cloudResources'] },
  { name: '经费', kinds: ['expenses', 'reconciliations'] },
  { name: '测试', kinds: ['testCases', 'loadTests'] },
];

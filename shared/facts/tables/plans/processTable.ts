/** The table 管理流程: what starts each process, its steps, and the record that it leaves. */
import type { FactSource } from '../../../documents/kind.ts';
import { NONE } from '../../format.ts';
import { subjectRows } from './subjectTable.ts';

interface Process {
  readonly name: string;
  readonly trigger: string;
  readonly steps: string;
  readonly record: string;
  /** Subject whose papers belong to it; a process that is not `core` is there only if the contract speaks of it. */
  readonly subject: string;
  readonly core: boolean;
}

const PROCESSES: readonly Process[] = [
  {
    name: '日常工作',
    trigger: '计划或者用户请求',
    steps: '受理、处理、回复、登记',
    record: '工作记录',
    subject: '技术支持',
    core: true,
  },
  {
    name: '故障管理',
    trigger: '用户报告或者告警',
    steps: '登记、分级、响应、处置、恢复、归因',
    record: '故障记录',
    subject: '故障处置',
    core: true,
  },
  {
    name: '变更管理',
    trigger: '变更申请',
    steps: '申请、甲方同意、实施、验证或者回退、登记',
    record: '变更记录',
    subject: '变更与升级',
    core: true,
  },
  {
    name: '巡检管理',
    trigger: '巡检计划',
    steps: '检查、记录异常、处理、复核',
    record: '巡检记录',
    subject: '巡检',
    core: true,
  },
  {
    name: '备份管理',
    trigger: '备份计划',
    steps: '备份、登记存放位置、恢复验证',
    record: '备份记录',
    subject: '数据备份',
    core: true,
  },
  {
    name: '内容维护',
    trigger: '甲方要求或者计划',
    steps: '接收、核对、更新、复核、登记',
    record: '内容更新记录',
    subject: '应用与内容维护',
    core: false,
  },
  {
    name: '资产管理',
    trigger: '增减、变动或者盘点',
    steps: '登记、核对、更新台账',
    record: '资产台账',
    subject: '资产管理',
    core: false,
  },
  {
    name: '培训管理',
    trigger: '培训计划',
    steps: '确定主题、组织、签到、收集意见',
    record: '培训记录',
    subject: '培训',
    core: false,
  },
  {
    name: '应急演练',
    trigger: '演练计划',
    steps: '制定方案、演练、记录、改进',
    record: '演练记录',
    subject: '应急演练',
    core: false,
  },
];

export interface ProcessRow {
  readonly name: string;
  readonly trigger: string;
  readonly steps: string;
  readonly record: string;
  readonly papers: string;
  readonly [key: string]: string;
}

export function processRows(source: FactSource): ProcessRow[] {
  const subjects = new Map(subjectRows(source).map((row) => [row.subject, row]));
  return PROCESSES.filter(({ core, subject }) => core || subjects.has(subject)).map(
    ({ name, trigger, steps, record, subject }) => ({
      name,
      trigger,
      steps,
      record,
      papers: subjects.get(subject)?.papers ?? NONE,
    }),
  );
}

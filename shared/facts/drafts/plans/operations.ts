/** First drafts of 运维工作方案 and 运维管理体系建设实施方案 beyond the rules of conduct and the emergency plan. */
import { projectLead } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { goalTargets } from '../../tables/plans/goalPlanTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { teamLine } from '../organisation.ts';
import { draftConduct } from './conduct.ts';
import {
  leaderLine,
  numbered,
  paragraphs,
  systemLine,
  systemNames,
  termLine,
  staffNeedLine,
} from './lines.ts';

export function draftOverview({ contract }: FactSource): string {
  return paragraphs([
    `本方案依据合同编制，适用于服务期内的全部运行维护工作。${termLine(contract.term)}`,
    systemLine(contract),
    staffNeedLine(contract),
    teamLine(contract.staff, projectLead(contract)),
    leaderLine(contract),
  ]);
}

/** Content first, then how each kind of work is done. */
export function draftDaily(source: FactSource): string {
  const subjects = subjectRows(source);
  return paragraphs([
    subjects.length === 0
      ? ''
      : `日常运维包括${subjects.map(({ subject }) => subject).join('、')}，合同约定的数量、形成的文件和承担人见主要工作内容表。各项工作按下列规范进行。`,
    draftConduct(source),
  ]);
}

export function draftQuality({ contract }: FactSource): string {
  const { serviceLevels } = contract;
  if (serviceLevels.length === 0) return '';
  const monthly = serviceLevels.filter(({ window }) => window === 'month').length;
  return (
    `合同约定服务质量指标${serviceLevels.length}项${monthly === 0 ? '' : `，其中按月考核${monthly}项`}。` +
    '指标由服务记录计算，同时写明计数；未达到约定值的，列出有关记录，说明原因和改进措施。'
  );
}

export function draftSystemGoal({ contract }: FactSource): string {
  const { serviceLevels } = contract;
  return paragraphs([
    `为使${systemNames(contract) || '所维护的系统'}的运行维护职责清楚、过程有据、结果可查，依据合同，参照GB/T 28827《信息技术服务　运行维护》系列标准，建立由组织、流程、指标、文档和改进五个方面组成的运维管理体系。`,
    serviceLevels.length === 0
      ? ''
      : `体系须保证服务达到合同约定的${serviceLevels.length}项服务质量指标，并使每一项指标都能由记录算出、由他人复核。`,
  ]);
}

export function draftSystemTeam({ contract }: FactSource): string {
  return paragraphs([
    staffNeedLine(contract),
    teamLine(contract.staff, projectLead(contract)),
    leaderLine(contract),
  ]);
}

export function draftProcesses(): string {
  return '各流程的触发、步骤和记录见流程表。每一步由登记的人负责，记录当天完成，不事后补写；流程之间以编号相互引用，工作记录写明所属的故障或者变更。';
}

export function draftImproving({ contract }: FactSource): string {
  const goals = goalTargets(contract).filter(({ fact }) => fact === 'satisfaction' || fact === 'drills');
  return numbered([
    contract.serviceLevels.length === 0
      ? ''
      : '检查。指标按约定的周期计算，与约定值逐项比较；未达到的查明原因。',
    '分析。恢复用时最长的、重复发生的和由乙方原因引起的故障逐件分析，措施落实到人和时间。',
    goals.length === 0
      ? ''
      : `评价。${goals.map(({ name, target }) => `${name}${target}`).join('，')}；调查和演练提出的问题列入改进。`,
    '改进。改进措施在后续巡检中复核，经验写入操作规范和应急预案。',
  ]);
}

export function draftSteps({ contract }: FactSource): string {
  return numbered([
    `梳理。核对${systemNames(contract) || '所维护的系统'}、人员、账号和现有制度，形成清单。`,
    '建立。明确各流程的职责、步骤和记录格式，编制操作规范和应急预案，报甲方确认。',
    '运行。全部工作按流程登记，按期形成合同要求的文件。',
    '评估。按阶段对照指标和记录评估执行情况，修订流程和规范。',
  ]);
}

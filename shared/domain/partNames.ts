/**
 * Headings of the parts that a person writes (文字部分). A contract names its own; what a document asks for beyond them
 * bears the name here, which is that of its heading.
 */
import type { RequiredPart, Requirement } from './contract.ts';

/** By the id of the part. */
const NAMES: Readonly<Record<string, string>> = {
  next: '下阶段工作安排',
  organisation: '组织管理状况',
  operation: '运行概况',
  users: '用户数量',
  visits: '访问量',
  resources: '资源数据量',
  effect: '用户应用效果',
  improvement: '有待优化改进的问题',
  analysis: '使用分析',
  standards: '服务质量标准及实际结果',
  nonconformity: '不符合服务质量的认定',
  liability: '违约责任',
  budget: '年度预算执行情况',
  goals: '绩效目标完成情况',
  training: '培训与演练',
  problems: '存在的问题与改进',
  suggestions: '下一步改进的工作建议',
  other: '其他需要说明的问题',
  unit: '单位工作情况',
  necessity: '必要性和可行性',
  content: '基本情况及主要内容',
  'overall-goal': '总体目标',
  'stage-goals': '阶段性目标',
  plan: '系统运维实施方案',
  benefits: '效益分析',
  rules: '管理制度',
  procedure: '组织实施程序',
  duties: '组织职责',
  schedule: '执行进度计划',
  workload: '维护工作量分析',
  staffing: '人员安排',
  reports: '文档报告',
  overview: '系统概述',
  daily: '日常运维工作内容及操作规范',
  emergency: '应急预案',
  quality: '服务质量',
  papers: '文件与报告',
  goal: '建设目标与依据',
  processes: '管理流程',
  documents: '文档与记录管理',
  steps: '实施步骤与进度',
  scope: '保障范围与目标',
  crew: '组织与分工',
  preparation: '事前准备',
  duty: '值守安排',
  response: '突发情况处置与上报',
  review: '保障总结',
  conduct: '组织与考核',
  base: '基本情况',
  incidents: '故障与处理',
  levels: '服务质量指标',
  work: '日常工作',
  care: '变更、巡检与备份',
  coordinate: '需甲方协调的事项',
  highlights: '重点工作',
  conclusion: '结论',
  summary: '本期情况',
  functions: '功能点',
  load: '系统承载压力',
  speed: '运行速度',
  decisions: '设计决策',
  modules: '模块划分与层次关系',
  interfaces: '接口设计',
  details: '详细设计',
  'upgrade-design': '功能升级的设计',
  traceability: '需求的可追踪性',
  tables: '数据库详细设计',
  access: '访问数据库的软件',
  safety: '备份与恢复',
  environment: '运行环境',
  checks: '启动与检查',
  upgrades: '升级与回退',
  backup: '备份与恢复',
  parameters: '参数清单',
  changes: '参数的变更',
  accounts: '账号与权限',
  'data-backup': '数据备份',
  troubles: '故障与应急',
  help: '培训与帮助',
  design: '软件功能设计说明书',
  database: '数据库设计说明书',
  installation: '系统安装手册',
  settings: '系统参数设置',
  manual: '系统操作手册',
  contents: '内容说明',
};

/** Where a document words it otherwise, by its template. */
const NAMES_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'weekly-log': { next: '下周工作安排' },
  'monthly-log': { next: '下月工作安排' },
  'management-rules': { organisation: '组织机构' },
  'management-system-plan': {
    organisation: '组织与职责',
    improvement: '检查与持续改进',
    quality: '服务质量管理',
  },
  'quarterly-report': { organisation: '人员与组织', operation: '系统运行情况', overview: '本期概况' },
  'yearly-report': {
    organisation: '人员与组织',
    operation: '系统运行情况',
    effect: '服务成效',
    overview: '本期概况',
  },
  'situation-analysis': {
    operation: '运行现状',
    problems: '存在的问题',
    suggestions: '改进建议',
    incidents: '故障分析',
  },
  'performance-plan': { budget: '支出预算明细', goals: '绩效目标和绩效指标' },
  'service-summary': { training: '培训情况说明', problems: '存在的问题及原因分析' },
  'requirements-analysis': { problems: '问题解决', schedule: '时间安排' },
  'training-plan': { plan: '培训安排', goal: '培训目标' },
  'operations-plan': { overview: '范围与组织' },
  'monthly-report': { overview: '本期概况' },
  'half-year-brief': { overview: '本期概况' },
  'installation-manual': { steps: '安装步骤' },
  'operation-manual': { access: '访问系统' },
  'incident-report': { summary: '故障概况' },
  'inspection-report': { conclusion: '巡检结论' },
  'reconciliation-record': { summary: '对账结果' },
  'asset-inventory': { conclusion: '盘点结论' },
  'assessment-report': { conclusion: '评估结论' },
};

/** A part for one role of the contract, whose name is the role's: `guide-教师`. */
const ROLE_PART = /^guide-(.+)$/u;

type Asking = Pick<Requirement, 'parts' | 'template'>;

export function partName({ parts, template }: Asking, id: string): string {
  return (
    parts.find((part) => part.id === id)?.name ??
    NAMES_IN[template ?? '']?.[id] ??
    NAMES[id] ??
    ROLE_PART.exec(id)?.[1] ??
    id
  );
}

/** The contract's parts in its order, then what the document asks for besides. */
export function partsOf(requirement: Asking, written: readonly string[]): readonly RequiredPart[] {
  const named = new Set(requirement.parts.map(({ id }) => id));
  return [
    ...requirement.parts,
    ...written.filter((id) => !named.has(id)).map((id) => ({ id, name: partName(requirement, id) })),
  ];
}

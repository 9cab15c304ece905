/** First drafts of 项目管理办法: rules that follow from what the contract promises, pays and threatens. */
import { projectLead } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { printDate, printMoney } from '../../format.ts';
import { printShare } from '../../tables/instalments.ts';
import { engineers, technicalLeads } from '../../tables/plans/contactTable.ts';
import { isForIncidents } from '../../tables/plans/promiseTable.ts';
import { stageRows } from '../../tables/plans/stageTable.ts';
import { vendorPapers } from '../../tables/plans/owedPapersTable.ts';
import { teamLine } from '../organisation.ts';
import { leaderLine, numbered, paragraphs, severitiesOf, systemNames, staffNeedLine } from './lines.ts';

export function draftRules(source: FactSource): string {
  return numbered([
    qualityRule(source),
    safetyRule(source),
    progressRule(source),
    fundsRule(source),
    contractRule(source),
    riskRule(source),
    emergencyRule(source),
  ]);
}

function qualityRule({ contract }: FactSource): string {
  const { serviceLevels } = contract;
  const monthly = serviceLevels.filter(({ window }) => window === 'month').length;
  const measures =
    serviceLevels.length === 0
      ? '服务质量按合同约定核对'
      : `服务质量以合同约定的${serviceLevels.length}项指标为准${monthly === 0 ? '' : `，其中按月约定的${monthly}项每月核对一次`}`;
  return `质量管理。${measures}；指标由服务记录计算，写明计数，不以估计代替。未达到约定值的，说明原因和改进措施，并跟踪到完成。`;
}

function safetyRule({ contract }: FactSource): string {
  const object = contract.systems.length === 0 ? '所维护的系统' : systemNames(contract);
  return `安全管理。服务中接触的${object}的账号、数据和文档只用于本项目，不得复制、外传。变更须先取得甲方同意，登记申请、同意、实施和结果，未成功的回退。数据备份登记存放位置，恢复验证写明结果。`;
}

function progressRule({ contract, owed }: FactSource): string {
  const papers = vendorPapers(contract);
  if (papers.length === 0) return '进度管理。工作安排分解到月，偏离的由项目负责人说明原因和补救措施。';
  const counted = owed.filter(
    ({ requirement }) => papers.includes(requirement) && requirement.cadence.kind !== 'on-event',
  ).length;
  return `进度管理。合同要求的${papers.length}种文件编成应交清单，${counted === 0 ? '' : `按周期共${counted}份，`}逐份登记到期日、份数和签字情况；到期前编制完成，逾期的由项目负责人说明原因和补救措施。`;
}

function fundsRule({ contract }: FactSource): string {
  const { budget, payments } = contract;
  const paid =
    payments.length === 0
      ? ''
      : `合同价款分${payments.length}笔支付（${payments
          .map(
            ({ name, share, amountFen }) =>
              `${name}${share === null ? `${printMoney(amountFen)}元` : printShare(share)}`,
          )
          .join('、')}），每笔付款条件逐项核对后申请`;
  const spent = budget.length === 0 ? '' : `支出按${budget.length}个预算科目列支，逐笔登记凭证，不超预算`;
  const rules = [paid, spent].filter((rule) => rule !== '');
  return rules.length === 0 ? '' : `资金管理。${rules.join('；')}。`;
}

function contractRule({ contract }: FactSource): string {
  const { bond, copies, contradictions } = contract;
  return [
    '合同管理。合同、补充文件、往来函件、发票和验收文件由专人保管，交付物按条款逐项对照',
    copies > 1 ? `；验收资料一式${copies}份，内容一致` : '',
    bond ? `；${bond.name}${printMoney(bond.amountFen)}元，${bond.when || '按约定办理'}` : '',
    contradictions.length === 0
      ? ''
      : `；合同中前后不一致的约定有${contradictions.length}处，由项目负责人与甲方确认后按确认的执行`,
    '。',
  ].join('');
}

function riskRule({ contract }: FactSource): string {
  const { penalties } = contract;
  const cases =
    penalties.length === 0
      ? ''
      : `；合同约定承担违约责任的情形有${penalties.length}种，见违约情形与责任表，逐项落实责任人`;
  return `风险管理。巡检异常、未恢复的故障、需甲方协调的事项和临近到期的文件，作为风险逐项登记、跟踪到关闭${cases}。`;
}

function emergencyRule({ contract }: FactSource): string {
  const severities = severitiesOf(contract);
  const limits = contract.serviceLevels.filter(({ metric }) => isForIncidents(metric)).length;
  const drills = contract.goals
    .filter(({ fact }) => fact === 'drills')
    .map(({ name, target }) => `${name}${target}`);
  return [
    '应急管理。',
    severities.length > 1 ? `故障按${severities.join('、')}分级处置，` : '故障',
    limits > 0 ? `响应和恢复时限按合同约定的${limits}项指标执行` : '接到报告即响应、处置',
    '；超过时限仍未恢复的逐级上报',
    drills.length > 0 ? `；${drills.join('，')}，演练提出的问题落实到改进` : '',
    '。',
  ].join('');
}

export function draftTeam({ contract }: FactSource): string {
  return paragraphs([
    staffNeedLine(contract),
    teamLine(contract.staff, projectLead(contract)),
    leaderLine(contract),
    contract.staff.length === 0
      ? ''
      : '人员变动须事先告知甲方，办理工作交接后离岗；接任人员的资格不低于离岗人员。',
  ]);
}

/** From the start of service to the last stage, each acceptance with its date. */
export function draftProcedure({ contract, calendar }: FactSource): string {
  const stages = stageRows(contract, calendar).filter(({ date }) => /^\d/u.test(date));
  const payments = (stage: string): string[] =>
    contract.payments
      .filter(({ conditions }) =>
        conditions.some(
          (condition) => contract.stages.find(({ id }) => id === condition.stage)?.name === stage,
        ),
      )
      .map(({ name }) => name);
  return numbered([
    `启动。自${printDate(contract.term.start)}起开始服务，项目组到位，核对合同、人员、系统和应交文件清单。`,
    '运行。日常工作、故障、变更、巡检和备份当天登记；需甲方协调的事项写明期限，跟踪到办结。',
    ...stages.map(({ name, date, count }) => {
      const due = payments(name);
      return `${name}。${date.endsWith('（计划）') ? '计划' : ''}${printDate(date.slice(0, 10))}进行；事先自查资料${count}项，提出验收申请，按甲方意见整改${due.length === 0 ? '' : `，合格后申请${due.join('、')}付款`}。`;
    }),
    `结束。服务期于${printDate(contract.term.end)}届满，移交资料和介质，办理未了事项。`,
  ]);
}

export function draftDuties({ contract }: FactSource): string {
  const lead = projectLead(contract);
  const technical = technicalLeads(contract);
  const repairing = engineers(contract);
  const groups = Map.groupBy(
    contract.staff.filter(({ duties }) => duties !== ''),
    ({ role, duties }) => `${role}\n${duties}`,
  );
  const lines = [...groups.values()].flatMap(([first, ...rest]) =>
    first
      ? [`${first.role}（${[first, ...rest].map(({ name }) => name).join('、')}）负责${first.duties}。`]
      : [],
  );
  return numbered([
    ...lines,
    lead ? `项目负责人${lead.name}对服务质量和交付资料负责，核签对外提交的文件，负责与甲方的协调。` : '',
    technical.length === 0 || repairing.length === 0
      ? ''
      : `现场不能解决的问题，由${names(repairing)}报${names(technical)}处理，须甲方协调的由项目负责人提出。`,
  ]);
}

function names(people: readonly { readonly name: string }[]): string {
  return people.map(({ name }) => name).join('、');
}

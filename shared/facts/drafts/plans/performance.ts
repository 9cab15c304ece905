/** First drafts of 项目建设绩效实施方案. */
import type { FactSource } from '../../../documents/kind.ts';
import { NONE, printDate, printMoney, printPercent, withoutEndMark } from '../../format.ts';
import { goalTargets } from '../../tables/plans/goalPlanTable.ts';
import { stageRows } from '../../tables/plans/stageTable.ts';
import { subjectRows } from '../../tables/plans/subjectTable.ts';
import { teamLine } from '../organisation.ts';
import { pricedAmount, projectLead } from '../../../domain/contract.ts';
import {
  amountLine,
  leaderLine,
  numbered,
  otherPromises,
  paragraphs,
  promisesOf,
  REPAIR,
  REPLY,
  RUNNING,
  systemLine,
  systemNames,
  termLine,
} from './lines.ts';

export function draftUnit({ contract }: FactSource): string {
  const { buyer, vendor, staff } = contract;
  const address = (text: string): string => (text === '' ? '' : `，地址为${text}`);
  return paragraphs([
    `${buyer.name}（以下称甲方）为本项目的委托单位${address(buyer.address)}；${vendor.name}（以下称乙方）为承担单位${address(vendor.address)}。${leaderLine(contract)}`,
    teamLine(staff, projectLead(contract)),
  ]);
}

export function draftNecessity(source: FactSource): string {
  const { contract } = source;
  const { systems, userRoles, serviceLevels, staff, budget } = contract;
  const subjects = subjectRows(source).map(({ subject }) => subject);
  const need =
    systems.length === 0
      ? ''
      : `${systemNames(contract)}${userRoles.length === 0 ? '' : `供${userRoles.join('、')}使用，`}一旦中断或者数据受损，依靠${systems.length === 1 ? '它' : '这些系统'}开展的工作随之停顿。`;
  const promised =
    serviceLevels.length === 0
      ? ''
      : `合同为此约定了${serviceLevels.length}项服务质量指标；要达到这些指标，须有固定人员${subjects.length === 0 ? '持续开展运行维护' : `持续做好${subjects.join('、')}等工作`}。`;
  const means = [
    staff.length === 0 ? '' : `人员方面，乙方已按合同组成${staff.length}人的项目组，分工落实到人`,
    budget.length === 0
      ? ''
      : `经费方面，合同总额${printMoney(contract.amountFen)}元已按${budget.length}个科目编列预算`,
    `工作方面，交付文件、周期和期限由合同约定，可以逐月安排、逐项核对`,
  ].filter((clause) => clause !== '');
  return paragraphs([
    need + promised === '' ? '' : `必要性：${need}${promised}`,
    staff.length + budget.length === 0 ? '' : `可行性：${means.join('；')}。`,
  ]);
}

export function draftContent({ contract }: FactSource): string {
  const { kind, renewal, pricedItems } = contract;
  const priced = pricedItems.reduce((sum, entry) => sum + pricedAmount(entry), 0);
  return paragraphs([
    `${kind === '' ? '' : `本项目属${kind}。`}${termLine(contract.term)}${amountLine(contract)}`,
    systemLine(contract),
    pricedItems.length === 0 ? '' : `合同分项报价${pricedItems.length}项，合计${printMoney(priced)}元。`,
    renewal === '' ? '' : `续签：${withoutEndMark(renewal)}。`,
  ]);
}

const EFFECT = /效益|满意|影响|效果/u;

export function draftOverallGoal({ contract }: FactSource): string {
  const effects = goalTargets(contract).filter(({ group }) => EFFECT.test(group));
  const goals = numbered([
    sentence(RUNNING.name, promisesOf(contract, RUNNING)),
    sentence(REPLY.name, promisesOf(contract, REPLY)),
    sentence(REPAIR.name, promisesOf(contract, REPAIR)),
    sentence('其他服务', otherPromises(contract)),
    sentence('服务效果', effects.map(({ name, target }) => `${name}${target}`).join('，')),
  ]);
  if (goals === '') return '';
  const object = contract.systems.length === 0 ? '所维护的系统' : systemNames(contract);
  return `项目的总体目标是保障${object}在服务期内安全、稳定运行，服务达到合同约定的各项指标：\n${goals}`;
}

function sentence(name: string, text: string): string {
  return text === '' ? '' : `${name}：${text}。`;
}

export function draftStageGoals(source: FactSource): string {
  return paragraphs([stageLine(source), paymentLine(source), progressLine(source)]);
}

export function stageLine({ contract, calendar }: FactSource): string {
  const stages = stageRows(contract, calendar);
  if (stages.length === 0) return '';
  const words = stages.map(({ name, date, count }) => `${name}（${printTime(date)}）应交资料${count}项`);
  return `目标内容：${words.join('，')}。各阶段须资料齐全、指标达到约定值。`;
}

/** `2026-01-04（计划）` of the table as read in a sentence. */
function printTime(date: string): string {
  if (!/^\d/u.test(date)) return date === NONE ? '日期待定' : date;
  return `${date.endsWith('（计划）') ? '计划' : ''}${printDate(date.slice(0, 10))}`;
}

export function paymentLine({ contract }: FactSource): string {
  const { payments } = contract;
  if (payments.length === 0) return '';
  const words = payments.map(({ name, amountFen }) => `${name}${printMoney(amountFen)}元`);
  return `用款计划：合同价款分${payments.length}笔支付，${words.join('，')}；条件和时间见用款计划表。`;
}

export function progressLine({ contract }: FactSource): string {
  const recurring = contract.requirements.filter(
    ({ issuer, form, cadence }) =>
      issuer === 'vendor' && form !== 'covered' && ['daily', 'weekly', 'monthly'].includes(cadence.kind),
  );
  const papers = recurring.length === 0 ? '' : `，按期提交${recurring.map(({ name }) => name).join('、')}`;
  return `进度计划：服务期内连续开展运行维护${papers}；合同约定的时间点和到期文件按月列入进度计划表。`;
}

export function draftBudgetPlan({ contract }: FactSource): string {
  const { budget, amountFen } = contract;
  const total = budget.reduce((sum, line) => sum + line.amountFen, 0);
  const largest = budget.toSorted((a, b) => b.amountFen - a.amountFen)[0];
  if (!largest) return '';
  return (
    `项目支出预算合计${printMoney(total)}元，${total === amountFen ? '与合同总额一致' : `合同总额为${printMoney(amountFen)}元`}，分${budget.length}个科目编列；` +
    `其中${largest.category}最多，为${printMoney(largest.amountFen)}元，占${printPercent(largest.amountFen, total)}%。支出按科目列支，逐笔登记凭证。`
  );
}

export function draftBenefits({ contract }: FactSource): string {
  const goals = goalTargets(contract);
  const of = (words: RegExp): string =>
    goals
      .filter(({ group }) => words.test(group))
      .map(({ name, target }) => `${name}${target}`)
      .join('，');
  const [economic, social, others] = [of(/经济|成本/u), of(/社会/u), of(/环境|持续|满意/u)];
  if (economic + social + others === '') return '';
  return paragraphs([
    economic === ''
      ? ''
      : `经济效益：以成本控制衡量，${economic}；系统持续可用，避免服务中断造成的损失和重复投入。`,
    [
      social === '' ? '' : `社会效益：以服务的规模衡量，${social}。`,
      others === '' ? '' : `其他效果：${others}。`,
    ].join(''),
  ]);
}

export function draftGoalPlan({ contract }: FactSource): string {
  const { goals } = contract;
  if (goals.length === 0) return '';
  const groups = [...Map.groupBy(goals, ({ group }) => group)].map(
    ([group, list]) => `${group}${list.length}项`,
  );
  const computed = goals.filter(({ fact }) => fact !== null).length;
  const hand = goals.length - computed;
  return (
    `按产出和效果设绩效指标${goals.length}项：${groups.join('、')}。` +
    `${hand === 0 ? '各项' : `其中${computed}项`}指标的实际值由服务记录计算${hand === 0 ? '' : `，${hand}项由项目组填报`}，期末与目标值逐项比较，未达到的说明原因。`
  );
}

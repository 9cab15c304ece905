/** Sentences that several plans share: term, systems, parties, promises. Each is '' where the contract is silent. */
import { spanDays } from '../../../domain/civilDate.ts';
import type { DateSpan } from '../../../domain/civilDate.ts';
import type { Contract, MetricKind } from '../../../domain/contract.ts';
import { projectLead } from '../../../domain/contract.ts';
import { upperCaseAmount } from '../../../money/upperCaseAmount.ts';
import { printMoney, printSpanInText } from '../../format.ts';
import { isForIncidents, promises } from '../../tables/plans/promiseTable.ts';

export function paragraphs(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

/** Numbered paragraphs, the empty ones left out before they are counted. */
export function numbered(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map((line, index) => `${index + 1}. ${line}`)
    .join('\n');
}

export function termLine(span: DateSpan): string {
  return `服务期自${printSpanInText(span)}，共${spanDays(span)}天。`;
}

export function systemNames({ systems }: Contract): string {
  return systems.join('、');
}

export function systemLine(contract: Contract): string {
  const { systems, userRoles } = contract;
  if (systems.length === 0) return '';
  const count = systems.length === 1 ? '' : `，共${systems.length}个系统`;
  const users = userRoles.length === 0 ? '' : `；使用人员包括${userRoles.join('、')}`;
  return `维护对象为${systemNames(contract)}${count}${users}。`;
}

export function amountLine({ amountFen }: Contract): string {
  return amountFen === 0
    ? ''
    : `合同总额为${printMoney(amountFen)}元（大写：${upperCaseAmount(amountFen)}）。`;
}

/** Whom the contract wants on the job: `服务经理1人（5×8）、服务工程师8人`. */
export function staffNeedLine({ staffNeeds }: Contract): string {
  if (staffNeeds.length === 0) return '';
  const needs = staffNeeds.map(
    ({ role, count, hours }) => `${role}${count}人${hours === '' ? '' : `（${hours}）`}`,
  );
  return `合同要求的人员配备为${needs.join('、')}。`;
}

/** Who stands on either side. */
export function leaderLine(contract: Contract): string {
  const lead = projectLead(contract)?.name ?? contract.vendor.leader;
  return [
    contract.buyer.leader === '' ? '' : `甲方负责人为${contract.buyer.leader}`,
    lead === '' ? '' : `乙方项目负责人为${lead}`,
  ]
    .filter((clause) => clause !== '')
    .join('，')
    .concat(contract.buyer.leader === '' && lead === '' ? '' : '。');
}

export interface PromiseFamily {
  readonly name: string;
  readonly metrics: readonly MetricKind[];
}

export const RUNNING: PromiseFamily = { name: '系统运行', metrics: ['availability', 'mtbf', 'stability'] };
export const REPAIR: PromiseFamily = {
  name: '故障恢复',
  metrics: ['resolution-rate', 'mttr', 'solution', 'solved-share'],
};
export const REPLY: PromiseFamily = { name: '响应与到场', metrics: ['response', 'arrival'] };

/** `系统可用率≥95%（按月），平均无故障运行时间≥360小时（按月）` of one family of measures. */
export function promisesOf(contract: Contract, { metrics }: PromiseFamily): string {
  const rows = promises(contract);
  return contract.serviceLevels
    .filter((level) => metrics.includes(level.metric))
    .map((level) => {
      const target = rows.find((row) => row.id === level.id)?.target.replace('\n', '、') ?? '';
      return `${level.name}${target}${level.window === 'month' ? '（按月）' : ''}`;
    })
    .join('，');
}

/** Measures of none of the families above. */
export function otherPromises(contract: Contract): string {
  const known = new Set([RUNNING, REPAIR, REPLY].flatMap(({ metrics }) => metrics));
  const metrics = contract.serviceLevels.map(({ metric }) => metric).filter((metric) => !known.has(metric));
  return promisesOf(contract, { name: '其他', metrics });
}

/** Severities in the contract's measures, as named there. */
export function severitiesOf({ serviceLevels }: Contract): string[] {
  return [...new Set(serviceLevels.flatMap(({ severity }) => (severity === null ? [] : [severity])))];
}

/** Whether the contract sets limits for incidents, so that the table of them has rows. */
export function hasLimits({ serviceLevels }: Contract): boolean {
  return serviceLevels.some(({ severity, metric }) => severity !== null || isForIncidents(metric));
}

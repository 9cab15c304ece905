/** First draft of 应急预案: who acts, when to call the next one, what is done first. Limits are those of the contract. */
import { projectLead } from '../../../domain/contract.ts';
import type { Contract, StaffMember } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { goalTargets } from '../../tables/plans/goalPlanTable.ts';
import { contactRows, engineers, technicalLeads } from '../../tables/plans/contactTable.ts';
import { vendorPapers } from '../../tables/plans/owedPapersTable.ts';
import { numbered, promisesOf, REPLY, severitiesOf, systemNames } from './lines.ts';

export function draftEmergency({ contract }: FactSource): string {
  return numbered([
    `适用范围。${systemNames(contract) || '所维护的系统'}发生中断、性能严重下降、数据损坏或者安全事件时，按本预案处置。`,
    gradeLine(contract),
    commandLine(contract),
    replyLine(contract),
    '处置。先恢复服务、后查明原因：判断影响范围，隔离故障部位，采取重启、切换、回退或者从备份恢复等措施，恢复后验证功能和数据。处置前保留日志等现场材料；须变更系统的，先取得甲方同意。',
    escalationLine(contract),
    closingLine(contract),
    readinessLine(contract),
  ]);
}

function gradeLine(contract: Contract): string {
  const severities = severitiesOf(contract);
  return severities.length < 2
    ? '分级。影响范围和紧急程度由受理人初步判断，处置中可以调整；调整的写明时间和理由。'
    : `分级。故障按${severities.join('、')}分级，各级时限按合同约定；级别由受理人初步判断，处置中可以调整，调整的写明时间和理由。`;
}

function commandLine(contract: Contract): string {
  const lead = projectLead(contract);
  const steps = [
    clause(engineers(contract), '负责现场处置'),
    clause(technicalLeads(contract), '负责技术支持'),
    lead ? `项目负责人${lead.name}统一指挥，负责与甲方联络` : '',
  ].filter((step) => step !== '');
  return steps.length === 0 ? '' : `组织。${steps.join('；')}。`;
}

function clause(people: readonly StaffMember[], duty: string): string {
  return people.length === 0 ? '' : `${people.map(({ name }) => name).join('、')}${duty}`;
}

function replyLine(contract: Contract): string {
  const promised = promisesOf(contract, REPLY);
  return `报告。接到报告或者告警后立即登记并响应${promised === '' ? '' : `（${promised}）`}；中断服务的，第一时间告知甲方影响范围和已采取的措施，恢复前持续通报进展。`;
}

/** When the next one is called: after the target, after the minimum, in the words of the contract. */
function escalationLine(contract: Contract): string {
  const steps = contactRows(contract).length;
  const timed = contract.serviceLevels.some(({ withinTarget }) => withinTarget !== null);
  const lowest = contract.serviceLevels.some(({ withinMinimum }) => withinMinimum !== null);
  if (steps < 2) return '上报。短时间内不能恢复的，报项目负责人，由其向甲方说明原因和预计恢复时间。';
  return (
    `上报。处置人员不能解决的，按联络表逐级上报；${timed ? '超过目标时限仍未恢复的' : '短时间内不能恢复的'}，报项目负责人；` +
    `${lowest ? '超过最低要求时限的' : '影响继续扩大的'}，由项目负责人向甲方负责人说明原因和预计恢复时间。`
  );
}

function closingLine(contract: Contract): string {
  const report = vendorPapers(contract).find(
    ({ cadence }) => cadence.kind === 'on-event' && cadence.event === 'incidents',
  );
  return `恢复与总结。恢复后告知甲方，核对数据，登记恢复时间、原因、措施和原因方${report ? `，编写${report.name}` : ''}；同类问题再次发生的，查明根本原因并采取预防措施。`;
}

function readinessLine(contract: Contract): string {
  const promised = goalTargets(contract)
    .filter(({ fact }) => fact === 'drills' || fact === 'backups')
    .map(({ name, target }) => `${name}${target}`);
  return `保障。备份按约定完成并做恢复验证，账号、配置和联系方式保持最新${promised.length === 0 ? '' : `；${promised.join('，')}`}。演练和实际处置中发现的不足，及时修订本预案。`;
}

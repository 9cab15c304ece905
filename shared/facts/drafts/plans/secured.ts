/**
 * First drafts of 重保方案, for one event or for the whole term. Only what was entered before the event counts: its
 * course and result belong to the report afterwards.
 */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { spanDays } from '../../../domain/civilDate.ts';
import { projectLead } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import type { SecuredEventRecord } from '../../../records/types.ts';
import { namesOf, printDate, printSpanInText, printTime, withoutEndMark } from '../../format.ts';
import { engineers, technicalLeads } from '../../tables/plans/contactTable.ts';
import { goalTargets } from '../../tables/plans/goalPlanTable.ts';
import { hasLimits, numbered, paragraphs, promisesOf, RUNNING, systemNames } from './lines.ts';

/** The event of an on-event item; null for a plan of the whole term. */
export function securedEvent({ item, records }: FactSource): SecuredEventRecord | null {
  return records.securedEvents.find(({ number }) => number === item.eventKey) ?? null;
}

/** The contract's systems that the event names; all of them where it names none. */
export function securedSystems(source: FactSource): readonly string[] {
  const scope = securedEvent(source)?.scope ?? '';
  const named = source.contract.systems.filter((system) => scope.includes(system));
  return named.length > 0 ? named : source.contract.systems;
}

export function draftScope(source: FactSource, span: DateSpan): string {
  const { contract } = source;
  const event = securedEvent(source);
  const promised = promisesOf(contract, RUNNING);
  const object = withoutEndMark(event?.scope ?? '') || systemNames(contract);
  return paragraphs([
    event
      ? `为做好“${withoutEndMark(event.name)}”的运行保障${event.level === '' ? '' : `（保障级别：${event.level}）`}，制定本方案。保障时间为${moment(event.start)}至${moment(event.end)}，共${spanDays(span)}天。`
      : `为做好服务期内（${printSpanInText(span)}）重大活动、重要会议和节假日期间的运行保障，制定本方案。每次保障的时间、范围和级别由甲方通知，据此排定值守。`,
    object === '' ? '' : `保障范围为${object}。`,
    `保障目标是保障期间服务不中断、数据不丢失、不发生安全事件${promised === '' ? '' : '，系统运行达到合同约定的指标'}。`,
  ]);
}

function moment(text: string): string {
  return `${printDate(text.slice(0, 10))}${printTime(text)}`;
}

export function draftCrew(source: FactSource): string {
  const { contract } = source;
  const event = securedEvent(source);
  const lead = withoutEndMark(event?.leader ?? '') || projectLead(contract)?.name || '';
  const crew = event && event.people !== '' ? namesOf(event.people) : names(engineers(contract));
  const experts = names(technicalLeads(contract)).filter((name) => name !== lead && !crew.includes(name));
  const steps = [
    lead === '' ? '' : `${lead}任保障负责人，统一指挥，负责与甲方联络`,
    crew.length === 0 ? '' : `${crew.filter((name) => name !== lead).join('、')}负责值守、监控和处置`,
    experts.length === 0 ? '' : `${experts.join('、')}提供技术支持`,
  ].filter((step) => step !== '');
  return steps.length === 0
    ? ''
    : `${steps.join('；')}。保障期间参加人员保持通信畅通，换人须经保障负责人同意并做好交接。`;
}

function names(people: readonly { readonly name: string }[]): string[] {
  return people.map(({ name }) => name);
}

export function draftPreparation(source: FactSource): string {
  const { contract } = source;
  const event = securedEvent(source);
  const planned = withoutEndMark(event?.preparation ?? '');
  const backups = goalTargets(contract).some(({ fact }) => fact === 'backups');
  return paragraphs([
    planned === '' ? '' : `已确定的准备工作：${planned}。`,
    numbered([
      `检查。保障开始前对${securedSystems(source).join('、') || '保障范围内的系统'}逐项检查运行状态、容量、账号和日志，异常的在保障开始前处理完毕，结果填入检查表。`,
      `备份。保障开始前完成一次备份，确认可以恢复${backups ? '，并登记备份记录' : ''}。`,
      '冻结。保障期间不安排计划内的变更；确须变更的，先取得甲方同意，并准备好回退。',
      '联络。核对参加人员、甲方和有关单位的联系方式，确认报告渠道。',
    ]),
  ]);
}

export function draftDutyRoster(source: FactSource): string {
  const event = securedEvent(source);
  return `${event ? '值守按日安排，值守人员填入值守表。' : '值守按每次保障的时间安排。'}值守人员按时到岗，定时查看系统运行情况，逐次登记；交接班写明未了事项。发现异常立即报告保障负责人，不得自行离岗。`;
}

export function draftResponse({ contract }: FactSource): string {
  return numbered([
    '先恢复服务、后查明原因：隔离故障部位，采取重启、切换、回退或者从备份恢复等措施，恢复后验证功能和数据，保留日志等现场材料。',
    '发生中断、数据异常或者安全事件的，第一时间报告保障负责人，由其告知甲方影响范围和已采取的措施，恢复前持续通报进展。',
    hasLimits(contract) ? '响应和恢复不超过合同约定的时限，见故障的分级与时限表。' : '',
  ]);
}

export function draftReview(): string {
  return '保障结束后解除冻结，核对系统状态和数据，登记保障经过、发现的问题和处理结果；提出的改进措施落实到人，在后续巡检中复核。';
}

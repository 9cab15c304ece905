/** First draft of 组织管理状况: the project team, what it recorded, and changes of people. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { contains } from '../../domain/civilDate.ts';
import type { Contract, StaffMember } from '../../domain/contract.ts';
import { projectLead } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printDate } from '../format.ts';
import { draftWork } from './work.ts';

export function draftOrganisation(source: FactSource, span: DateSpan): string {
  return [draftTeam(source.contract, span), draftWork(source, span)].filter((text) => text !== '').join('\n');
}

/** The team and who came or left; '' where the contract names nobody. */
export function draftTeam(contract: Contract, span: DateSpan): string {
  return [teamLine(contract.staff, projectLead(contract)), ...movements(contract.staff, span)]
    .filter((line) => line !== '')
    .join('\n');
}

export function teamLine(staff: readonly StaffMember[], lead: StaffMember | null): string {
  if (staff.length === 0) return '';
  const roles = Map.groupBy(staff, (person) => person.title || person.role);
  const parts = [...roles].map(([role, people]) => `${role}${people.length}人`).join('、');
  return `乙方按合同组成项目组，共${staff.length}人，其中${parts}。${lead ? `${lead.name}任项目负责人，` : ''}人员与分工见项目组人员及职责表。`;
}

/** People who came or left within the span. */
function movements(staff: readonly StaffMember[], span: DateSpan): string[] {
  const came = staff.filter(
    (person) => person.from !== null && person.from > span.start && contains(span, person.from),
  );
  const left = staff.filter(
    (person) => person.to !== null && person.to < span.end && contains(span, person.to),
  );
  if (staff.length === 0) return [];
  if (came.length + left.length === 0) return ['统计期内项目组人员没有变动。'];
  return [
    ...came.map(
      (person) =>
        `${person.name}（${person.title || person.role}）自${printDate(person.from ?? span.start)}起参加本项目。`,
    ),
    ...left.map(
      (person) =>
        `${person.name}（${person.title || person.role}）自${printDate(person.to ?? span.end)}后不再参加本项目。`,
    ),
  ];
}

/** First draft of 组织管理状况: the project team, what it recorded, and changes of people. */
import type { DateSpan } from '../../domain/civilDate.ts';
import { contains } from '../../domain/civilDate.ts';
import type { StaffMember } from '../../domain/contract.ts';
import { projectLead } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { printCount, printDate } from '../format.ts';
import { countByCategory, requestsToBuyer, workIn } from '../named/work.ts';

export function draftOrganisation({ contract, records }: FactSource, span: DateSpan): string {
  const work = workIn(records.work, span);
  return [
    teamLine(contract.staff, projectLead(contract)),
    ...movements(contract.staff, span),
    workLines(work),
  ]
    .flat()
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

function workLines(work: Parameters<typeof countByCategory>[0]): string {
  if (work.length === 0) return '';
  const categories = countByCategory(work)
    .map(({ category, count }) => `${category}${printCount(count)}项`)
    .join('、');
  const requests = requestsToBuyer(work).length;
  const asked =
    requests === 0 ? '' : `其中提请甲方协调的事项${printCount(requests)}项，已逐项列入工作记录单。`;
  return `统计期内登记日常工作${printCount(work.length)}项：${categories}。${asked}`;
}

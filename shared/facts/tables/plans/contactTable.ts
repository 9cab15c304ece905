/** The table 应急联络: whom to call, from the one who repairs up to the buyer. Numbers that no contract names stay blank. */
import type { Contract, StaffMember } from '../../../domain/contract.ts';
import { projectLead } from '../../../domain/contract.ts';

export interface ContactRow {
  readonly step: string;
  readonly unit: string;
  readonly name: string;
  /** '' = to be written by hand. */
  readonly phone: string;
  readonly [key: string]: string;
}

/** Steps of escalation (升级): engineers, technical lead, project lead, the buyer's leader; without those nobody holds. */
export function contactRows(contract: Contract): ContactRow[] {
  const { vendor, buyer } = contract;
  const lead = projectLead(contract);
  const rows: readonly (readonly [unit: string, people: readonly string[], phone: string])[] = [
    [`${vendor.name}，现场处置`, engineers(contract).map(({ name }) => name), ''],
    [`${vendor.name}，技术支持`, technicalLeads(contract).map(({ name }) => name), ''],
    [`${vendor.name}，项目负责人`, [lead?.name ?? vendor.leader].filter((name) => name !== ''), vendor.phone],
    [`${buyer.name}，负责人`, [buyer.leader].filter((name) => name !== ''), buyer.phone],
  ];
  return rows
    .filter(([, people]) => people.length > 0)
    .map(([unit, people, phone], index) => ({
      step: String(index + 1),
      unit,
      name: people.join('、'),
      phone,
    }));
}

/** Those who repair: engineers whose duties name it, otherwise all engineers. */
export function engineers({ staff }: Contract): StaffMember[] {
  const all = staff.filter(({ role, title }) => /工程师/u.test(role + title));
  const repairing = all.filter(({ duties }) => /故障|应急|巡检/u.test(duties));
  return repairing.length > 0 ? repairing : all;
}

export function technicalLeads({ staff }: Contract): StaffMember[] {
  return staff.filter(({ role, title }) => /技术负责人|技术总监/u.test(role + title));
}

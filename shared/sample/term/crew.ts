/** The crew of a sample, read from the contract's staff list: nobody appears who does not stand there. */
import { projectLead, type Contract } from '../../domain/contract.ts';
import type { Crew } from '../people.ts';

const DIRECTOR = /技术负责人|技术经理|技术总监|服务经理/;
const CLERK = /文档|资料|档案|客服|热线|服务台|专员/;
const OUTSIDE = /商务|销售|联系人/;

export function crewOf(contract: Contract): Crew {
  const staff = contract.staff.filter(({ from, to }) => from === null && to === null);
  const lead = projectLead(contract)?.name ?? staff[0]?.name ?? contract.vendor.leader;
  const others = staff.filter(({ name, role }) => name !== lead && !OUTSIDE.test(role));
  const clerks = others.filter(({ role }) => CLERK.test(role)).map(({ name }) => name);
  const technical = others.filter(({ role }) => !CLERK.test(role));
  const director = technical.find(({ role, title }) => DIRECTOR.test(`${role} ${title}`))?.name ?? lead;
  const hands = technical.map(({ name }) => name).filter((name) => name !== director);
  const engineers = hands.length > 0 ? hands : clerks.length > 0 ? clerks : [lead];
  return { lead, director, engineers, clerks: clerks.length > 0 ? clerks : engineers };
}

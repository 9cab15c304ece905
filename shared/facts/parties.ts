/** The parties and numbers that head every paper. */
import type { Contract } from '../domain/contract.ts';
import { projectLead } from '../domain/contract.ts';
import type { JsonObject } from '../documents/kind.ts';
import { NONE } from './format.ts';

export function partiesOf(contract: Contract): JsonObject {
  return {
    project: contract.name,
    number: contract.number === '' ? NONE : contract.number,
    buyer: contract.buyer.name,
    vendor: contract.vendor.name,
    lead: projectLead(contract)?.name ?? NONE,
  };
}

/** The table 合同约定的风险: breaches that the contract names, with what each costs. */
import type { Contract } from '../../../domain/contract.ts';
import type { Json } from '../../../documents/kind.ts';
import { joinClauses } from '../../format.ts';

export function riskTable({ penalties }: Contract): Json {
  return penalties.map(({ clause, when, rate, consequence }) => ({
    when,
    liability: joinClauses([rate, consequence]),
    clause,
  }));
}

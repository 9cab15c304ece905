/** The table 绩效指标: goals with their targets, before anything is measured. */
import type { Contract } from '../../../domain/contract.ts';
import type { Json } from '../../../documents/kind.ts';
import { printTarget } from '../goalTable.ts';

export interface GoalTarget {
  readonly group: string;
  readonly name: string;
  readonly target: string;
  readonly fact: string | null;
}

export function goalTargets({ goals }: Contract): GoalTarget[] {
  return goals.map(({ group, name, target, fact }) => ({ group, name, target: printTarget(target), fact }));
}

/** Goals by group: the first row of a group carries its name over all of them. */
export function goalPlanTable(contract: Contract): Json {
  return [...Map.groupBy(goalTargets(contract), ({ group }) => group)].map(([group, rows]) => ({
    group,
    rows: rows.map(({ name, target }) => ({ name, target })),
  }));
}

/** Which items a check looks at: a stage as it would be packed, the whole contract as far as it has come. */
import type { ChecklistItem } from '../domain/checklist.ts';
import { addDays } from '../domain/civilDate.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import { valuesFor } from './parameters.ts';
import { everySlotFilled } from './rules/completeness/everySlotFilled.ts';

/** Items that have been begun, or whose due date is so near that a missing paper is worth a finding. */
export function itemsThatHaveCome(
  contract: Contract,
  items: readonly ChecklistItem[],
  today: CivilDate,
): ChecklistItem[] {
  const { id, parameters } = everySlotFilled;
  const { ahead } = valuesFor(parameters, contract.ruleSettings[id]);
  const last = addDays(today, Number(ahead));
  return items.filter(({ state, due }) => state !== 'due' || (due.known && due.date <= last));
}

import type { ChecklistItem } from '../domain/checklist.ts';
import type { Contract } from '../domain/contract.ts';
import { projectLead } from '../domain/contract.ts';
import { MOVER_WORDS } from '../domain/words.ts';

/** Whose move it is, by name where the contract tells one: `沈砚秋（项目负责人）`, `顾老师（甲方）`. */
export function moverName(item: ChecklistItem, contract: Contract): string {
  const word = MOVER_WORDS[item.mover];
  if (item.mover === 'lead') {
    const lead = projectLead(contract);
    return lead ? `${lead.name}（${word}）` : word;
  }
  if (item.mover === 'buyer') return contract.buyer.leader ? `${contract.buyer.leader}（${word}）` : word;
  return word;
}

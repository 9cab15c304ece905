/**
 * Which items a stage's package holds. Papers of periods that end after the stage's acceptance cannot lie before
 * the experts then: they go into the next stage's package (后续月份随下一阶段).
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { OwedItem } from '../domain/checklist.ts';
import type { CivilDate } from '../domain/civilDate.ts';
import type { Contract } from '../domain/contract.ts';
import { milestoneDate } from '../due/dueDate.ts';

/** Items of the stage, of the stages packed with it, and what the stages before it left over; null = all. */
export function itemsOfStage<T extends OwedItem>(
  contract: Contract,
  calendar: Calendar,
  items: readonly T[],
  stage: string | null,
): readonly T[] {
  if (stage === null) return items;
  const own = packages(contract);
  const at = own.indexOf(stage);
  return items.filter((item) => packageOf(contract, calendar, item, own) === at);
}

/** Stages with a package of their own, in the order of the contract. */
function packages(contract: Contract): string[] {
  return contract.stages.filter((stage) => stage.packedWith === null).map((stage) => stage.id);
}

/** Position of the package an item goes into; the last package takes whatever is left. */
function packageOf(contract: Contract, calendar: Calendar, item: OwedItem, own: readonly string[]): number {
  const stage = contract.stages.find((entry) => entry.id === item.requirement.stage);
  const first = own.indexOf(stage?.packedWith ?? item.requirement.stage);
  const end = item.period?.end;
  if (end === undefined) return first;
  for (let at = first; at + 1 < own.length; at += 1) {
    const accepted = acceptedOn(contract, calendar, own[at] ?? '');
    if (accepted === null || end <= accepted || !takesPeriods(contract, own[at + 1] ?? '')) return at;
  }
  return own.length - 1;
}

function acceptedOn(contract: Contract, calendar: Calendar, stageId: string): CivilDate | null {
  const milestone = contract.stages.find((stage) => stage.id === stageId)?.milestone ?? null;
  if (milestone === null) return null;
  const date = milestoneDate(contract, milestone, calendar);
  return date.known ? date.date : null;
}

/** A stage that holds only papers of others (a review meeting) takes no logs over. */
function takesPeriods(contract: Contract, stageId: string): boolean {
  return contract.requirements.some(
    (requirement) => requirement.stage === stageId && requirement.issuer === 'vendor',
  );
}

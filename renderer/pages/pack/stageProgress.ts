/** How far the papers are that a stage's package will hold, chosen as the plan of the package chooses them. */
import type { Calendar } from '../../../shared/calendar/calendar.ts';
import { itemsOfStage } from '../../../shared/checklist/itemsOfStage.ts';
import { papersAmong } from '../../../shared/checklist/papers.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import type { Contract } from '../../../shared/domain/contract.ts';

export interface StageProgress {
  readonly papers: number;
  readonly signedOff: number;
}

export function stageProgress(
  contract: Contract,
  calendar: Calendar,
  items: readonly ChecklistItem[],
  stage: string,
): StageProgress {
  const papers = papersAmong(itemsOfStage(contract, calendar, items, stage)).filter(
    (item) => item.state !== 'not-applicable',
  );
  const signedOff = papers.filter((item) => item.state === 'signed-off' || item.state === 'packed').length;
  return { papers: papers.length, signedOff };
}

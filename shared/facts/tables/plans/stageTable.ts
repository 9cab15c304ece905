/** The table 阶段性目标: each acceptance stage with its date and the papers handed over there. */
import type { Calendar } from '../../../calendar/calendar.ts';
import type { Contract, Stage } from '../../../domain/contract.ts';
import { milestoneDate } from '../../../due/dueDate.ts';
import { NONE, printCount } from '../../format.ts';
import { vendorPapers } from './owedPapersTable.ts';

export interface StageRow {
  readonly name: string;
  /** `2026-01-04（计划）`, `—` while the calendar or the contract gives none. */
  readonly date: string;
  readonly count: string;
  readonly papers: string;
  readonly [key: string]: string;
}

/** Stages for which 乙方 hands something over. */
export function stageRows(contract: Contract, calendar: Calendar): StageRow[] {
  return contract.stages.flatMap((stage) => {
    const papers = vendorPapers(contract).filter((requirement) => requirement.stage === stage.id);
    return papers.length === 0
      ? []
      : [
          {
            name: stage.name,
            date: printStageDate(contract, stage, calendar),
            count: printCount(papers.length),
            papers: papers.map((requirement) => requirement.name).join('、'),
          },
        ];
  });
}

function printStageDate(contract: Contract, stage: Stage, calendar: Calendar): string {
  const milestone = contract.milestones.find((entry) => entry.id === stage.milestone);
  if (!milestone) {
    const host = contract.stages.find((entry) => entry.id === stage.packedWith);
    return host ? `随${host.name}` : NONE;
  }
  const date = milestoneDate(contract, milestone.id, calendar);
  if (!date.known) return NONE;
  return milestone.date === null ? `${date.date}（计划）` : date.date;
}

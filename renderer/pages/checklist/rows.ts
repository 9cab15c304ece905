/**
 * The list as rows: a heading per stage with its progress, papers, and one row for each long run of finished
 * or future periods, so that the odd one stands out.
 */
import { papersAmong } from '../../../shared/checklist/papers.ts';
import type { CivilDate } from '../../../shared/domain/civilDate.ts';
import type { ChecklistItem } from '../../../shared/domain/checklist.ts';
import { isFinished, isFuture } from './filter.ts';
import { periodRange } from './periodWords.ts';

export type ListRow =
  | {
      readonly kind: 'stage';
      readonly key: string;
      readonly stage: string;
      readonly name: string;
      /** Papers of the stage; items that other papers serve are counted with those. */
      readonly count: number;
      readonly signedOff: number;
      readonly shut: boolean;
    }
  | {
      readonly kind: 'item';
      readonly key: string;
      readonly item: ChecklistItem;
      readonly inRun: boolean;
      /** Name of the paper that serves in its place; null for a paper of its own. */
      readonly servedBy: string | null;
    }
  | {
      readonly kind: 'run';
      readonly key: string;
      readonly name: string;
      readonly periods: string;
      readonly count: number;
      readonly what: 'finished' | 'future';
      readonly servedBy: string | null;
      readonly open: boolean;
    };

/** Shorter runs are listed one by one. */
const LONG_RUN = 3;

export interface RowOptions {
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly today: CivilDate;
  readonly fold: boolean;
  readonly shut: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly selected: string | null;
  /** All items, for the progress of the stages; the list itself may be filtered. */
  readonly all: readonly ChecklistItem[];
}

export function listRows(items: readonly ChecklistItem[], options: RowOptions): ListRow[] {
  return options.stages.flatMap((stage) => {
    const mine = items.filter((item) => item.requirement.stage === stage.id);
    if (mine.length === 0) return [];
    const whole = papersAmong(options.all).filter((item) => item.requirement.stage === stage.id);
    const shut = options.shut.has(stage.id);
    const head: ListRow = {
      kind: 'stage',
      key: `stage:${stage.id}`,
      stage: stage.id,
      name: stage.name,
      count: whole.length,
      signedOff: whole.filter((item) => item.state === 'signed-off' || item.state === 'packed').length,
      shut,
    };
    return [head, ...(shut ? [] : stageRows(mine, options))];
  });
}

function stageRows(items: readonly ChecklistItem[], options: RowOptions): ListRow[] {
  const servers = new Map(options.all.map(({ requirement }) => [requirement.id, requirement.name]));
  const servedBy = ({ requirement }: ChecklistItem): string | null =>
    requirement.coveredBy === null ? null : (servers.get(requirement.coveredBy) ?? null);
  const itemRow = (item: ChecklistItem, inRun: boolean): ListRow => ({
    kind: 'item',
    key: item.id,
    item,
    inRun,
    servedBy: servedBy(item),
  });
  if (!options.fold) return items.map((item) => itemRow(item, false));
  return runsOf(items, options.today).flatMap((run): ListRow[] => {
    const [first] = run.items;
    if (run.what === null || run.items.length < LONG_RUN || !first)
      return run.items.map((item) => itemRow(item, false));
    const key = `run:${first.requirement.id}:${run.what}:${first.id}`;
    const open = options.opened.has(key) || run.items.some((item) => item.id === options.selected);
    const row: ListRow = {
      kind: 'run',
      key,
      name: first.requirement.name,
      periods: periodRange(run.items),
      count: run.items.length,
      what: run.what,
      servedBy: servedBy(first),
      open,
    };
    return [row, ...(open ? run.items.map((item) => itemRow(item, true)) : [])];
  });
}

interface Run {
  readonly what: 'finished' | 'future' | null;
  readonly items: ChecklistItem[];
}

/** Consecutive periods of one requirement that are all finished or all to come. */
function runsOf(items: readonly ChecklistItem[], today: CivilDate): Run[] {
  const runs: Run[] = [];
  for (const item of items) {
    const what =
      item.period === null ? null : isFinished(item) ? 'finished' : isFuture(item, today) ? 'future' : null;
    const last = runs.at(-1);
    if (what !== null && last?.what === what && last.items[0]?.requirement.id === item.requirement.id) {
      last.items.push(item);
    } else runs.push({ what, items: [item] });
  }
  return runs;
}

/**
 * The table 培训安排: the trainings that the contract asks for, filled from the training records. By the contract's own
 * periods where it sets any; otherwise as many rows as it wants in all. What is not recorded stays blank.
 */
import type { DateSpan } from '../../../domain/civilDate.ts';
import { contains } from '../../../domain/civilDate.ts';
import type { Contract } from '../../../domain/contract.ts';
import type { FactSource } from '../../../documents/kind.ts';
import { periodsOf } from '../../../periods/periods.ts';
import type { TrainingRecord } from '../../../records/types.ts';
import { NONE, withoutEndMark } from '../../format.ts';
import { trainingsIn } from '../../named/operations.ts';
import { monthsOf, quartersOf, weeksOf } from '../../spans.ts';
import { parseTarget } from '../goalTable.ts';

/** What the contract wants, and where it says so. */
export interface TrainingDuty {
  readonly source: string;
  /** One training in each of these; null = `times` in all, at any time. */
  readonly windows: readonly DateSpan[] | null;
  readonly times: number;
}

/** From the paper about trainings that recurs, otherwise from the goal that counts them; null where neither does. */
export function trainingDuty(contract: Contract, span: DateSpan): TrainingDuty | null {
  const paper = contract.requirements.find(
    ({ name, issuer, cadence }) =>
      issuer === 'vendor' && /培训/u.test(name) && periodsOf(cadence, contract.term).length > 1,
  );
  if (paper) {
    const windows = periodsOf(paper.cadence, contract.term).filter(({ start }) => contains(span, start));
    return { source: paper.name, windows, times: windows.length };
  }
  const goal = contract.goals.find(({ fact }) => fact === 'trainings');
  const limit = goal ? parseTarget(goal.target) : null;
  if (!goal || limit?.decimals !== 0) return null;
  const source = `${goal.name}${goal.target}`;
  const times = Number(limit.scaled);
  if (limit.each === 'span') return { source, windows: null, times };
  const windows = { week: weeksOf, month: monthsOf, quarter: quartersOf }[limit.each](span);
  return { source, windows, times: windows.length * times };
}

export interface TrainingPlanRow {
  readonly topic: string;
  readonly audience: string;
  readonly mode: string;
  readonly date: string;
  readonly [key: string]: string;
}

export interface TrainingPlanGroup {
  readonly n: string;
  /** '' = at any time of the term. */
  readonly from: string;
  readonly to: string;
  readonly rows: readonly TrainingPlanRow[];
  readonly [key: string]: string | readonly TrainingPlanRow[];
}

const BLANK: TrainingPlanRow = { topic: '', audience: '', mode: '', date: '' };

export function trainingPlan({ contract, records }: FactSource, span: DateSpan): TrainingPlanGroup[] {
  const duty = trainingDuty(contract, span);
  if (!duty) return [];
  const slots: readonly Slot[] = duty.windows
    ? duty.windows.map((window) => ({
        from: window.start,
        to: window.end,
        held: trainingsIn(records, window),
      }))
    : anyTime(trainingsIn(records, span), duty.times);
  return slots.map(({ from, to, held }, index) => ({
    n: String(index + 1),
    from,
    to,
    rows: held.length === 0 ? [BLANK] : held.map(planRow),
  }));
}

interface Slot {
  readonly from: string;
  readonly to: string;
  readonly held: readonly TrainingRecord[];
}

/** Each recorded training, and blank ones up to the number wanted. */
function anyTime(held: readonly TrainingRecord[], times: number): Slot[] {
  return Array.from({ length: Math.max(held.length, times) }, (_slot, index) => ({
    from: '',
    to: '',
    held: held.slice(index, index + 1),
  }));
}

function planRow({ date, topic, audience, mode }: TrainingRecord): TrainingPlanRow {
  return { topic: withoutEndMark(topic), audience: audience || NONE, mode: mode || NONE, date };
}

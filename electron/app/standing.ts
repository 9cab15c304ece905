/**
 * How a contract stands (近况), as the first page shows it without opening the contract's folder: kept in the settings
 * when the contract is left, counted anew for the day on which it is shown.
 */
import { z } from 'zod';
import { papersAmong } from '../../shared/checklist/papers.ts';
import { isFinished } from '../../shared/checklist/itemState.ts';
import type { CivilDate } from '../../shared/domain/civilDate.ts';
import type { RecentWorkspace } from '../../shared/ipc/views.ts';
import type { Dossier } from './dossier.ts';

export const standingSchema = z.object({
  term: z.object({ start: z.string(), end: z.string() }),
  /** Days on which unfinished papers are due, the earliest first; `title` is the first of its `papers`. */
  due: z.array(z.object({ date: z.string(), title: z.string(), papers: z.number() })),
});

export type Standing = z.infer<typeof standingSchema>;

export function standingOf({ contract, items }: Pick<Dossier, 'contract' | 'items'>): Standing {
  const days = new Map<CivilDate, { date: CivilDate; title: string; papers: number }>();
  for (const item of papersAmong(items)) {
    if (!item.due.known || isFinished(item.state)) continue;
    const { date } = item.due;
    const day = days.get(date);
    if (day) day.papers += 1;
    else days.set(date, { date, title: item.title, papers: 1 });
  }
  const { start, end } = contract.term;
  return {
    term: { start, end },
    due: [...days.values()].toSorted((a, b) => a.date.localeCompare(b.date)),
  };
}

/** The standing as of `today`; nothing where the contract was never left with one. */
export function standingOn(
  standing: Standing | undefined,
  today: CivilDate,
): Pick<RecentWorkspace, 'term' | 'overdue' | 'nextDue'> {
  if (!standing) return { term: null, overdue: null, nextDue: null };
  const next = standing.due.find(({ date }) => date >= today);
  return {
    term: standing.term,
    overdue: standing.due.reduce((sum, { date, papers }) => sum + (date < today ? papers : 0), 0),
    nextDue: next ? { title: next.title, date: next.date } : null,
  };
}

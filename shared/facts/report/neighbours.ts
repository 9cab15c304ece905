/** The periods beside a paper's own, and what each is called in it (本月、上月、下月). */
import type { DateSpan } from '../../domain/civilDate.ts';
import { addDays } from '../../domain/civilDate.ts';
import type { Cadence } from '../../domain/contract.ts';
import type { FactSource } from '../../documents/kind.ts';
import { periodsOf } from '../../periods/periods.ts';
import { spanOf } from '../spans.ts';

export interface Neighbours {
  readonly previous: DateSpan | null;
  readonly next: DateSpan | null;
  /** Up to three periods that end with this one, in the order of time. */
  readonly latest: readonly DateSpan[];
}

const TREND = 3;

export function neighboursOf(source: FactSource): Neighbours {
  const { contract, item, calendar } = source;
  const span = spanOf(source);
  const periods = item.period ? periodsOf(item.requirement.cadence, contract.term, calendar) : [];
  const rest = { start: addDays(span.end, 1), end: contract.term.end };
  return {
    previous: periods.find((period) => period.end === addDays(span.start, -1)) ?? null,
    next: periods.find((period) => period.start === rest.start) ?? (rest.start <= rest.end ? rest : null),
    latest: periods.filter((period) => period.end <= span.end).slice(-TREND),
  };
}

export interface PeriodWords {
  readonly own: string;
  readonly previous: string;
  readonly next: string;
  /** What several of them are counted in: `近三个月`. */
  readonly counter: string;
}

const WORDS: Partial<Record<Cadence['kind'], PeriodWords>> = {
  daily: { own: '本日', previous: '前一日', next: '次日', counter: '日' },
  weekly: { own: '本周', previous: '上周', next: '下周', counter: '周' },
  monthly: { own: '本月', previous: '上月', next: '下月', counter: '个月' },
  quarterly: { own: '本季度', previous: '上季度', next: '下季度', counter: '个季度' },
  yearly: { own: '本年度', previous: '上年度', next: '下年度', counter: '个年度' },
};

/** After the last period of the term nothing is called 下月 any more: what remains is 后续. */
export function periodWords(source: FactSource): PeriodWords {
  const words = source.item.period ? WORDS[source.item.requirement.cadence.kind] : undefined;
  const own = words ?? { own: '本期', previous: '上期', next: '下阶段', counter: '期' };
  return neighboursOf(source).next ? own : { ...own, next: '后续' };
}

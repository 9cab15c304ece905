/** Thresholds (累计、连续、超过) from which a penalty falls due, or the buyer may terminate. */
import type { Threshold } from '../../domain/contract.ts';
import type { Breach } from './breach.ts';

/** How far a case has gone, in every unit a threshold may be counted in; null = not known. */
export interface Tally {
  readonly times: number | null;
  /** The longest run of breaches that follow one another (连续). */
  readonly run: number | null;
  readonly days: number | null;
  readonly workingDays: number | null;
  readonly weeks: number | null;
}

export interface ReachedThreshold {
  /** 连续3次, 累计超过5次, 10个工作日. */
  readonly words: string;
  readonly count: number | null;
  /** Null = the records do not tell the count. */
  readonly reached: boolean | null;
}

export function reach(threshold: Threshold, tally: Tally): ReachedThreshold {
  const count = countFor(threshold, tally);
  const reached = count === null ? null : threshold.over ? count > threshold.count : count >= threshold.count;
  return { words: thresholdWords(threshold), count, reached };
}

function countFor({ unit, running }: Threshold, tally: Tally): number | null {
  switch (unit) {
    case 'times':
      return running ? tally.run : tally.times;
    case 'days':
      return tally.days;
    case 'working-days':
      return tally.workingDays;
    case 'weeks':
      return tally.weeks;
  }
}

const UNIT_WORDS = { times: '次', days: '日', 'working-days': '个工作日', weeks: '周' } as const;

export function thresholdWords({ count, unit, running, over }: Threshold): string {
  const kind = running ? '连续' : unit === 'times' ? '累计' : '逾期';
  return `${kind}${over ? '超过' : '达到'}${count}${UNIT_WORDS[unit]}`;
}

/** The longest run of breaches whose places in one chain follow one another; null if one stands in no order. */
export function longestRun(breaches: readonly Breach[]): number | null {
  const chains = new Map<string, Set<number>>();
  for (const { link } of breaches) {
    if (link === null) return null;
    chains.set(link.chain, (chains.get(link.chain) ?? new Set<number>()).add(link.place));
  }
  let longest = 0;
  for (const places of chains.values()) {
    for (const place of places) {
      if (places.has(place - 1)) continue;
      let length = 1;
      while (places.has(place + length)) length += 1;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

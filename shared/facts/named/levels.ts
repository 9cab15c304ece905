/** Service levels (服务质量实绩) as papers show them: months, the whole span, and the worst of several. */
import { printRatio } from '../format.ts';
import type { Verdict } from '../../service-levels/value.ts';

const GRAVITY: Readonly<Record<Verdict, number>> = {
  'below-minimum': 4,
  'below-target': 3,
  'no-data': 2,
  met: 1,
  'no-events': 0,
};

/** The gravest of several verdicts; 无事件 only if nothing else was seen. */
export function gravest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce(
    (worst, verdict) => (GRAVITY[verdict] > GRAVITY[worst] ? verdict : worst),
    'no-events',
  );
}

export function fails(verdict: Verdict): boolean {
  return verdict === 'below-target' || verdict === 'below-minimum';
}

export interface MonthAvailability {
  readonly start: string;
  /** Minutes of the month within the term (总时间T). */
  readonly total: number;
  /** Minutes of outage, overlapping ones merged (故障停机时间D). */
  readonly down: number;
  readonly verdict: Verdict;
  /** Decimals to print the rate with: one more than the promise has. */
  readonly digits: number;
}

/** Availability without its sign, truncated: `99.9`, `99.986` where 99.99% is promised. */
export function printAvailability(months: readonly MonthAvailability[]): string {
  const total = months.reduce((sum, month) => sum + month.total, 0);
  const down = months.reduce((sum, month) => sum + month.down, 0);
  return printRatio((total - down) * 100, total, months[0]?.digits ?? 1);
}

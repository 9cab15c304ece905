/** A kind of daily work: sentence pairs with slots, who does it, when and how long. */
import type { Season } from '../sampleDays.ts';

export interface WorkTemplate {
  readonly category: string;
  readonly content: string;
  readonly result: string;
  readonly minutes: readonly [number, number];
  /** Seasons in which it happens; null = always. */
  readonly seasons: readonly Season[] | null;
  readonly people: readonly string[];
  /** Earliest and latest start in minutes of the day. */
  readonly from: number;
  readonly until: number;
  /** What 甲方 is asked for, and within how many working days. */
  readonly request: { readonly text: string; readonly days: number } | null;
  readonly status: '已完成' | '进行中';
}

export const SCHOOL_TIME: readonly Season[] = ['opening', 'term', 'event', 'exam'];

type Pair = readonly [content: string, result: string, low: number, high: number];

/** Templates that share everything but their words and length. */
export function templates(
  shared: Pick<WorkTemplate, 'category' | 'people'> & Partial<WorkTemplate>,
  pairs: readonly Pair[],
): WorkTemplate[] {
  return pairs.map(([content, result, low, high]) => ({
    seasons: null,
    from: 9 * 60,
    until: 16 * 60 + 30,
    request: null,
    status: '已完成',
    ...shared,
    content,
    result,
    minutes: [low, high],
  }));
}

/**
 * Raw samples counted up by transaction. Times are whole milliseconds, so a count for each time keeps every
 * sample exactly, however many there are.
 */
import { AppFailure } from '../../../shared/errors/appError.ts';
import { LIMITS } from '../limits.ts';
import type { Sample } from './sample.ts';

/** The line over all transactions, where there is more than one. */
export const ALL_TRANSACTIONS = '全部事务';

export interface TransactionSummary {
  readonly transaction: string;
  readonly samples: number;
  readonly errors: number;
  readonly minMs: number;
  /** Mean, its fraction cut off. */
  readonly averageMs: number;
  readonly p50Ms: number;
  readonly p90Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Samples per second between the first start and the last end, in thousandths, cut off. */
  readonly throughputMilli: number;
}

class Tally {
  #count = 0;
  #errors = 0;
  #sumMs = 0;
  #firstMs = Infinity;
  #lastMs = -Infinity;
  readonly #times = new Map<number, number>();

  add({ startMs, elapsedMs, success }: Sample): void {
    this.#count += 1;
    if (!success) this.#errors += 1;
    this.#sumMs += elapsedMs;
    this.#firstMs = Math.min(this.#firstMs, startMs);
    this.#lastMs = Math.max(this.#lastMs, startMs + elapsedMs);
    this.#times.set(elapsedMs, (this.#times.get(elapsedMs) ?? 0) + 1);
  }

  summary(transaction: string): TransactionSummary {
    const times = [...this.#times].toSorted(([a], [b]) => a - b);
    const rank = (percent: number): number => nearestRank(times, this.#count, percent);
    // A run shorter than a millisecond counts as one: there is no finer clock in the file.
    const spanMs = Math.max(1, this.#lastMs - this.#firstMs);
    return {
      transaction,
      samples: this.#count,
      errors: this.#errors,
      minMs: times[0]?.[0] ?? 0,
      averageMs: Math.floor(this.#sumMs / this.#count),
      p50Ms: rank(50),
      p90Ms: rank(90),
      p95Ms: rank(95),
      p99Ms: rank(99),
      maxMs: times.at(-1)?.[0] ?? 0,
      throughputMilli: Math.floor((this.#count * 1_000_000) / spanMs),
    };
  }
}

/** Nearest rank: the smallest time that at least `percent` of the samples do not exceed. */
export function nearestRank(
  times: readonly (readonly [ms: number, count: number])[],
  count: number,
  percent: number,
): number {
  const rank = Math.max(1, Math.ceil((count * percent) / 100));
  let seen = 0;
  for (const [ms, n] of times) {
    seen += n;
    if (seen >= rank) return ms;
  }
  return 0;
}

export class Summary {
  readonly #name: string;
  readonly #all = new Tally();
  readonly #byLabel = new Map<string, Tally>();
  readonly #threadNames = new Set<string>();
  #count = 0;
  #firstMs = Infinity;
  #allThreads = 0;

  constructor(name: string) {
    this.#name = name;
  }

  add(sample: Sample): void {
    this.#count += 1;
    if (this.#count > LIMITS.jtlSamples) {
      throw tooMany(this.#name, `样本超过 ${LIMITS.jtlSamples / 10_000} 万个`);
    }
    this.#firstMs = Math.min(this.#firstMs, sample.startMs);
    this.#allThreads = Math.max(this.#allThreads, sample.allThreads);
    if (this.#threadNames.size <= LIMITS.jtlThreads) this.#threadNames.add(sample.threadName);
    this.#all.add(sample);
    let tally = this.#byLabel.get(sample.label);
    if (!tally) {
      if (this.#byLabel.size === LIMITS.jtlTransactions) {
        throw tooMany(
          this.#name,
          `不同的事务名称超过 ${LIMITS.jtlTransactions} 个，名称里可能带有编号或参数`,
        );
      }
      tally = new Tally();
      this.#byLabel.set(sample.label, tally);
    }
    tally.add(sample);
  }

  get count(): number {
    return this.#count;
  }

  get firstMs(): number {
    return this.#firstMs;
  }

  /** Most users active at once; where the file does not tell, the number of threads that ran. */
  get threads(): number {
    return this.#allThreads || this.#threadNames.size;
  }

  transactions(): TransactionSummary[] {
    const each = [...this.#byLabel].map(([label, tally]) => tally.summary(label));
    return each.length > 1 ? [...each, this.#all.summary(ALL_TRANSACTIONS)] : each;
  }
}

function tooMany(name: string, what: string): AppFailure {
  return new AppFailure('import.tooLarge', `“${name}”的${what}。请拆分场景后导入；没有导入任何内容`);
}

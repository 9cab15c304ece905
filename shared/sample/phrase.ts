/**
 * Sentences with slots. `{school}` and its like are drawn once per sentence pair, `{a=3-8}` draws a whole
 * number and keeps it as `{a}`, `{b=1.2-1.9}` one with a decimal.
 */
import type { Random } from './random.ts';

/** Draws the word for a named slot; `value` gives the value of another slot of the same sentence. */
export type WordSource = (name: string, random: Random, value: (name: string) => string) => string;

/** Words from lists, one list a slot. Throws RangeError for a slot without a list. */
export function wordsFrom(lists: Readonly<Record<string, readonly string[]>>): WordSource {
  return (name, random) => {
    const list = lists[name];
    if (!list) throw new RangeError(`unknown slot: ${name}`);
    return random.pick(list);
  };
}

export class Slots {
  private readonly random: Random;
  private readonly words: WordSource;
  private readonly drawn = new Map<string, string>();

  constructor(random: Random, words: WordSource) {
    this.random = random;
    this.words = words;
  }

  /** The text with its slots filled; equal names give equal values for the life of these slots. */
  fill(text: string): string {
    return text.replace(/\{(\w+)(?:=([\d.]+)-([\d.]+))?\}/g, (_, name: string, low?: string, high?: string) =>
      this.value(name, low, high),
    );
  }

  private value(name: string, low?: string, high?: string): string {
    const known = this.drawn.get(name);
    if (known !== undefined) return known;
    const value =
      low !== undefined && high !== undefined
        ? this.number(low, high)
        : this.words(name, this.random, (other) => this.value(other));
    this.drawn.set(name, value);
    return value;
  }

  private number(low: string, high: string): string {
    const digits = low.split('.')[1]?.length ?? 0;
    const unit = 10 ** digits;
    const drawn = this.random.int(Math.round(Number(low) * unit), Math.round(Number(high) * unit));
    return (drawn / unit).toFixed(digits);
  }
}

/**
 * Sentences with slots. `{school}` and its like are drawn once per sentence pair, `{a=3-8}` draws a whole
 * number and keeps it as `{a}`, `{b=1.2-1.9}` one with a decimal.
 */
import {
  COMPONENTS,
  isPrimary,
  MIDDLE_GRADES,
  MIDDLE_SUBJECTS,
  MODULES,
  PRIMARY_GRADES,
  PRIMARY_SUBJECTS,
  SCHOOLS,
  SERVERS,
  SURNAMES,
} from './places.ts';
import type { Random } from './random.ts';

export class Slots {
  private readonly random: Random;
  private readonly drawn: Map<string, string>;

  constructor(random: Random, given: Readonly<Record<string, string>> = {}) {
    this.random = random;
    this.drawn = new Map(Object.entries(given));
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
    const value = low !== undefined && high !== undefined ? this.number(low, high) : this.word(name);
    this.drawn.set(name, value);
    return value;
  }

  private number(low: string, high: string): string {
    const digits = low.split('.')[1]?.length ?? 0;
    const unit = 10 ** digits;
    const drawn = this.random.int(Math.round(Number(low) * unit), Math.round(Number(high) * unit));
    return (drawn / unit).toFixed(digits);
  }

  private word(name: string): string {
    const { random } = this;
    switch (name) {
      case 'school':
        return random.pick(SCHOOLS);
      case 'other':
        return random.pick(SCHOOLS.filter((school) => school !== this.value('school')));
      case 'grade':
        return random.pick(isPrimary(this.value('school')) ? PRIMARY_GRADES : MIDDLE_GRADES);
      case 'subject':
        return random.pick(isPrimary(this.value('school')) ? PRIMARY_SUBJECTS : MIDDLE_SUBJECTS);
      case 'teacher':
        return `${random.pick(SURNAMES)}老师`;
      case 'server':
        return random.pick(SERVERS);
      case 'component':
        return random.pick(COMPONENTS);
      case 'module':
        return random.pick(MODULES);
      default:
        throw new RangeError(`unknown slot: ${name}`);
    }
  }
}

/** What files say, by digest: fetched from the shelf when a rule asks, so that never all texts are held at once. */
import type { ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { LookShelf } from '../../store/lookShelf.ts';

/** Letters of JSON kept at hand: enough for the papers of a year. */
const MOST_LETTERS = 8 * 1024 * 1024;

interface AtHand {
  readonly outcome: ReadOutcome;
  readonly letters: number;
}

export class Readings {
  readonly #shelf: LookShelf;
  readonly #shelved: Set<string>;
  /** In the order of their last use. */
  readonly #atHand = new Map<string, AtHand>();
  #letters = 0;

  constructor(shelf: LookShelf) {
    this.#shelf = shelf;
    this.#shelved = new Set(shelf.digests('read'));
  }

  has(sha256: string): boolean {
    return this.#shelved.has(sha256);
  }

  get(sha256: string): ReadOutcome | undefined {
    const near = this.#atHand.get(sha256);
    if (near) {
      this.#atHand.delete(sha256);
      this.#atHand.set(sha256, near);
      return near.outcome;
    }
    const text = this.#shelved.has(sha256) ? this.#shelf.found(sha256, 'read') : null;
    if (text === null) return undefined;
    // Written by `lookAtFiles` from a `ReadOutcome` and by nothing else.
    const outcome: ReadOutcome = JSON.parse(text);
    this.#put(sha256, { outcome, letters: text.length });
    return outcome;
  }

  /** `text` is the outcome as it goes to the shelf. */
  keep(sha256: string, outcome: ReadOutcome, text: string): void {
    this.#shelved.add(sha256);
    this.#put(sha256, { outcome, letters: text.length });
  }

  #put(sha256: string, entry: AtHand): void {
    this.#letters += entry.letters - (this.#atHand.get(sha256)?.letters ?? 0);
    this.#atHand.delete(sha256);
    this.#atHand.set(sha256, entry);
    for (const [oldest, { letters }] of this.#atHand) {
      if (this.#letters <= MOST_LETTERS || oldest === sha256) return;
      this.#atHand.delete(oldest);
      this.#letters -= letters;
    }
  }
}

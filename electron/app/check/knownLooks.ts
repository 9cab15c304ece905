/** What is known of the files of a workspace while it is open, and what goes to its shelf for the next time. */
import { relative } from 'node:path';
import type { FileFacts, ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { LookDepth } from '../../jobs/lookAtFile.ts';
import { isRead } from '../../jobs/lookAtFile.ts';
import type { Look, LookShelf } from '../../store/lookShelf.ts';
import { stampOf } from './fileStamp.ts';
import type { Stamp } from './fileStamp.ts';
import type { LookedAt } from './lookOnce.ts';
import { Readings } from './readings.ts';

/** A file that the workspace holds. */
export interface KnownFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly mediaType: string;
  /** As registered; what is there now may be something else. */
  readonly sha256: string;
  readonly depth: LookDepth;
}

export class KnownLooks {
  readonly #shelf: LookShelf;
  /** Of the workspace. */
  readonly #dir: string;
  readonly #readings: Readings;
  /** By digest, then by name. */
  readonly #facts: Map<string, Readonly<Record<string, FileFacts>>>;
  /** By path: looks that were broken off, not to be tried again before the next start or change of the file. */
  readonly #broken = new Map<string, { readonly stamp: string; readonly look: LookedAt }>();

  constructor(shelf: LookShelf, dir: string) {
    this.#shelf = shelf;
    this.#dir = dir;
    this.#readings = new Readings(shelf);
    // Written by `kept` below and by nothing else.
    this.#facts = new Map([...shelf.all('facts')].map(([sha256, text]) => [sha256, JSON.parse(text)]));
  }

  /** Whether content of that digest was looked at as closely as the file wants. */
  covers(file: KnownFile, sha256: string): boolean {
    if (file.depth === 'digest') return true;
    if (!this.facts(file, sha256)) return false;
    const wanted = file.depth === 'read' && isRead(file.mediaType);
    return !wanted || this.#readings.has(sha256);
  }

  /** The digest of a file that need not be looked at again; null = look. */
  digest(file: KnownFile, stamp: Stamp): string | null {
    const broken = this.#broken.get(file.path);
    if (broken?.stamp === stamp.text) return broken.look.sha256;
    const seen = this.#shelf.seen(relative(this.#dir, file.path));
    if (seen?.stamp !== stamp.text) return null;
    return this.covers(file, seen.sha256) ? seen.sha256 : null;
  }

  isBroken({ path }: KnownFile): boolean {
    return this.#broken.has(path);
  }

  facts(file: KnownFile, sha256: string | undefined): FileFacts | null {
    const broken = this.#broken.get(file.path);
    if (broken?.look.facts && broken.look.sha256 === sha256) return broken.look.facts;
    return this.#facts.get(sha256 ?? '')?.[file.name] ?? null;
  }

  reading(sha256: string): ReadOutcome | undefined {
    const broken = [...this.#broken.values()].find(({ look }) => look.sha256 === sha256);
    return broken?.look.read ?? this.#readings.get(sha256);
  }

  /** Keeps a look for this session, and gives what the next one may believe. */
  kept(file: KnownFile, before: Stamp, look: LookedAt): Look {
    const { sha256, facts, read } = look;
    const same = stampOf(file.path)?.text === before.text;
    const found: Record<string, string> = {};
    this.#broken.delete(file.path);
    if (!look.finished) {
      this.#broken.set(file.path, { stamp: before.text, look });
    } else {
      if (facts) {
        const byName = { ...this.#facts.get(sha256), [file.name]: facts };
        this.#facts.set(sha256, byName);
        found['facts'] = JSON.stringify(byName);
      }
      if (read) {
        found['read'] = JSON.stringify(read);
        this.#readings.keep(sha256, read, found['read']);
      }
    }
    const lasting = same && before.settled && look.finished;
    return { path: relative(this.#dir, file.path), stamp: lasting ? before.text : null, sha256, found };
  }
}

/**
 * What the files of a check are and say: one look each, in the workers. A file whose size and times are those of the
 * last look is not read again; `thorough` (before packing) reads every byte anew, whatever the disc says about it.
 */
import type { FileFacts, ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { Job } from '../../jobs/job.ts';
import { LOOK_VERSION } from '../../jobs/lookAtFile.ts';
import type { Pool } from '../../jobs/pool.ts';
import type { Look, LookShelf } from '../../store/lookShelf.ts';
import type { ReadStore } from '../../store/types.ts';
import { digestsOf } from './digestsOf.ts';
import { stampOf } from './fileStamp.ts';
import type { Stamp } from './fileStamp.ts';
import { KnownLooks } from './knownLooks.ts';
import type { KnownFile } from './knownLooks.ts';
import { lookOnce } from './lookOnce.ts';
import type { LookedAt } from './lookOnce.ts';
import { nextTurn } from './nextTurn.ts';

export interface LookTools {
  readonly store: Pick<ReadStore, 'dir' | 'looks'>;
  readonly pool: Pool;
  readonly job: Job | null;
  readonly thorough: boolean;
}

export interface FileLooks {
  /** By path: the digest of the bytes there now. A file that is not there is missing here too. */
  readonly digests: ReadonlyMap<string, string>;
  /** Whether content opens; told of by the name that the file has in this check. */
  readonly facts: (file: KnownFile) => FileFacts | null;
  /** What files say, by digest, fetched one by one. */
  readonly readings: { readonly get: (sha256: string) => ReadOutcome | undefined };
}

/** Looks under way at the same time: enough for every worker, few enough to hold their texts. */
const AT_ONCE = 24;
/** Files whose digests are taken in one task. */
const TOGETHER = 32;
/** After so many files the other calls of the engine get their turn. */
const TURN = 128;

const sessions = new WeakMap<LookShelf, KnownLooks>();

function knownLooks({ store }: LookTools): KnownLooks {
  const shelf = store.looks(LOOK_VERSION);
  const known = sessions.get(shelf) ?? new KnownLooks(shelf, store.dir);
  sessions.set(shelf, known);
  return known;
}

interface Unseen {
  readonly file: KnownFile;
  readonly stamp: Stamp;
}

export async function lookAtFiles(files: readonly KnownFile[], tools: LookTools): Promise<FileLooks> {
  const known = knownLooks(tools);
  const shelf = tools.store.looks(LOOK_VERSION);
  const digests = new Map<string, string>();
  const unseen = await sortOut(files, known, digests, tools);
  let looks: Look[] = [];
  const shelve = (): void => {
    if (looks.length > 0) shelf.keep(looks);
    looks = [];
  };
  const see = ({ file, stamp }: Unseen, look: LookedAt): void => {
    digests.set(file.path, look.sha256);
    looks.push(known.kept(file, stamp, look));
    if (looks.length >= TURN) shelve();
    tools.job?.step('files', digests.size / files.length, file.name);
  };
  try {
    // What bytes of a digest say is known where they were read before: then taking the digest is enough.
    const [bare, whole] = parted(unseen, ({ file }) => digestMayDo(file, known, tools));
    await inLanes(chunks(bare, TOGETHER), tools, async (entries) => {
      const taken = await digestsOf(entries, tools);
      for (const [at, entry] of entries.entries()) {
        const sha256 = taken[at] ?? null;
        if (sha256 !== null && known.covers(entry.file, sha256))
          see(entry, { sha256, facts: null, read: null, finished: true });
        else whole.push(entry);
      }
    });
    await inLanes(whole, tools, async (entry) => {
      const look = await lookOnce(entry.file, tools.pool, tools.job?.signal);
      if (look) see(entry, look);
    });
  } finally {
    // Also when somebody has cancelled: what was seen was seen.
    shelve();
  }
  return {
    digests,
    facts: (file) => known.facts(file, digests.get(file.path)),
    readings: { get: (sha256) => known.reading(sha256) },
  };
}

/** Files that have to be looked at; the digests of the others are noted. */
async function sortOut(
  files: readonly KnownFile[],
  known: KnownLooks,
  digests: Map<string, string>,
  { job, thorough }: LookTools,
): Promise<Unseen[]> {
  const unseen: Unseen[] = [];
  for (const [at, file] of files.entries()) {
    if (at % TURN === 0) await nextTurn(job);
    const stamp = stampOf(file.path);
    if (!stamp) continue;
    const seen = thorough ? null : known.digest(file, stamp);
    if (seen === null) unseen.push({ file, stamp });
    else digests.set(file.path, seen);
  }
  return unseen;
}

function digestMayDo(file: KnownFile, known: KnownLooks, { thorough }: LookTools): boolean {
  if (file.depth === 'digest') return true;
  return !known.isBroken(file) && (thorough || known.covers(file, file.sha256));
}

function parted<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const { first = [], second = [] } = Object.groupBy(all, (one) => (isFirst(one) ? 'first' : 'second'));
  return [first, second];
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

async function inLanes<T>(
  all: readonly T[],
  { job }: LookTools,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const next = all.values();
  const lane = async (): Promise<void> => {
    for (const one of next) {
      job?.check();
      await work(one);
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, lane));
}

/**
 * What the files of a check are and say: one look each, in the workers. A file whose size and times are those of the
 * last look is not read again; `thorough` (before packing) reads every byte anew, whatever the disc says about it.
 */
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import type { FileFacts, ReadOutcome } from '../../../shared/preflight/dossier.ts';
import type { Job } from '../../jobs/job.ts';
import type { LookDepth } from '../../jobs/lookAtFile.ts';
import { isRead, LOOK_VERSION } from '../../jobs/lookAtFile.ts';
import type { Pool } from '../../jobs/pool.ts';
import type { Look, LookShelf } from '../../store/lookShelf.ts';
import type { ReadStore } from '../../store/types.ts';
import { lookOnce } from './lookOnce.ts';
import type { LookedAt } from './lookOnce.ts';
import { nextTurn } from './nextTurn.ts';
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
  readonly readings: Pick<ReadonlyMap<string, ReadOutcome>, 'get'>;
}

/** Looks under way at the same time: enough for every worker, few enough to hold their texts. */
const AT_ONCE = 24;
/** After so many files the other calls of the engine get their turn. */
const TURN = 128;
/** A file written so shortly ago may change once more within the same tick of the disc's clock. */
const SETTLED_MS = 2_000;

/** What is known while a workspace is open. */
interface Session {
  readonly readings: Readings;
  /** By digest, then by name. */
  readonly facts: Map<string, Readonly<Record<string, FileFacts>>>;
  /** By path: looks that were broken off, not to be tried again before the next start or change of the file. */
  readonly broken: Map<string, { readonly stamp: string; readonly look: LookedAt }>;
}
const sessions = new WeakMap<LookShelf, Session>();

function sessionOf(shelf: LookShelf): Session {
  const known = sessions.get(shelf);
  if (known) return known;
  const session: Session = {
    readings: new Readings(shelf),
    // Written by `shelved` below and by nothing else.
    facts: new Map([...shelf.all('facts')].map(([sha256, text]) => [sha256, JSON.parse(text)])),
    broken: new Map(),
  };
  sessions.set(shelf, session);
  return session;
}

export async function lookAtFiles(files: readonly KnownFile[], tools: LookTools): Promise<FileLooks> {
  const { store, job } = tools;
  const shelf = store.looks(LOOK_VERSION);
  const session = sessionOf(shelf);
  const digests = new Map<string, string>();
  const unread: { file: KnownFile; stamp: Stamp }[] = [];
  for (const [at, file] of files.entries()) {
    if (at % TURN === 0) await nextTurn(job);
    const stamp = stampOf(file.path);
    if (!stamp) continue;
    const seen = tools.thorough ? null : knownDigest(file, stamp, shelf, session, store.dir);
    if (seen === null) unread.push({ file, stamp });
    else digests.set(file.path, seen);
  }
  let looks: Look[] = [];
  const shelve = (): void => {
    if (looks.length > 0) shelf.keep(looks);
    looks = [];
  };
  const next = unread.values();
  const work = async (): Promise<void> => {
    for (const { file, stamp } of next) {
      job?.check();
      job?.step('files', digests.size / files.length, file.name);
      const look = await freshLook(file, tools, session);
      if (!look) continue;
      digests.set(file.path, look.sha256);
      looks.push(shelved(store.dir, file, stamp, look, session));
      if (looks.length >= TURN) shelve();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, unread.length) }, work));
  } finally {
    // Also when somebody has cancelled: what was seen was seen.
    shelve();
  }
  return {
    digests,
    facts: (file) => factsOf(file, digests.get(file.path), session),
    readings: { get: (sha256) => brokenReading(sha256, session) ?? session.readings.get(sha256) },
  };
}

/**
 * What the bytes are is found out each time; what bytes of that digest say is known where they were read before, as
 * those of a file are that was looked at right after it was written.
 */
async function freshLook(
  file: KnownFile,
  { pool, job, thorough }: LookTools,
  session: Session,
): Promise<LookedAt | null> {
  const known = thorough || isKnown(file, file.sha256, session);
  if (known && file.depth !== 'digest' && !session.broken.has(file.path)) {
    const bare = await lookOnce({ ...file, depth: 'digest' }, pool, job?.signal);
    if (bare && isKnown(file, bare.sha256, session)) return bare;
  }
  return lookOnce(file, pool, job?.signal);
}

/** Whether content of that digest was looked at as closely as the file wants. */
function isKnown(file: KnownFile, sha256: string, session: Session): boolean {
  if (file.depth === 'digest') return true;
  if (!factsOf(file, sha256, session)) return false;
  const wanted = file.depth === 'read' && isRead(file.mediaType);
  return !wanted || session.readings.has(sha256);
}

/** The digest of a file that need not be looked at again. */
function knownDigest(
  file: KnownFile,
  stamp: Stamp,
  shelf: LookShelf,
  session: Session,
  dir: string,
): string | null {
  const broken = session.broken.get(file.path);
  if (broken?.stamp === stamp.text) return broken.look.sha256;
  const seen = shelf.seen(relative(dir, file.path));
  if (seen?.stamp !== stamp.text) return null;
  return isKnown(file, seen.sha256, session) ? seen.sha256 : null;
}

function factsOf(file: KnownFile, sha256: string | undefined, session: Session): FileFacts | null {
  const broken = session.broken.get(file.path);
  if (broken?.look.facts && broken.look.sha256 === sha256) return broken.look.facts;
  return session.facts.get(sha256 ?? '')?.[file.name] ?? null;
}

function brokenReading(sha256: string, { broken }: Session): ReadOutcome | null {
  if (broken.size === 0) return null;
  return [...broken.values()].find(({ look }) => look.sha256 === sha256)?.look.read ?? null;
}

interface Stamp {
  readonly text: string;
  readonly settled: boolean;
}

/** Size, time of the content and time of the entry: the last one changes even where the second is set back. */
function stampOf(path: string): Stamp | null {
  const info = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!info?.isFile()) return null;
  const latest = Number(info.ctimeMs > info.mtimeMs ? info.ctimeMs : info.mtimeMs);
  return {
    text: `${info.size} ${info.mtimeNs} ${info.ctimeNs}`,
    settled: Math.abs(Date.now() - latest) > SETTLED_MS,
  };
}

/** Keeps a look for this session, and gives what the next one may believe. */
function shelved(dir: string, file: KnownFile, before: Stamp, look: LookedAt, session: Session): Look {
  const { sha256, facts, read } = look;
  const same = stampOf(file.path)?.text === before.text;
  const found: Record<string, string> = {};
  session.broken.delete(file.path);
  if (!look.finished) {
    session.broken.set(file.path, { stamp: before.text, look });
  } else {
    if (facts) {
      const byName = { ...session.facts.get(sha256), [file.name]: facts };
      session.facts.set(sha256, byName);
      found['facts'] = JSON.stringify(byName);
    }
    if (read) {
      found['read'] = JSON.stringify(read);
      session.readings.keep(sha256, read, found['read']);
    }
  }
  const lasting = same && before.settled && look.finished;
  return { path: relative(dir, file.path), stamp: lasting ? before.text : null, sha256, found };
}

/** Starting the command line and ending it with SIGKILL at chosen moments. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../shared/sample/random.ts';
import { runCli, startCli } from '../cli/runCli.ts';
import type { CliRun } from '../cli/runCli.ts';

/** A run that nobody stopped, in milliseconds from its start. */
export interface Span {
  /** When its first trace lay on the disk. */
  readonly writing: number;
  readonly end: number;
}

export interface Measured {
  readonly run: CliRun;
  readonly span: Span;
}

const LOOK_EVERY_MS = 10;

/** Whether a command that started at `since` (milliseconds of the system clock) has begun to write. */
export type Trace = (since: number) => boolean;

/** Calls `seen` once, when the trace is there. */
function watch(trace: Trace, seen: () => void): NodeJS.Timeout {
  const since = Date.now();
  const looking = setInterval(() => {
    if (!trace(since)) return;
    clearInterval(looking);
    seen();
  }, LOOK_EVERY_MS);
  return looking;
}

/** Runs the command to its end. */
export async function measure(home: string, args: readonly string[], trace: Trace): Promise<Measured> {
  const start = performance.now();
  let writing: number | null = null;
  const looking = watch(trace, () => (writing = performance.now() - start));
  try {
    const run = await runCli(home, ...args);
    const end = performance.now() - start;
    return { run, span: { writing: writing ?? end / 2, end } };
  } finally {
    clearInterval(looking);
  }
}

/** When to kill: so many milliseconds after the start, or after the first trace of writing. */
export interface Moment {
  readonly after: 'start' | 'trace';
  readonly ms: number;
}

/** Random moments, two of three while the command writes; their sequence is always the same. */
export class Moments {
  readonly #random: Random;
  #loading: number;
  #writing: number;

  constructor(name: string, { writing, end }: Span) {
    this.#random = Random.of(20260630, name);
    this.#loading = writing;
    this.#writing = end - writing;
  }

  next(): Moment {
    return this.#random.chance(1 / 3)
      ? { after: 'start', ms: this.#loading * (0.5 + this.#random.next() / 2) }
      : { after: 'trace', ms: this.#random.next() * this.#writing };
  }

  /** A run that ended before its moment: the machine has less to do than when the run was measured. */
  ended({ writing, end }: Span): void {
    this.#loading = Math.min(this.#loading, writing);
    this.#writing = Math.min(this.#writing, end - writing);
  }
}

export interface Killed {
  /** False when the command had ended before its moment came. */
  readonly killed: boolean;
  /** What it had answered until then. */
  readonly stdout: string;
}

export async function runAndKill(
  home: string,
  args: readonly string[],
  moments: Moments,
  trace: Trace,
): Promise<Killed> {
  const moment = moments.next();
  const start = performance.now();
  const child = startCli(home, args);
  if (!child.stdout || !child.stderr) throw new Error('the child has no pipes');
  const out = text(child.stdout);
  child.stderr.resume();
  const ended = once(child, 'exit');
  let seen: number | null = null;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const looking = watch(trace, () => {
    seen = performance.now();
    begin();
  });
  if (moment.after === 'start') begin();
  await Promise.race([begun.then(() => wait(moment.ms)), ended]);
  clearInterval(looking);
  child.kill('SIGKILL');
  await ended;
  const killed = child.signalCode === 'SIGKILL';
  if (!killed) {
    const end = performance.now() - start;
    moments.ended({ writing: seen === null ? end : seen - start, end });
  }
  return { killed, stdout: await out };
}

export interface Rounds {
  readonly kills: number;
  /** So many of them must have met the command in the middle of its writing. */
  readonly inside: number;
}

/**
 * Repeats `round` until enough of its runs were really killed, and enough of these while they wrote. `round` gets the
 * number of kills so far. A command that keeps outrunning its moments has to be looked at.
 */
export async function untilKilled(
  wanted: Rounds,
  round: (kills: number) => Promise<{ readonly killed: boolean; readonly inside: boolean }>,
): Promise<void> {
  let kills = 0;
  let inside = 0;
  for (let tries = 0; kills < wanted.kills || inside < wanted.inside; tries += 1) {
    if (tries >= 4 * wanted.kills) throw new Error(`${tries} runs: ${kills} killed, ${inside} while writing`);
    const result = await round(kills);
    if (!result.killed) continue;
    kills += 1;
    if (result.inside) inside += 1;
  }
}

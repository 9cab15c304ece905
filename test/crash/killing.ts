/** Starting the command line and ending it with SIGKILL at chosen moments. */
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '../../shared/sample/random.ts';
import { startCli } from '../cli/runCli.ts';

/** How long a command runs when nobody stops it, in milliseconds. */
export interface Span {
  /** Until the program has loaded and begins its work. */
  readonly from: number;
  readonly to: number;
}

/** Random moments within the measured run; the sequence is the same in every run of the tests. */
export class Moments {
  readonly #random: Random;
  #span: Span;

  constructor(name: string, span: Span) {
    this.#random = Random.of(20260630, name);
    this.#span = span;
  }

  next(): number {
    const { from, to } = this.#span;
    return from + this.#random.next() * Math.max(0, to - from);
  }

  /** A run that ended before its moment: the machine is faster now than when the run was measured. */
  ended(ms: number): void {
    this.#span = { from: Math.min(this.#span.from, ms / 2), to: Math.min(this.#span.to, ms) };
  }
}

export interface Killed {
  /** False when the command had ended before its moment came. */
  readonly killed: boolean;
  /** What it had answered until then. */
  readonly stdout: string;
}

export async function runAndKill(home: string, args: readonly string[], moments: Moments): Promise<Killed> {
  const start = performance.now();
  const child = startCli(home, args);
  if (!child.stdout || !child.stderr) throw new Error('the child has no pipes');
  const out = text(child.stdout);
  child.stderr.resume();
  const ended = once(child, 'exit');
  await Promise.race([wait(moments.next()), ended]);
  child.kill('SIGKILL');
  await ended;
  const killed = child.signalCode === 'SIGKILL';
  if (!killed) moments.ended(performance.now() - start);
  return { killed, stdout: await out };
}

/**
 * Repeats `round` until `count` of its runs were really killed; it gets the number of kills so far and says whether
 * its own run was one. A command that outruns its moments three times as often has to be looked at.
 */
export async function untilKilled(count: number, round: (kills: number) => Promise<boolean>): Promise<void> {
  let kills = 0;
  for (let tries = 0; kills < count; tries += 1) {
    if (tries >= 4 * count) throw new Error(`only ${kills} of ${tries} runs were killed`);
    if (await round(kills)) kills += 1;
  }
}

/** Runs the command line as a script would: a child process, its two streams and its exit code. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { z } from 'zod';

/** As built: `buildIfOlder.ts` has seen to it that it is what the sources say. */
const CLI = resolve(import.meta.dirname, '../../out/main/cli.js');

/** After the sample contract's last due date, so that nothing in its records lies in the future. */
export const NOW = '2026-08-03 09:30:00';

export interface CliRun {
  /** Null when the process was killed. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own for a test file, with the program's settings inside it. Call `remove` at the end. */
export function workFolder(name: string): { readonly dir: string; readonly remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), `dossier-${name}-`));
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Starts the command line; standard output and error are pipes. */
export function startCli(home: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, DOSSIER_HOME: join(home, '.settings'), DOSSIER_NOW: NOW },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

export async function runCli(home: string, ...args: readonly string[]): Promise<CliRun> {
  const child = startCli(home, args);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('the child has no pipes');
  const ended = once(child, 'exit');
  const [out, error] = await Promise.all([text(stdout), text(stderr)]);
  await ended;
  return { code: child.exitCode, stdout: out, stderr: error };
}

/** The one JSON value on standard output; throws when there is anything else, or the shape differs. */
export function jsonOf<S extends z.ZodType>(run: CliRun, shape: S): z.output<S> {
  const lines = run.stdout.split('\n');
  if (lines.length !== 2 || lines[1] !== '') {
    throw new Error(`not one line of JSON: ${run.stdout.slice(0, 500)}\n${run.stderr.slice(0, 500)}`);
  }
  return shape.parse(JSON.parse(lines[0] ?? ''));
}

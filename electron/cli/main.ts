/**
 * The command line: `npm run --silent dossier -- COMMAND …`. With `--json` one JSON value goes to standard output
 * and nothing else; after a refusal it is `{error: {code, message}}`. Exit 0 done, 1 the work ran and something is
 * wrong, 2 bad use or unreadable input.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chinaClock } from '../app/chinaClock.ts';
import { createEngine } from '../app/engine.ts';
import { caller, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpText } from './help.ts';
import { parseOptions } from './parseOptions.ts';
import { sourceRoots } from './roots.ts';

const DONE = 0;
const SOMETHING_WRONG = 1;
const BAD_USE = 2;

/** Refusals that come after the work ran and found that it cannot stand: exit 1, not 2. */
const FAILED_PROOFS: ReadonlySet<string> = new Set([
  'package.changed',
  'package.count',
  'package.differs',
  'package.pages',
  'package.readBack',
]);

/** Runs one command and answers its exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    return await choose(argv);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return refuse(argv, 'unexpected', `程序遇到没有预料到的问题：${text}`);
  }
}

async function choose(argv: readonly string[]): Promise<number> {
  const name = argv[0];
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${helpText(COMMANDS)}\n`);
    return name === undefined ? BAD_USE : DONE;
  }
  const command = COMMANDS.find((entry) => entry.name === name);
  if (!command) {
    return refuse(argv, 'cli.command', `没有“${name}”这个命令`, helpText(COMMANDS));
  }
  if (argv.includes('--help')) {
    process.stdout.write(`${helpText([command])}\n`);
    return DONE;
  }
  return run(command, argv);
}

async function run(command: Command, argv: readonly string[]): Promise<number> {
  const parsed = parseOptions(command, argv.slice(1));
  if ('problem' in parsed) {
    return refuse(argv, 'cli.options', parsed.problem, `用法：${command.usage}`);
  }
  const json = parsed.values['json'] === true;
  const version = packageVersion();
  const engine = createEngine({
    roots: sourceRoots(),
    clock: chinaClock,
    version,
    standIn: true,
    emit: () => {},
  });
  try {
    const outcome = await command.run({ engine, call: caller(engine) }, parsed);
    process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text}\n`);
    return outcome.wrong ? SOMETHING_WRONG : DONE;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return refuse(argv, error.code, error.message);
  } finally {
    await engine.close();
  }
}

/** Says on standard error why nothing was done; a script that asked for JSON gets its one value as well. */
function refuse(argv: readonly string[], code: string, message: string, help?: string): number {
  process.stderr.write(`${message}\n${help === undefined ? '' : `\n${help}\n`}`);
  if (argv.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  return FAILED_PROOFS.has(code) ? SOMETHING_WRONG : BAD_USE;
}

function packageVersion(): string {
  const file = join(sourceRoots().packages, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

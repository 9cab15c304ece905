/**
 * The command line: `npm run --silent dossier -- COMMAND …`. With `--json` one JSON value goes to standard output
 * and nothing else. Exit 0 done, 1 the work ran and something is wrong, 2 bad use or unreadable input.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chinaClock } from '../app/chinaClock.ts';
import { createEngine } from '../app/engine.ts';
import { caller, UsageError } from './command.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands/index.ts';
import { helpText } from './help.ts';
import { sourceRoots } from './roots.ts';

const DONE = 0;
const SOMETHING_WRONG = 1;
const BAD_USE = 2;

async function main(argv: readonly string[]): Promise<number> {
  const name = argv[0];
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${helpText(COMMANDS)}\n`);
    return name === undefined ? BAD_USE : DONE;
  }
  const command = COMMANDS.find((entry) => entry.name === name);
  if (!command) {
    process.stderr.write(`没有“${name}”这个命令。\n\n${helpText(COMMANDS)}\n`);
    return BAD_USE;
  }
  if (argv.includes('--help')) {
    process.stdout.write(`${helpText([command])}\n`);
    return DONE;
  }
  return run(command, argv.slice(1));
}

async function run(command: Command, args: string[]): Promise<number> {
  const parsed = parse(command, args);
  if (parsed === null) return BAD_USE;
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
    process.stderr.write(`${error.message}\n`);
    return BAD_USE;
  } finally {
    await engine.close();
  }
}

function parse(
  command: Command,
  args: string[],
): { positionals: string[]; values: Record<string, string | boolean | string[] | undefined> } | null {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { ...command.options, json: { type: 'boolean' } },
    });
    return { positionals, values };
  } catch (error) {
    process.stderr.write(`选项不对：${(error as Error).message}\n用法：${command.usage}\n`);
    return null;
  }
}

function packageVersion(): string {
  const file = join(import.meta.dirname, '../../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`程序遇到没有预料到的问题：${error instanceof Error ? error.stack : String(error)}\n`);
  return BAD_USE;
});

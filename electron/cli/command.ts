/** A command of the command line: one object with its words, options and work. */
import type { Engine } from '../app/engine.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/channels.ts';
import type { Result } from '../../shared/errors/appError.ts';

export interface Options {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** What a command gives back: the JSON value, words for people, and whether something is wrong (exit 1). */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  readonly wrong: boolean;
}

export interface Command {
  readonly name: string;
  /** `checklist DIR` as shown in the help. */
  readonly usage: string;
  readonly help: string;
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: boolean }>
  >;
  readonly run: (context: CommandContext, options: Options) => Promise<Outcome>;
}

export interface CommandContext {
  readonly engine: Engine;
  /** Calls a channel of the engine; a refusal ends the command with exit 2. */
  readonly call: <N extends ChannelName>(channel: N, input: ChannelInput<N>) => Promise<ChannelOutput<N>>;
}

/** Bad use or unreadable input: exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: string;
  constructor(message: string, code = 'cli.usage') {
    super(message);
    this.code = code;
  }
}

export function positional(options: Options, index: number, what: string): string {
  const value = options.positionals[index];
  if (!value) throw new UsageError(`缺少参数：${what}`);
  return value;
}

export function text(options: Options, name: string): string | null {
  const value = options.values[name];
  return typeof value === 'string' ? value : null;
}

export function required(options: Options, name: string): string {
  const value = text(options, name);
  if (value === null) throw new UsageError(`缺少选项：--${name}`);
  return value;
}

export function flag(options: Options, name: string): boolean {
  return options.values[name] === true;
}

export function list(options: Options, name: string): readonly string[] {
  const value = options.values[name];
  return Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
}

export function caller(engine: Engine): CommandContext['call'] {
  return async (channel, input) => {
    // The engine answers each channel with that channel's output type (registry in electron/app/index.ts).
    const result = (await engine.invoke(channel, input)) as Result<ChannelOutput<typeof channel>>;
    if (!result.ok) throw new UsageError(result.error.message, result.error.code);
    return result.value;
  };
}

import { parseArgs } from 'node:util';
import type { Command, Options } from './command.ts';

/** Reads a command's words; what does not fit its usage is named in Chinese. */
export function parseOptions(
  command: Command,
  args: readonly string[],
): Options | { readonly problem: string } {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, json: { type: 'boolean' } },
    });
    const extra = positionals[wanted(command.usage)];
    return extra === undefined ? { positionals, values } : { problem: `多出的参数：${extra}` };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { problem: inChinese(error) };
  }
}

/** `attach DIR ITEM FILE --as …` takes three arguments beside its options. */
function wanted(usage: string): number {
  const words = usage.split(' ').slice(1);
  const options = words.findIndex((word) => !/^[A-Z]+$/.test(word));
  return options === -1 ? words.length : options;
}

/** Node's own message is English; its code and the option's name in it are all that is needed. */
function inChinese(error: TypeError & { readonly code?: unknown }): string {
  const option = /--?[\p{L}\d-]+/u.exec(error.message)?.[0] ?? '';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${option}`;
  if (error.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项不对：${error.message}`;
  return error.message.includes('does not take') ? `选项 ${option} 后面不带值` : `选项 ${option} 后面缺少值`;
}

import type { Command } from './command.ts';

/** The help in Chinese, one line a command. */
export function helpText(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.usage.length)) + 2;
  return [
    '验收卷宗命令行。用法：npm run --silent dossier -- 命令 …',
    '',
    ...commands.map((command) => `  ${command.usage.padEnd(width)}${command.help}`),
    '',
    '  每个命令都可加 --json：标准输出只有一个 JSON 值，提示写到标准错误；没有执行时这个值是 {error}。',
    '  退出码：0 完成；1 已执行但有问题（预检问题、核验不一致、被拒的行、不能打包）；2 用法不对或文件读不了。',
  ].join('\n');
}

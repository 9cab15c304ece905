/** Bad use and help: exit codes, Chinese words, and nothing but one JSON value on standard output. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../electron/cli/commands/index.ts';
import { jsonOf, runCli, workFolder } from './runCli.ts';
import { ERROR, NEW, PRESETS } from './shapes.ts';

const { dir, remove } = workFolder('usage');
const copies = workFolder('usage-copies');
const ws = join(dir, '工作区');
const NEW_CONTRACT = ['--preset', 'classroom-platform', '--start', '2025-09-01'];

beforeAll(async () => {
  expect(jsonOf(await runCli(dir, 'new', ws, ...NEW_CONTRACT, '--json'), NEW)).toEqual({
    dir: ws,
    items: 131,
  });
  writeFileSync(join(dir, '说明.txt'), '这不是表格\n');
  writeFileSync(join(dir, '空.xlsx'), '');
  writeFileSync(join(dir, '断.pdf'), '%PDF-1.7\n1 0 obj');
  mkdirSync(join(dir, '别的文件夹'));
});
afterAll(() => {
  remove();
  copies.remove();
});

it('presets 列出合同模板', async () => {
  const run = await runCli(dir, 'presets', '--json');
  expect(run.code).toBe(0);
  const all = jsonOf(run, PRESETS);
  expect(all.find((preset) => preset.id === 'classroom-platform')).toMatchObject({
    requirements: 28,
    serviceLevels: 13,
  });
});

it('help 用中文列出全部命令和退出码', async () => {
  const run = await runCli(dir, 'help');
  expect(run.code).toBe(0);
  expect(run.stderr).toBe('');
  for (const command of COMMANDS) {
    expect(run.stdout).toContain(command.usage);
    expect(command.help).toMatch(/\p{Script=Han}/u);
  }
  expect(run.stdout).toContain('退出码：0 完成');
});

it('不写命令：打印帮助，退出码 2；一个命令的 --help：只打印它', async () => {
  const [nothing, one] = await Promise.all([runCli(dir), runCli(dir, 'pack', '--help')]);
  expect(nothing.code).toBe(2);
  expect(nothing.stdout).toContain('验收卷宗命令行');
  expect(one.code).toBe(0);
  expect(one.stdout).toContain('pack DIR --stage S --to OUT');
  expect(one.stdout).not.toContain('service-levels DIR');
});

/** Words → part of the code and of the Chinese message. `WS` stands for a good workspace, `IN` for the test's folder. */
const BAD: readonly (readonly [string, string, RegExp])[] = [
  ['conjure WS', 'cli.command', /没有“conjure”这个命令/],
  ['checklist WS --fast', 'cli.options', /没有这个选项：--fast/],
  ['checklist WS 又一个', 'cli.options', /多出的参数：又一个/],
  ['pack WS --to', 'cli.options', /选项 .*--to.* 后面缺少值/],
  ['checklist', 'cli.usage', /缺少参数：工作区文件夹/],
  ['checklist IN/没有这里', 'workspace.notFound', /找不到文件夹/],
  ['checklist IN/别的文件夹', 'workspace.notFound', /不是合同文件夹/],
  [`new IN/甲 --start 2025-09-01`, 'cli.usage', /缺少选项：--preset/],
  ['new IN/甲 --preset no-such --start 2025-09-01', 'preset.unknown', /没有名为“no-such”的合同模板/],
  ['new IN/甲 --preset classroom-platform --start 2025-02-30', 'ipc.input', /start 不是真实的日期/],
  ['new IN/甲 --preset classroom-platform --start 2025/9/1', 'ipc.input', /start 不是真实的日期/],
  [
    'new IN/甲 --preset classroom-platform --start 2025-09-01 --end 2025-08-31',
    'contract.term',
    /早于开始日/,
  ],
  ['new IN --preset classroom-platform --start 2025-09-01', 'workspace.notEmpty', /已有文件，没有新建/],
  ['import WS nothing IN/空.xlsx', 'cli.usage', /没有“nothing”这种记录/],
  ['import WS work IN/没有.xlsx', 'import.missing', /没有\.xlsx/],
  ['import WS work IN/空.xlsx', 'import.empty', /空/],
  ['import WS work IN/说明.txt', 'import.noHeader', /没有找到工作记录的表头/],
  ['generate WS', 'cli.usage', /--all.*--item/],
  ['generate WS --item weekly-log:1999-01-01', 'item.unknown', /weekly-log:1999-01-01/],
  ['check WS --stage 第九阶段', 'cli.usage', /没有“第九阶段”这个阶段.*阶段性验收/],
  ['attach WS performance-plan IN/断.pdf --as letter', 'cli.usage', /--as 只能是 scan、photo、paper、media/],
  ['attach WS no-such-item IN/断.pdf --as paper', 'item.unknown', /no-such-item/],
  ['attach WS performance-plan IN/断.pdf --as paper', 'cli.usage', /断\.pdf/],
  ['sign-off WS --stage 阶段性验收', 'cli.usage', /缺少选项：--by/],
  ['sign-off WS --by 沈砚秋', 'cli.usage', /缺少选项：--stage/],
  ['sign-off WS --item no-such-item --by 沈砚秋', 'item.unknown', /no-such-item/],
  ['pack WS --stage 阶段性验收', 'cli.usage', /缺少选项：--to/],
  ['pack WS --stage 履行中 --to IN/包', 'stage.packedWith', /随“项目终验”一起打包/],
  ['pack WS --stage 阶段性验收 --to IN/包 --iso', 'cli.usage', /光盘映像/],
  ['verify IN/没有', 'verify.unreadable', /打不开/],
  ['verify WS', 'verify.notPackage', /不是验收包/],
];

describe('用法不对或读不了：退出码 2，中文说明在标准错误，标准输出是一个 {error}', () => {
  it.concurrent.each(BAD)('%s', async (line, code, message) => {
    // One writer at a time is the rule, so each case has a workspace of its own.
    const own = mkdtempSync(join(copies.dir, 'ws-'));
    cpSync(ws, own, { recursive: true });
    const args = line.split(' ').map((word) => word.replace(/^WS/, own).replace(/^IN/, dir));
    const run = await runCli(dir, ...args, '--json');
    expect(run.code, run.stderr).toBe(2);
    const { error } = jsonOf(run, ERROR);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(run.stderr).toContain(error.message);
    expect(error.message).not.toMatch(/at .*\.ts:\d+/);
  });

  it('之后什么也没有多出来', () => {
    expect(readdirSync(dir).toSorted()).toEqual(
      ['.settings', '别的文件夹', '工作区', '断.pdf', '空.xlsx', '说明.txt'].toSorted(),
    );
  });
});

it('同一工作区被另一个命令占用时拒绝，不排队也不损坏', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => runCli(dir, 'check', ws, '--json')));
  for (const run of runs) {
    if (run.code === 2) expect(jsonOf(run, ERROR).error.code).toBe('workspace.open');
    else expect(run.code).toBe(1);
  }
  expect(runs.some((run) => run.code === 1)).toBe(true);
});

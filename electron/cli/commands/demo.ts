import { resolve } from 'node:path';
import { AppFailure } from '../../../shared/errors/appError.ts';
import { runDemo } from '../../app/sample/runDemo.ts';
import { SAMPLE_PRESET } from '../../../shared/sample/samples.ts';
import { text, UsageError } from '../command.ts';
import type { Command } from '../command.ts';

const MIB = 1024;

export const demo: Command = {
  name: 'demo',
  usage: 'demo [--out DIR] [--preset ID]',
  help: '用示例合同走完全程：导入、预检、生成、核签、打包、核验',
  options: { out: { type: 'string' }, preset: { type: 'string' } },
  async run({ engine }, options) {
    const out = resolve(text(options, 'out') ?? 'out/demo');
    const preset = text(options, 'preset') ?? SAMPLE_PRESET;
    const say = (line: string): boolean => process.stderr.write(`  ${line}\n`);
    const result = await runDemo(engine.parts, { preset, out }, say).catch((error: unknown) => {
      if (error instanceof AppFailure) throw new UsageError(error.message);
      throw error;
    });
    const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / MIB);
    const { documents } = result.generated;
    const pages = documents.reduce((sum, document) => sum + document.pages, 0);
    const sound = result.packages.every(({ packed, verified }) => packed.identical && verified.ok);
    return {
      json: { ...result, peakMemoryMb },
      text: [
        `示例合同“${result.contract}”走完全程：应交 ${result.items} 份，导入 ${result.imported.added} 条记录，生成 ${documents.length} 份文件共 ${pages} 页，核签 ${result.signedOff} 份。`,
        `预检：${result.findings.blocker} 条阻断，${result.findings.warning} 条提醒，${result.findings.manual} 条需人判断。`,
        ...result.packages.map(
          ({ stage, packed, verified }) =>
            `${stage}验收包：应写 ${packed.asked} 个文件，写成 ${packed.made} 个，两份${packed.identical ? '完全一致' : '不一致'}，核验${verified.ok ? '全部完好' : '发现问题'}。\n  ${packed.package}`,
        ),
        `全流程 ${(result.ms.flow / 1000).toFixed(2)} 秒（另准备素材 ${(result.ms.prepare / 1000).toFixed(2)} 秒），内存峰值 ${peakMemoryMb} MB。`,
        `工作区：${result.workspace}`,
      ].join('\n'),
      wrong: !sound,
    };
  },
};

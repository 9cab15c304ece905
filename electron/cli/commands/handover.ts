import { resolve } from 'node:path';
import { flag, positional, required, UsageError } from '../command.ts';
import type { Command, CommandContext, Outcome } from '../command.ts';
import { stageId } from './documents.ts';
import { openFirst } from './workspace.ts';

/** Refusals that are findings of the dossier, not bad use. */
const BLOCKED: ReadonlySet<string> = new Set(['pack.blocked', 'package.empty', 'names.budget']);

export const pack: Command = {
  name: 'pack',
  usage: 'pack DIR --stage S --to OUT [--zip]',
  help: '打包一个阶段的验收包（正本、副本、交接）',
  options: {
    stage: { type: 'string' },
    to: { type: 'string' },
    zip: { type: 'boolean' },
    iso: { type: 'boolean' },
  },
  async run(context, options) {
    const to = resolve(required(options, 'to'));
    if (flag(options, 'iso'))
      throw new UsageError('光盘映像（--iso）还没有提供，可先用 --zip，或直接刻录文件夹');
    const wanted = required(options, 'stage');
    await openFirst(context, options);
    const stage = await stageId(context, wanted);
    const result = await context
      .call('packDossier', { stage, to, zip: flag(options, 'zip') })
      .catch((error: unknown) => {
        if (error instanceof UsageError && BLOCKED.has(error.code)) return null;
        throw error;
      });
    if (result === null) return blocked(context, stage, to);
    return {
      json: result,
      text: [
        `验收包：${result.package}`,
        ...result.copies.map((copy) => `  ${copy.label}：${copy.files} 个文件，${copy.bytes} 字节`),
        `应写 ${result.asked} 个文件，写成 ${result.made} 个；两份${result.identical ? '完全一致' : '不一致'}`,
        `清单摘要（SHA-256）：${result.manifestSha256}`,
      ].join('\n'),
      wrong: !result.identical || result.asked !== result.made,
    };
  },
};

/** Nothing was written: the work ran and found what stands against packing. */
async function blocked(context: CommandContext, stage: string, to: string): Promise<Outcome> {
  const { blockers } = await context.call('planPackage', { stage, to });
  return {
    json: { package: null, copies: [], identical: false, findings: blockers },
    text: [
      `没有打包，还有 ${blockers.length} 个必须解决的问题：`,
      ...blockers.map((finding) => `  ${finding.message}（${finding.rule}）`),
    ].join('\n'),
    wrong: true,
  };
}

export const verify: Command = {
  name: 'verify',
  usage: 'verify PATH',
  help: '核验一个验收包（文件夹或 zip）',
  options: {},
  async run(context, options) {
    const result = await context.call('verifyPackage', {
      path: resolve(positional(options, 0, '路径 PATH')),
    });
    return {
      json: result,
      text: result.ok
        ? `${result.files} 个文件全部完好，与封包时一致`
        : [
            ...result.faults.map((fault) => `  ${fault}`),
            ...result.changed.map((path) => `  与封包时不同：${path}`),
            ...result.missing.map((path) => `  缺少：${path}`),
            ...result.extra.map((path) => `  多出：${path}`),
          ].join('\n'),
      wrong: !result.ok,
    };
  },
};

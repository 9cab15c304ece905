import { resolve } from 'node:path';
import { RECORD_KINDS } from '../../../shared/records/types.ts';
import type { RecordKindId } from '../../../shared/records/types.ts';
import { positional, UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import { openFirst } from './workspace.ts';

function kindOf(text: string): RecordKindId {
  const kind = RECORD_KINDS.find((entry) => entry === text);
  if (!kind) throw new UsageError(`没有“${text}”这种记录。可用：${RECORD_KINDS.join('、')}`);
  return kind;
}

export const importFile: Command = {
  name: 'import',
  usage: 'import DIR KIND FILE',
  help: `从 .xlsx、.csv 或 JMeter 的 .jtl 导入记录（${RECORD_KINDS.join('、')}）`,
  options: {},
  async run(context, options) {
    const kind = kindOf(positional(options, 1, '记录种类 KIND'));
    const file = resolve(positional(options, 2, '文件 FILE'));
    await openFirst(context, options);
    const { read, added, updated, unchanged, rejected } = await context.call('applyImport', { kind, file });
    const lines = rejected.map(
      (row) => `  ${row.sheet} 第${row.row}行 ${row.column}：“${row.value}” ${row.reason}`,
    );
    return {
      json: { read, added, updated, unchanged, rejected },
      text: [
        `读到 ${read} 行：新增 ${added} 行，更改 ${updated} 行，${unchanged} 行没有变化，${rejected.length} 处被拒`,
        ...lines,
      ].join('\n'),
      wrong: rejected.length > 0,
    };
  },
};

export const template: Command = {
  name: 'template',
  usage: 'template DIR KIND FILE',
  help: '导出一种记录的空白填写表（.xlsx）',
  options: {},
  async run(context, options) {
    const kind = kindOf(positional(options, 1, '记录种类 KIND'));
    await openFirst(context, options);
    const made = await context.call('exportTemplate', {
      kind,
      file: resolve(positional(options, 2, '文件 FILE')),
    });
    return { json: made, text: `已导出：${made.file}`, wrong: false };
  },
};
